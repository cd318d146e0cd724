import type { Stack } from 'aws-cdk-lib'
import { HouseFunction } from '../function.ts'
import type { Hands } from '../hands.ts'

/** Twilio’s door, for WhatsApp and SMS. */
export function twilioWebhook(stack: Stack, { inbox, seen, secrets, portal }: Hands): HouseFunction {
  const lambda = new HouseFunction(stack, 'twilio-webhook', { timeoutSeconds: 10, memoryMb: 512 })
  secrets.lendTwilioTo(lambda)
  seen.lendTo(lambda)
  inbox.lendTo(lambda)
  portal.lendTo(lambda)
  portal.serveWebhook('/twilio', lambda)
  return lambda
}
