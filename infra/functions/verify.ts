import type { Stack } from 'aws-cdk-lib'
import { shipBrowserScript } from '../browser-script.ts'
import { HouseFunction } from '../function.ts'
import type { Hands } from '../hands.ts'
import type { Settings } from '../settings.ts'

/** Checks certificates for whoever brings one. */
export function verify(
  stack: Stack,
  { certificates, signing, portal }: Hands,
  { telegram }: Settings,
): HouseFunction {
  const lambda = new HouseFunction(stack, 'verify', {
    timeoutSeconds: 10,
    memoryMb: 1024,
    ships: shipBrowserScript,
  })
  certificates.lendForVerifying(lambda)
  signing.lendForPublishing(lambda)
  portal.lendTo(lambda)
  lambda.addEnvironment('TELEGRAM_BOT_URL', telegram.botUrl)
  portal.serveVerification(lambda)
  return lambda
}
