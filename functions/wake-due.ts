/** Each minute: whoever is due to be woken, and then whoever campaigns are for → inbox, at the pace of their channel. What to say is the conversation's business. */
import { setTimeout as sleep } from 'node:timers/promises'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import type { Context, ScheduledEvent } from 'aws-lambda'
import { type Address, addressIn } from '../bots/engine/address.ts'
import { dueOf } from '../bots/engine/deck.ts'
import { dayOf, spent } from './aws/budgets.ts'
import { withCatalogue } from './aws/catalogue.ts'
import { Poisoned } from './aws/failures.ts'
import { putInbox } from './aws/inbox.ts'
import { paceOf, smsBudget } from './aws/limits.ts'
import { log } from './aws/log.ts'
import { takeRoom } from './aws/paces.ts'
import { sendingId } from './aws/sending-id.ts'
import { claimWaking, findDue, type Waking } from './aws/wakings.ts'
import { walkCampaigns } from './aws/walk-campaigns.ts'

const channels = ['telegram', 'whatsapp', 'sms'] as const
/** What is not done by then is left to the next minute. */
const secondsARun = 55
const marginMilliseconds = 5000

/** However long nothing was swept: each channel is given no more a second than it takes, the longest due first. */
export const handler = middy<ScheduledEvent, void>()
  .use(injectLambdaContext(log))
  .handler(async (_, context) => {
    // Nobody is claimed before it is known that what is due can be told.
    await withCatalogue(() => undefined)
    const swept = await Promise.allSettled(channels.map((channel) => sweep(channel, context)))
    for (const each of swept) if (each.status === 'rejected') throw each.reason
  })

async function sweep(channel: Address['channel'], context: Context): Promise<void> {
  const pace = paceOf(channel)
  const most = Math.min(pace * secondsARun, await roomFor(channel))
  const due = await findDue(channel, secondsOf(Date.now()), most)
  const poisoned: Poisoned[] = []
  while (due.length > 0 && context.getRemainingTimeInMillis() > marginMilliseconds) {
    const now = Date.now()
    // None, where another sweeper is at work in this very second, or the vendor has told us to wait.
    const room = await takeRoom(channel, now, Math.min(due.length, pace))
    const next = due.splice(0, room)
    await Promise.all(next.map((waking) => wakeUp(waking, now).catch(puttingBy(poisoned))))
    if (due.length > 0) await sleep(1000 - (Date.now() % 1000))
  }
  await walkCampaigns(channel, () => context.getRemainingTimeInMillis() > marginMilliseconds)
  if (poisoned[0]) throw poisoned[0]
}

/** A learner whose deck is broken holds up nobody; an outage ends the sweep before it has claimed everybody in vain. */
const puttingBy = (poisoned: Poisoned[]) => (failure: unknown) => {
  if (!(failure instanceof Poisoned)) throw failure
  poisoned.push(failure)
}

/** Those whom a day's budget leaves out stay due, and come first on the next day. */
const roomFor = async (channel: Address['channel']): Promise<number> =>
  channel === 'sms' ? smsBudget() - (await spent('sms', dayOf(Date.now()))) : Number.POSITIVE_INFINITY

/** Nobody is woken twice for the same moment: who dies after the claim leaves them to the day after. */
async function wakeUp(waking: Waking, at: number): Promise<void> {
  const deck = await claimWaking(waking, secondsOf(at))
  if (!deck) return
  const { id: learner, dueAt } = waking
  const due = await withCatalogue((catalogue) => dueOf(deck, secondsOf(at), catalogue))
  const id = `w${sendingId(learner, String(dueAt)).slice(0, 11)}`
  await putInbox({ kind: 'came-due', id, learner, from: addressIn(learner), at, due })
}

const secondsOf = (milliseconds: number): number => Math.floor(milliseconds / 1000)
