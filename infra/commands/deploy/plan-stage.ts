import type { Tools } from './deploy-stage.ts'
import { settingWords } from './deploy-stage.ts'
import type { Readiness } from './readiness.ts'
import type { Stage } from './stage.ts'

/** Says what a deployment would change. Without an account there is nothing to compare with. */
export async function planStage(stage: Stage, ready: Readiness, { cdk, say }: Tools): Promise<void> {
  if (!ready.account) return say('What would change can be said once there are AWS credentials.\n')
  await cdk('diff', `${stage.stack}-edge`, stage.stack, ...settingWords(stage, ready))
}
