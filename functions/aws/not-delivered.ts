/** What comes of a message that Twilio took and did not deliver. */
import type { Outcome } from '../../bots/channel.ts'
import { addressOf } from '../../bots/twilio-inbound.ts'
import { pauseSeconds } from '../../bots/twilio-outcomes.ts'
import { putInbox } from './inbox.ts'

/** How often something is said again. */
const mostTimes = 5

/** A message that did not arrive, as Twilio tells it. */
export interface Failed {
  message: string
  /** What the message answered; empty where nobody had asked for it. */
  inbound: string
  /** As Twilio names people. */
  to: string
  /** When it was told: milliseconds since 1970. */
  at: number
}

/** Whoever cannot be reached has left; an answer is said again, unless the learner has gone on, each time after twice as long. */
export async function comeBack(fate: Outcome, { message, inbound, to, at }: Failed): Promise<void> {
  const came = { from: addressOf(to), at }
  if (fate.outcome === 'left') return putInbox({ ...came, kind: 'left', id: `l${message.slice(0, 12)}` })
  // Said again, it answers the inbound that had it said again.
  const [, tried = 0, first = inbound] = /^u(\d)\.(.+)$/.exec(inbound) ?? []
  const times = Number(tried) + 1
  // A closed window stays closed: what is said again goes out as a template, or not at all.
  if (!first || times > (fate.outcome === 'closed' ? 1 : mostTimes)) return
  const seconds = ('afterSeconds' in fate ? fate.afterSeconds : pauseSeconds) * 2 ** (times - 1)
  const again = { kind: 'undelivered', id: `u${times}.${first}`, inbound: first } as const
  await putInbox({ ...again, from: came.from, at: at + seconds * 1000 })
}
