import type { Stack } from 'aws-cdk-lib'
import { HouseFunction } from '../function.ts'
import type { Hands } from '../hands.ts'

/** What Twilio tells of the messages that it took. */
export function twilioStatus(
  stack: Stack,
  { campaigns, inbox, deliveries, secrets, portal }: Hands,
): HouseFunction {
  const lambda = new HouseFunction(stack, 'twilio-status', { timeoutSeconds: 10, memoryMb: 512 })
  secrets.lendTwilioTo(lambda)
  deliveries.lendTo(lambda)
  campaigns.lendForCounting(lambda)
  inbox.lendTo(lambda)
  portal.lendTo(lambda)
  portal.serveWebhook('/twilio/status', lambda)
  return lambda
}
