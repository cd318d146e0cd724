/** What somebody means who answers an SMS: to get no more of them, to get them again, or what they are. Lessons are elsewhere. */
import type { Catalogue, Language } from '../../content/schema.ts'
import type { Address } from './address.ts'
import { attested } from './consents.ts'
import { answerWords, commandWords, fold } from './hearing.ts'
import type { Inbound } from './inbound.ts'
import type { Learner } from './learner.ts'
import { withHeard } from './ring.ts'
import type { Say } from './say.ts'
import type { Effect, Turn } from './turn.ts'
import { agreedReminders, arm } from './waking.ts'

type Wish = 'stop' | 'start' | 'help'

/** To what Twilio listens besides: https://help.twilio.com/articles/223134027. */
const stops = ['stopall', 'end', 'quit', 'cancel', 'revoke', 'optout', 'opt out']

/**
 * `known`: the record whose proven number it is. What Twilio has answered itself is obeyed and not answered; so is an
 * address that refuses. The same inbound again does nothing: each SMS costs, and none is sent twice.
 */
export function bySms(known: Learner | undefined, inbound: Inbound, catalogue: Catalogue): Turn {
  const { id, from, kind, at } = inbound
  if (known?.ring.includes(id) || (kind !== 'said' && kind !== 'left')) return { learner: known, effects: [] }
  const wish = kind === 'left' ? 'stop' : (inbound.optOut ?? wishIn(inbound.text))
  const isAnswered = kind === 'left' || inbound.optOut !== undefined
  const now = Math.floor(at / 1000)
  const obedient = known && obeyed(known, wish, now)
  // After the last word nothing is armed any more.
  const { learner, effects: waking } =
    obedient && wish === 'start' ? arm(obedient, catalogue, now) : { learner: obedient, effects: [] }
  const effects: Effect[] = isAnswered
    ? []
    : [
        {
          do: 'say',
          step: 0,
          choices: [],
          what: answerTo(wish, learner),
          language: languageOf(known, inbound),
          to: from,
        },
      ]
  if (!learner) return { learner: undefined, effects }
  const ring = withHeard(learner.ring, id)
  return {
    learner: { ...learner, version: learner.version + 1, ring },
    effects: [...effects, ...(known ? attested(known, learner, now) : []), ...waking],
  }
}

function wishIn(text: string): Wish {
  const folded = fold(text)
  if (stops.includes(folded) || commandWords.get(folded) === '/stop') return 'stop'
  return folded === 'unstop' || answerWords.get(folded) === 'start' ? 'start' : 'help'
}

/** SMS are taken back, or agreed to again, beside whatever else was agreed to; whoever writes is there. */
function obeyed(learner: Learner, wish: Wish, now: number): Learner {
  const { woken } = learner
  const here = woken ? { ...learner, woken: { ...woken, seen: now } } : learner
  const agreed = agreedReminders(learner)
  if (!agreed || wish === 'help') return here
  const { sms: _, ...others } = agreed
  return { ...here, reminders: wish === 'stop' ? others : { ...others, sms: now } }
}

/** Whoever has not agreed to reminders does so in the chat, where it is said what they are. */
function answerTo(wish: Wish, learner: Learner | undefined): SmsAnswer['what'] {
  if (wish === 'stop') return 'sms-stopped'
  return wish === 'start' && learner && agreedReminders(learner) ? 'sms-started' : 'sms-help'
}

type SmsAnswer = Extract<Say, { what: 'sms-help' | 'sms-stopped' | 'sms-started' }>

function languageOf(known: Learner | undefined, inbound: Inbound): Language {
  if (known) return known.language
  return inbound.kind === 'said' && /\p{Script=Arabic}/u.test(inbound.text) ? 'ar' : 'fr'
}

/** A number that is proven to be a learner's speaks for their record by SMS, until it is not theirs or they are forgotten. */
export function smsLent(former: string | undefined, phone: string | undefined, learner: string): Effect[] {
  if (former === phone) return []
  return [
    ...(former ? [{ do: 'lend' as const, address: smsAddress(former) }] : []),
    ...(phone ? [{ do: 'lend' as const, address: smsAddress(phone), learner }] : []),
  ]
}

export const smsAddress = (phone: string): Address => ({ channel: 'sms', address: phone })
