/** Words that nobody has asked for: said once at most, and not at all where they have become unwelcome meanwhile. */
import type { Outcome } from '../../bots/channel.ts'
import type { Address } from '../../bots/engine/address.ts'
import { nextDecent } from '../../bots/engine/decent-hours.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { firstRecord } from '../../bots/engine/people.ts'
import { dayOf, spend } from './budgets.ts'
import { withCatalogue } from './catalogue.ts'
import { claimOnce, forADay, giveBack } from './deliveries.ts'
import { NotNow } from './failures.ts'
import { putInbox } from './inbox.ts'
import { holderOf, loadLearner } from './learners.ts'
import { smsBudget } from './limits.ts'
import { log } from './log.ts'
import { waitOfUnasked } from './paces.ts'
import { sendingId } from './sending-id.ts'

/** Seconds: the learner's own messages wait behind what is tried again. */
const longestWait = 60

/**
 * Claims before it sends, so that a repeat says nothing; only what a channel refuses for a moment gives the claim back
 * and throws `NotNow`. `learner` as stored at the end of the inbound's turn; `isWished` is asked once it is claimed.
 */
export async function sendUnasked(
  inbound: Inbound,
  learner: Learner,
  to: Address,
  send: () => Promise<Outcome>,
  isWished: () => Promise<boolean> = async () => true,
): Promise<void> {
  const now = Date.now()
  const claim = sendingId(learner.id, inbound.id)
  if (inbound.kind === 'came-due' && !(await isDecent(now))) return log.info('too late in the day to be said')
  const held = await waitOfUnasked(to.channel)
  if (held > longestWait) return log.warn('no room on the channel today')
  if (held > 0) throw new NotNow('later', held)
  if (!(await claimOnce(claim))) return
  const costs = to.channel === 'sms'
  if (costs && !(await takeShare(to, now))) return log.info('beyond the share of the day')
  if (!(await isWished())) return log.info('not wished any more')
  // The last look before it leaves: nothing is said after a stop.
  const isWelcome = (await isTheLast(inbound, learner)) && (!costs || (await isTheirs(to, learner)))
  if (!isWelcome) {
    if (costs) await giveShareBack(to, now)
    return log.info('overtaken by the learner')
  }
  const delivery = await send()
  switch (delivery.outcome) {
    case 'delivered':
      return log.info('said', { channel: to.channel })
    case 'unknown':
      return
    case 'left':
      return putInbox({ kind: 'left', id: `l${claim.slice(0, 12)}`, from: to, at: now })
    case 'closed':
      return log.info('the chat is closed')
    case 'never':
      return log.error('a reminder was refused', { why: delivery.why })
    case 'later':
      if (costs) await giveShareBack(to, now)
      if (delivery.afterSeconds > longestWait) return log.warn('no room on the channel today')
      await giveBack(claim)
      throw new NotNow('later', delivery.afterSeconds)
  }
}

/** It may have waited for hours since the conversation found the hour decent. */
const isDecent = (now: number): Promise<boolean> => {
  const second = Math.floor(now / 1000)
  return withCatalogue(({ calendar }) => nextDecent(second, calendar) === second)
}

/** Whatever the learner has done meanwhile, at any of their addresses, stands in the ring after it. */
async function isTheLast(inbound: Inbound, learner: Learner): Promise<boolean> {
  const record = await loadLearner(learner.id, { fresh: true })
  return record?.ring.at(-1) === inbound.id
}

/** A number that somebody at another address has proven since is theirs. */
async function isTheirs(to: Address, learner: Learner): Promise<boolean> {
  const holder = await holderOf(to)
  return holder !== undefined && firstRecord({ id: holder }) === firstRecord(learner)
}

/** A number is sent one message a day, whoever learns with it, and all numbers together what the budget allows. */
async function takeShare({ address }: Address, now: number): Promise<boolean> {
  const day = dayOf(now)
  return (await claimOnce(sendingId(address, day), forADay)) && spend('sms', day, 1, smsBudget())
}

async function giveShareBack({ address }: Address, now: number): Promise<void> {
  const day = dayOf(now)
  await giveBack(sendingId(address, day), forADay)
  await spend('sms', day, -1, smsBudget())
}
