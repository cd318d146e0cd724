import type { StackResource } from './account.ts'
import type { Tools } from './deploy-stage.ts'
import { eraseResource, holdsData } from './erase-resource.ts'
import { edgeRegion, type Stage } from './stage.ts'

/**
 * Takes both stacks away. What holds data is told by name, and erased only `withData`; keys that have signed
 * certificates are never erased, since what they have signed can be checked for as long as their public halves are known.
 */
export async function destroyStage(
  stage: Stage,
  withData: boolean,
  { account, cdk, say }: Tools,
): Promise<void> {
  const there = await account.outputs(stage.stack, stage.region)
  // Afterwards nobody knows them by the stack any more.
  const kept = there ? (await account.resources(stage.stack, stage.region)).filter(holdsData) : []
  const settings = stage.name ? ['--context', `stage=${stage.name}`] : []
  if (there) await cdk('destroy', stage.stack, '--exclusively', '--force', ...settings)
  if (await account.outputs(`${stage.stack}-edge`, edgeRegion))
    await cdk('destroy', `${stage.stack}-edge`, '--exclusively', '--force', ...settings)
  for (const resource of kept) {
    if (withData) await eraseResource(resource)
    say(`${withData ? 'Erased' : 'Kept'}  ${inWords(resource)}`)
  }
}

const inWords = ({ type, name }: StackResource): string => `${type.split('::').slice(1).join(' ')} ${name}`
