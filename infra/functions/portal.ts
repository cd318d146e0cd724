import type { Stack } from 'aws-cdk-lib'
import { HouseFunction } from '../function.ts'
import type { Hands } from '../hands.ts'
import type { Settings } from '../settings.ts'

/** The pages that anybody may read. */
export function portalPages(
  stack: Stack,
  { catalogue, content, certificates, indicators, signing, portal }: Hands,
  { telegram, twilio, controller }: Settings,
): HouseFunction {
  const lambda = new HouseFunction(stack, 'portal', {
    timeoutSeconds: 10,
    memoryMb: 512,
    ships: { catalogue },
  })
  content.lendTo(lambda)
  content.lendMediaTo(lambda)
  certificates.lendForReading(lambda)
  indicators.lendForReading(lambda)
  signing.lendForPublishing(lambda)
  portal.lendTo(lambda)
  lambda.addEnvironment('TELEGRAM_BOT_URL', telegram.botUrl)
  lambda.addEnvironment('WHATSAPP_URL', twilio.whatsappUrl ?? '')
  lambda.addEnvironment('CONTROLLER_NAME', controller?.name ?? '')
  lambda.addEnvironment('CONTROLLER_CONTACT', controller?.contact ?? '')
  lambda.addEnvironment('CONTROLLER_RECEIPT', controller?.receipt ?? '')
  portal.servePages(lambda)
  return lambda
}
