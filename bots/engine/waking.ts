/** When a learner may next be written to unasked, and where. The index is armed lazily: only for what comes sooner. */
import type { Catalogue } from '../../content/schema.ts'
import { type Address, addressIn } from './address.ts'
import { nextDecent } from './decent-hours.ts'
import type { Grade } from './due.ts'
import { nextFollowUp } from './follow-up.ts'
import type { Inbound } from './inbound.ts'
import type { Learner } from './learner.ts'
import type { Effect } from './turn.ts'
import { further, isDoing } from './whereabouts.ts'

const hourSeconds = 3600
export const daySeconds = 24 * hourSeconds

/**
 * Hours of silence before each reminder, since they were last seen or written to. The first comes while a chat on
 * WhatsApp is still open; the last is the last word.
 */
const firstHours = 22
const ladder = [firstHours, 3 * 24, 7 * 24, 14 * 24, 30 * 24, 30 * 24]

/** Days until FSRS asks again at the earliest: for a card answered for the first time, and what is usual later on. */
const soonest = {
  first: { again: 1, hard: 2, good: 3, easy: 8 },
  later: { again: 1, hard: 4, good: 8, easy: 16 },
} satisfies Record<string, Record<Grade, number>>

/** What a turn comes to where it also says when to wake the learner. */
export interface Armed {
  learner: Learner
  effects: Effect[]
}

/** The reminders that the learner has agreed to, if they may be written to at all. */
export function agreedReminders({ reminders, consent, stopped }: Learner) {
  if (!consent || stopped !== undefined || !reminders || 'no' in reminders) return undefined
  return reminders
}

/** The next rung of the ladder, from 0, and from when on it may be stepped on; undefined after the last word. */
export function nextRung(learner: Learner): { rung: number; from: number; last: boolean } | undefined {
  const { said = 0, rung: stepped = 0 } = learner.woken ?? {}
  const seen = lastSeen(learner)
  const rung = said > seen ? stepped : 0
  const hours = ladder[rung]
  if (hours === undefined) return undefined
  const from = Math.max(seen, said) + hours * hourSeconds
  return { rung, from, last: rung === ladder.length - 1 }
}

/** When the rung after this one may be stepped on, if nothing is heard of the learner. */
export function afterRung(rung: number, now: number): number | undefined {
  const hours = ladder[rung + 1]
  return hours === undefined ? undefined : now + hours * hourSeconds
}

/** What people do themselves, in a chat or on a page. */
export const isAlive = (inbound: Inbound): boolean =>
  isDoing(inbound) || inbound.kind === 'answered' || inbound.kind === 'tapped'

/** Any sign of life, wherever it came from: seconds since 1970, 0 where there was none. */
export function lastSeen({
  spoke = 0,
  elsewhere = {},
  woken,
}: Pick<Learner, 'spoke' | 'elsewhere' | 'woken'>): number {
  return Math.max(spoke, woken?.seen ?? 0, ...Object.values(elsewhere).map((other) => other.spoke))
}

/** Of doing nothing, before they are told that they will be let go, and before they are: almost 23 months, and 24. */
export const silentDays = { told: 700, gone: 730 }

/** When they last did something, consenting included: seconds since 1970. */
export const silentSince = (learner: Learner): number => Math.max(lastSeen(learner), learner.consent?.at ?? 0)

/** When to look whether they are still there; undefined for whoever has not consented, whose record goes by itself. */
export function restsFrom(learner: Learner): number | undefined {
  if (!learner.consent) return undefined
  const since = silentSince(learner)
  const told = learner.woken?.told ?? 0
  if (told > since) return Math.max(since, told - silentDays.told * daySeconds) + silentDays.gone * daySeconds
  return since + (learner.stopped === undefined ? silentDays.told : silentDays.gone) * daySeconds
}

/** When to ask what came of a certificate; what could not be asked when it was due is asked another day. */
function followsFrom(learner: Learner, now: number): number | undefined {
  const from = learner.stopped === undefined ? nextFollowUp(learner)?.from : undefined
  return from === undefined || from > now ? from : now + daySeconds
}

const earlier = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.min(one, other)

/** At the end of whatever the learner did: to be woken in a day's time, unless they are to be woken before. */
export function arm(learner: Learner, catalogue: Catalogue, now: number): Armed {
  const reminders = agreedReminders(learner)
  // An hour that has long passed without a wake was lost.
  const armed = learner.woken?.at
  const holds = (at: number) => armed !== undefined && armed > now - 2 * daySeconds && armed <= at
  const rests = restsFrom(learner)
  if (rests === undefined) return { learner, effects: [] }
  const follows = followsFrom(learner, now) ?? Number.POSITIVE_INFINITY
  const from = reminders ? Math.max(now + firstHours * hourSeconds, reminders.until ?? 0) : rests
  if (holds(Math.min(from, follows))) return { learner, effects: [] }
  const at = Math.min(reminders ? nextDecent(from, catalogue.calendar, reminders) : rests, follows)
  return holds(at) ? { learner, effects: [] } : armedAt(at, learner, now)
}

/** To be woken then, or before, to be asked what came of a certificate; without a time, when they may have gone for good. */
export function armedAt(next: number | undefined, learner: Learner, now: number): Armed {
  const at = earlier(next ?? restsFrom(learner), followsFrom(learner, now))
  const { at: _, ...woken } = learner.woken ?? {}
  const { channel } = whereToWrite(learner, at ?? now) ?? addressIn(learner.id)
  return {
    learner: { ...learner, woken: at === undefined ? woken : { ...woken, at } },
    effects: [{ do: 'wake', channel, ...(at !== undefined && { at }) }],
  }
}

/**
 * Telegram always; WhatsApp for a day after they spoke there; then by SMS where that was agreed to; else the chat where
 * they spoke last, which may say something all the same. Undefined while others have the only phone.
 */
export function whereToWrite(learner: Learner, now: number): Address | undefined {
  const { open, last } = chatsOf(learner, now)
  const { phone } = learner
  if (open) return open
  if (phone && agreedReminders(learner)?.sms !== undefined) return { channel: 'sms', address: phone }
  return last
}

/** The chat that is open, or the last one; undefined while others have the only phone. */
export function chatOf(learner: Chatter, now: number): Address | undefined {
  const { open, last } = chatsOf(learner, now)
  return open ?? last
}

/** Where anything may be said; undefined where only a template might. */
export const openChatOf = (learner: Chatter, now: number): Address | undefined => chatsOf(learner, now).open

type Chatter = Pick<Learner, 'id' | 'spoke' | 'elsewhere' | 'lent'>

function chatsOf(learner: Chatter, now: number): { open: Address | undefined; last: Address | undefined } {
  const { id, spoke = 0, elsewhere = {}, lent } = learner
  const own = lent === undefined ? [{ address: addressIn(id), spoke }] : []
  const others = further(learner).map((at) => ({ address: addressIn(at), spoke: elsewhere[at]?.spoke ?? 0 }))
  const chats = [...own, ...others].sort((a, b) => b.spoke - a.spoke)
  const open =
    chats.find(({ address }) => address.channel === 'telegram') ??
    chats.find(({ address, spoke }) => address.channel === 'whatsapp' && now - spoke < daySeconds)
  return { open: open?.address, last: chats[0]?.address }
}

/** Notes when a review may be due after such answers. */
export function expecting(
  learner: Learner,
  grades: Grade[],
  when: keyof typeof soonest,
  now: number,
): Learner {
  if (grades.length === 0) return learner
  const { reviewAt = Number.POSITIVE_INFINITY } = learner.woken ?? {}
  const next = Math.min(...grades.map((grade) => now + soonest[when][grade] * daySeconds))
  return { ...learner, woken: { ...learner.woken, reviewAt: Math.min(reviewAt, next) } }
}
