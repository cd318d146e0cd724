import type { Stack } from 'aws-cdk-lib'
import { HouseFunction } from '../function.ts'
import type { Hands } from '../hands.ts'
import { lendMessageLimit, lendPaces, lendSmsBudget } from '../limits.ts'
import type { Settings } from '../settings.ts'

/** The conversation: it alone speaks to learners. */
export function takeTurn(
  stack: Stack,
  {
    catalogue,
    content,
    learners,
    reviews,
    codes,
    voices,
    associations,
    memberships,
    papers,
    campaigns,
    sessions,
    inbox,
    certificates,
    quarantine,
    seen,
    deliveries,
    secrets,
    portal,
  }: Hands,
  { telegram, twilio, limits, controller }: Settings,
): HouseFunction {
  const lambda = new HouseFunction(stack, 'take-turn', {
    timeoutSeconds: 60,
    memoryMb: 1024,
    ships: { catalogue },
  })
  content.lendTo(lambda)
  content.lendMediaTo(lambda)
  inbox.feed(lambda)
  inbox.lendTo(lambda)
  seen.lendForRemembering(lambda)
  learners.lendTo(lambda)
  reviews.lendTo(lambda)
  codes.lendTo(lambda)
  voices.lendTo(lambda)
  associations.lendTo(lambda)
  memberships.lendTo(lambda)
  papers.lendTo(lambda)
  campaigns.lendTo(lambda)
  sessions.lendTo(lambda)
  certificates.lendForHolders(lambda)
  quarantine.lendTo(lambda)
  inbox.fifo.lendDeadLettersTo(lambda, 'INBOX_DEAD_LETTERS_URL')
  certificates.orders.lendDeadLettersTo(lambda, 'ORDERS_DEAD_LETTERS_URL')
  secrets.lendTelegramTo(lambda)
  secrets.lendLogTo(lambda)
  secrets.lendTwilioTo(lambda)
  deliveries.lendTo(lambda)
  portal.lendTo(lambda)
  lendPaces(lambda, limits)
  lendSmsBudget(lambda, limits)
  lendMessageLimit(lambda, limits)
  lambda.addEnvironment('CONTROLLER_NAME', controller?.name ?? '')
  lambda.addEnvironment('TELEGRAM_BOT_URL', telegram.botUrl)
  lambda.addEnvironment('WHATSAPP_URL', twilio.whatsappUrl ?? '')
  lambda.addEnvironment('TELEGRAM_API_ROOT', telegram.apiRoot)
  lambda.addEnvironment('TWILIO_API_ROOT', twilio.apiRoot)
  return lambda
}
