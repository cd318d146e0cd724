/** From an account with nothing in it to a learner who is answered. May be repeated: what is there already stays. */
import type { Catalogue } from '../../../content/schema.ts'
import { connectChannels } from '../connect-channels.ts'
import { openHeeders } from '../course/heeders.ts'
import { publishCourses } from '../course/publish-courses.ts'
import { Refused } from '../course/setting.ts'
import { openShelf } from '../course/shelf.ts'
import type { Account } from './account.ts'
import type { Cdk } from './cdk.ts'
import type { Readiness } from './readiness.ts'
import { smokeTest } from './smoke-test.ts'
import { edgeRegion, type Stage, secretOf } from './stage.ts'
import { fillSecret } from './stored-secrets.ts'

export interface Tools {
  account: Account
  cdk: Cdk
  say: (line: string) => void
}

/** `enterStage` comes first, and nothing is missing. False where something is left to do, which is told. */
export async function deployStage(
  stage: Stage,
  ready: Readiness,
  catalogue: Catalogue,
  { account, cdk, say }: Tools,
): Promise<boolean> {
  for (const place of ready.toBootstrap) await cdk('bootstrap', place)
  const settings = settingWords(stage, ready)
  const deploy = (stack: string, ...words: string[]) =>
    cdk('deploy', stack, '--exclusively', '--require-approval', 'never', ...settings, ...words)
  await deploy(`${stage.stack}-edge`)
  const edge = await outputsOf(`${stage.stack}-edge`, edgeRegion)
  await deploy(
    stage.stack,
    ...Object.entries(edge).flatMap(([name, value]) => ['--parameters', `${stage.stack}:${name}=${value}`]),
    ...(ready.abandoned ? ['--import-existing-resources'] : []),
  )
  const {
    PortalUrl = '',
    ContentBucket = '',
    LearnersTable = '',
    VoicesTable = '',
    CampaignsTable = '',
    EdgeDomain,
  } = await outputsOf(stage.stack, stage.region)
  process.env.LEARNERS_TABLE = LearnersTable

  for (const [vendor, keys] of Object.entries(ready.keys) as ['telegram' | 'twilio', object][])
    if (Object.keys(keys).length > 0) await fillSecret(secretOf(stage, vendor), { ...keys })
  say('\nThe channels')
  const connected = await connectChannels(PortalUrl, catalogue, say)
  say('\nThe courses')
  const published = await told(say, async () =>
    say(
      await publishCourses(
        [],
        {},
        openShelf({ bucket: ContentBucket, portal: PortalUrl }),
        { content: 'content' },
        { heeders: openHeeders({ suggestions: VoicesTable, campaigns: CampaignsTable }), say },
      ),
    ),
  )
  say('\nA learner, to see whether it works')
  const works = await told(say, () => smokeTest(PortalUrl, say))

  say(`\nThe portal      ${PortalUrl}`)
  if (stage.settings.domain && !stage.settings.hostedZoneId)
    say(`                ${stage.settings.domain} must lead to ${EdgeDomain} (CNAME)`)
  say(`Telegram        ${ready.settings.telegramBotUrl}`)
  if (ready.settings.whatsappUrl) say(`WhatsApp        ${ready.settings.whatsappUrl}`)
  say(`Content bucket  ${ContentBucket}`)
  return (connected || ready.later.length > 0) && published && works

  async function outputsOf(stack: string, region: string): Promise<Record<string, string>> {
    const outputs = await account.outputs(stack, region)
    if (!outputs) throw new Error(`${stack} was deployed, but is not there.`)
    return outputs
  }
}

/** The words by which the CDK learns of a stage, and of what the vendors know better than cdk.json. */
export const settingWords = ({ name }: Stage, { settings }: Pick<Readiness, 'settings'>): string[] =>
  Object.entries({ ...(name && { stage: name }), ...settings }).flatMap(([setting, value]) => [
    '--context',
    `${setting}=${value}`,
  ])

/** What cannot be done is said, and what comes after it is tried all the same. */
async function told(say: (line: string) => void, work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (failure) {
    say(failure instanceof Refused ? failure.message : `Not done: ${(failure as Error).message}`)
    return false
  }
}
