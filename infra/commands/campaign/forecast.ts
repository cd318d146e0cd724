/** What a campaign costs, and how long it takes. */
import { nextDecent } from '../../../bots/engine/decent-hours.ts'
import type { Calendar } from '../../../content/calendar.ts'
import { prices } from '../deploy/prices.ts'

/** Of one message, as test/functions/campaigns.test.ts counts them; a turn of a quarter of a second in a gigabyte. */
const perMessage = { writes: 3, reads: 4, queueRequests: 3, gbSeconds: 0.25 }
const slotSeconds = 300

/** In US dollars by list prices. `units`: read units of one walk through all records. */
export function costOf(messages: { telegram: number; whatsapp: number }, walks: number, units: number) {
  const { lambda, dynamodb, sqs, twilio } = prices
  const all = messages.telegram + messages.whatsapp
  const each =
    (perMessage.writes * dynamodb.millionWrites +
      perMessage.reads * dynamodb.millionReads +
      perMessage.queueRequests * sqs.million +
      lambda.million) /
      1_000_000 +
    perMessage.gbSeconds * lambda.armGbSecond
  const aws = all * each + (walks * units * dynamodb.millionReads) / 1_000_000
  return { aws, twilio: messages.whatsapp * twilio.whatsappMessage }
}

/** When the last of so many messages goes out at so many a second in decent hours, begun at `from`: seconds since 1970. */
export function endOf(messages: number, pace: number, from: number, calendar: Calendar): number {
  let at = from
  for (let left = messages; left > 0; left -= pace * slotSeconds)
    at = nextDecent(at, calendar) + Math.min(slotSeconds, left / pace)
  return at
}
