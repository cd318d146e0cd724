/** Reminders as a learner wishes them: a consent of their own, changed and taken back in one tap. */
import { type Part, parts } from '../../content/calendar.ts'
import { type Address, addressIn } from './address.ts'
import { agreedFollowUp, unfollowed } from './follow-up.ts'
import { coursesHeld } from './holding.ts'
import type { Inbound } from './inbound.ts'
import type { Learner } from './learner.ts'
import type { Note } from './notes.ts'
import type { Reminders } from './reminding.ts'
import { here, type Move, type Scene } from './room.ts'
import { agreedReminders, daySeconds } from './waking.ts'

/** The wording that is consented to; a change of what is said when and how often takes a new number. */
const remindersWording = '2026-11'
const pauseSeconds = 30 * daySeconds

/** Beside the aside that shows how things stand, or asks where nothing has been agreed. */
export function reminderChoices(learner: Learner): string[] {
  const agreed = agreedReminders(learner)
  const part = (each: string) => `/reminders ${each}`
  const follow = followChoices(learner)
  if (!agreed) return [...parts.map(part), ...follow, '/reminders no']
  const rests = agreed.until !== undefined
  const others = parts.filter((each) => each !== agreed.part).map(part)
  const sms = agreed.sms === undefined ? (mayServe(learner) ? ['/reminders sms'] : []) : ['/reminders no-sms']
  const rest = rests ? '/reminders resume' : '/reminders pause'
  return [...others, '/reminders days', ...sms, ...follow, rest, '/reminders off', '/continue']
}

/** For whoever has a certificate. */
function followChoices(learner: Learner): string[] {
  if (agreedFollowUp(learner)) return ['/follow off']
  return coursesHeld(learner).length > 0 ? ['/follow'] : []
}

/** `/reminders` shows them; a word after it changes them. */
export function changeReminders(word: string | undefined, scene: Scene): Move {
  const { learner, now } = scene
  const agreed = agreedReminders(here(learner))
  const part = parts.find((each) => each === word)
  if (part || word === 'yes') return agreeTo(part, scene)
  if (word === 'no') return { learner: refused(here(learner), now) }
  if (word === 'off') return { learner: refused(here(learner), now), note: 'reminders-off' }
  if (!agreed) return { learner: { ...here(learner), aside: 'reminders' } }

  const changed = (reminders: Reminders, note: Note): Move => ({
    learner: rewoken({ ...here(learner), reminders }),
    note,
  })
  const { until: _, ...awake } = agreed
  const { sms: __, ...withoutSms } = agreed
  const day = /^day-([0-6])$/.exec(word ?? '')?.[1]
  if (day !== undefined)
    return {
      learner: rewoken({ ...learner, aside: 'reminder-days', reminders: withDay(agreed, Number(day)) }),
    }
  switch (word) {
    case 'days':
      return { learner: { ...learner, aside: 'reminder-days' } }
    case 'sms':
      return agreeToSms(here(learner), now) ?? askNumber(scene)
    case 'no-sms':
      return changed(withoutSms, 'reminders-no-sms')
    case 'pause':
      return changed({ ...agreed, until: now + pauseSeconds }, 'reminders-paused')
    case 'resume':
      return changed(awake, 'reminders-resumed')
    default:
      return { learner: { ...here(learner), aside: 'reminders' } }
  }
}

function agreeTo(part: Part | undefined, { learner, now }: Scene): Move {
  const { until: _, ...agreed } = agreedReminders(here(learner)) ?? { at: now, wording: remindersWording }
  const reminders = part ? { ...agreed, part } : agreed
  return { learner: rewoken({ ...here(learner), reminders }), note: `reminders-${part ?? 'any'}` }
}

/** Undefined while no number is proven to be theirs: on WhatsApp the address may be one. */
function agreeToSms(learner: Learner, now: number): Move | undefined {
  const reminders = agreedReminders(learner)
  const phone = learner.phone ?? numberOnWhatsapp(learner)
  if (!reminders || phone === undefined) return undefined
  const { smsAsked: _, ...others } = learner
  return { learner: { ...others, phone, reminders: { ...reminders, sms: now } }, note: 'reminders-sms' }
}

/** It stays asked, whatever else they do before they share it. */
const askNumber = ({ learner, now }: Scene): Move =>
  mayServe(learner)
    ? { learner: { ...learner, aside: 'phone', smsAsked: now } }
    : { learner: { ...here(learner), aside: 'reminders' } }

/** Shared for the sake of reminders by SMS, it is an agreement to them, and the button for it has done its work. */
export function shareNumber(phone: string, { learner, now }: Scene): Move {
  if (!learner.consent) return { learner }
  const known = { ...learner, phone }
  const agreed = learner.smsAsked === undefined ? undefined : agreeToSms(here(known), now)
  return agreed ? { ...agreed, instead: { what: 'number-kept' } } : { learner: known, note: 'phone-known' }
}

const addressesOf = ({ id, elsewhere = {} }: Learner) => [id, ...Object.keys(elsewhere)].map(addressIn)

const numberOnWhatsapp = (learner: Learner): string | undefined =>
  addressesOf(learner).find(({ channel, address }) => channel === 'whatsapp' && /^\+\d+$/.test(address))
    ?.address

const isOn = (learner: Learner, app: Address['channel']): boolean =>
  addressesOf(learner).some(({ channel }) => channel === app)

/** Only WhatsApp closes a chat; where it does not tell the number, Telegram has a button that does. */
const mayServe = (learner: Learner): boolean =>
  isOn(learner, 'whatsapp') &&
  ((learner.phone ?? numberOnWhatsapp(learner)) !== undefined || isOn(learner, 'telegram'))

/** One day more, or fewer; none left is any day. */
function withDay({ days = [], ...agreed }: Exclude<Reminders, { no: number }>, day: number): Reminders {
  const wished = days.includes(day) ? days.filter((each) => each !== day) : [...days, day].sort()
  return wished.length % 7 === 0 ? agreed : { ...agreed, days: wished }
}

/** Whoever asks for silence has objected to reminders and to news too, and is not asked again. */
export const silenced = (learner: Learner, now: number): Learner => ({
  ...unfollowed(learner.reminders ? refused(learner, now) : learner, now),
  ...(learner.news && { news: { no: now } }),
  stopped: now,
})

const refused = (learner: Learner, now: number): Learner => ({ ...learner, reminders: { no: now } })

/** To be woken by the new wish: what is armed counts no more. */
function rewoken({ woken, ...learner }: Learner): Learner {
  const { at: _, ...kept } = woken ?? {}
  return woken ? { ...learner, woken: kept } : learner
}

/** On the page that a short message led to; the page says itself what it comes to. */
export function tappedOnPage({ command }: Extract<Inbound, { kind: 'tapped' }>, scene: Scene): Move {
  const { learner, now } = scene
  const agreed = agreedReminders(learner)
  if (!agreed) return { learner, quiet: true }
  const seen = { ...learner, woken: { ...learner.woken, seen: now } }
  const off = command === '/reminders off'
  const resting = { ...seen, reminders: { ...agreed, until: now + pauseSeconds } }
  return { learner: off ? refused(seen, now) : resting, quiet: true }
}
