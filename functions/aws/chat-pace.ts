/**
 * A chat on Telegram takes some messages at once, and then one a second: “avoid sending more than one message per second.
 * We may allow short bursts” (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). What a chat has
 * been sent is put down only where a turn follows the last one faster than people read, is the first there, or has waited,
 * perhaps with others.
 */
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { LastTurn, Learner } from '../../bots/engine/learner.ts'
import type { Say } from '../../bots/engine/say.ts'
import type { Effect, Turn } from '../../bots/engine/turn.ts'
import { lastTurnAt } from '../../bots/engine/whereabouts.ts'
import { spendShare } from './deliveries.ts'
import { NotNow } from './failures.ts'
import { messagesInARow } from './limits.ts'

const second = 1000
const pace = { milliseconds: second, atOnce: 20 }
/** A second more than what is slow enough to be forgotten as fast as it adds up: records count in whole ones. */
const hasty = 3 * second

/**
 * Throws `NotNow` for a turn that would say too much in a chat by now, of which nothing is stored yet. `before`: the record as
 * it was; `hasWaited`: its inbound, so that when it came tells nothing of when others were answered.
 */
export async function keepChatPace(
  { effects }: Turn,
  { from, at }: Inbound,
  before: Learner | undefined,
  hasWaited: boolean,
): Promise<void> {
  // Where nobody is too fast.
  if (messagesInARow() === Number.POSITIVE_INFINITY) return
  for (const say of saysIn(effects)) {
    const to = say.to ?? from
    const last = before && lastTurnAt(before, to)
    const isHasty = last === undefined || at - last.at * second < hasty
    if (to.channel !== 'telegram' || !(hasWaited || isHasty)) continue
    const seconds = await spendShare(to.address, pace, { messages: messagesOf(say), since: spentBy(last) })
    if (seconds > 0) throw new NotNow('so much at once in a chat', seconds)
  }
}

const saysIn = (effects: Effect[]): Say[] => effects.filter((effect) => effect.do === 'say')

/** A voice and its words, where they are too many to stand below it. */
const messagesOf = ({ voice }: Say): number => (voice ? 2 : 1)

/** Until when the last turn, which nobody may have put down, has used up what the chat takes. */
const spentBy = (last: LastTurn | undefined): number =>
  last ? last.at * second + saysIn(last.effects).reduce((sum, say) => sum + messagesOf(say), 0) * second : 0
