import type { Stack } from 'aws-cdk-lib'
import { HouseFunction } from '../function.ts'
import type { Hands } from '../hands.ts'
import type { Settings } from '../settings.ts'

/** The pages behind links that only their owners have. */
export function reviewLink(
  stack: Stack,
  { catalogue, content, reviews, codes, memberships, inbox, portal }: Hands,
  { telegram, twilio }: Settings,
): HouseFunction {
  const lambda = new HouseFunction(stack, 'review-link', {
    timeoutSeconds: 10,
    memoryMb: 512,
    ships: { catalogue },
  })
  content.lendTo(lambda)
  codes.lendForReading(lambda)
  reviews.lendForReading(lambda)
  memberships.lendForTelling(lambda)
  inbox.lendTo(lambda)
  portal.lendTo(lambda)
  lambda.addEnvironment('TELEGRAM_BOT_URL', telegram.botUrl)
  lambda.addEnvironment('WHATSAPP_URL', twilio.whatsappUrl ?? '')
  portal.serveLinks(lambda)
  return lambda
}
