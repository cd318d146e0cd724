/** Once an hour: takes in what Twilio has received and could not deliver; it tries for seconds only, and then no more. */
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { lateInboundOf } from '../bots/twilio-inbound.ts'
import { listReceived, type Received } from '../bots/twilio-messages.ts'
import { hearing, isHeard } from './aws/heard.ts'
import { putInbox } from './aws/inbox.ts'
import { log } from './aws/log.ts'
import { twilioAccount } from './aws/secrets.ts'
import { remember, rememberSwept, seenAmong, sweptUntil } from './aws/seen.ts'

/** More than twice as long as between two sweeps: Twilio may date what it lists a little earlier. */
const leastMilliseconds = 150 * 60_000
/** What is younger may still be on its way to the webhook. */
const settledMilliseconds = 2 * 60_000

/** What was taken in before changes nothing. The alarm hears the log's line: something keeps Twilio from the door. */
export const handler = middy<unknown, void>()
  .use(injectLambdaContext(log))
  .handler(async () => {
    const now = Date.now()
    const until = now - settledMilliseconds
    // However many sweeps have failed since.
    const swept = await sweptUntil()
    const from = Math.min(swept ?? now, now - leastMilliseconds)
    // Even where the very first one does.
    if (swept === undefined) await rememberSwept(from)
    for (const sender of await hearing()) {
      let found = 0
      for (const received of await lostBy(sender, [from, until])) found += await takeIn(received, now)
      if (found > 0) log.error('taken in late', { found })
    }
    await rememberSwept(until)
  })

/** In the order in which they were written. */
async function lostBy(sender: string, times: [number, number]): Promise<Received[]> {
  const lost: Received[] = []
  for await (const page of listReceived(await twilioAccount(), sender, times)) {
    const seen = await seenAmong(page.map(({ form }) => form.MessageSid))
    lost.push(...page.filter(({ form }) => !seen.has(form.MessageSid)))
  }
  return lost.reverse()
}

async function takeIn(received: Received, now: number): Promise<number> {
  const inbound = lateInboundOf(received, now)
  const heard = inbound !== undefined && (await isHeard(inbound))
  if (heard) await putInbox(inbound)
  await remember(received.form.MessageSid, now)
  return heard ? 1 : 0
}
