import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Runs the CDK's own command with these words. Throws when it ends otherwise than well. */
export type Cdk = (...words: string[]) => Promise<void>

/** What it says goes to this terminal. */
export const runCdk: Cdk = async (...words) => {
  const child = spawn(process.execPath, ['node_modules/aws-cdk/bin/cdk', ...words], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`cdk ${words[0]} has failed: what it says above is why.`)
}
