/**
 * Who refuses, or is forgotten, and begins anew and again costs a few answers each time, and the record that would tell of it is
 * gone: how often an address has begun of late is all that is known, for a day, under our key.
 */
import { addressId } from '../../bots/engine/address.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { isDoing } from '../../bots/engine/whereabouts.ts'
import { spendShare } from './deliveries.ts'
import { messagesInARow } from './limits.ts'

/** Ten at once, and then one in six minutes. */
const pace = { milliseconds: 360_000, atOnce: 10 }
/** What somebody else has spent at the same moment is waited for no longer. */
const aMoment = 1

/** False where nothing comes of an inbound, and nothing is kept of it. `known`: the record that it is about. */
export async function mayBegin(inbound: Inbound, known: Learner | undefined): Promise<boolean> {
  const begins = known === undefined && isDoing(inbound) && inbound.from.channel !== 'sms'
  if (!begins || messagesInARow() === Number.POSITIVE_INFINITY) return true
  const share = { messages: 1, since: 0 }
  return (await spendShare(`begin/${addressId(inbound.from)}`, pace, share)) <= aMoment
}
