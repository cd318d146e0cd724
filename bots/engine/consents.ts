/** What a turn has changed about what a learner agrees to: law 09-08 asks that it can be shown, each change with its date. */
import { agreedFollowUp } from './follow-up.ts'
import type { Learner } from './learner.ts'
import { agreedNear } from './news.ts'
import { answersIn, profileWording } from './profile.ts'
import type { Effect } from './turn.ts'

export const purposes = [
  'learning',
  'reminders',
  'sms',
  'messages',
  'profile',
  'news',
  'news-near',
  'follow-up',
  'suggestion',
  'association',
  'first-name',
] as const

/** When (seconds since 1970), to what, and to which wording; or that it was taken back, or is wished again. */
export type Consent = [at: number, purpose: (typeof purposes)[number], wording: string]

/** As it is kept: one word after the other. */
export function consentIn(entry: string): Consent | undefined {
  const [at = '', named = '', wording = ''] = entry.split(' ')
  const purpose = purposes.find((each) => each === named)
  return purpose && [Number(at), purpose, wording]
}

/** To be put down beside the record; none where nothing changed, or before they have consented to be kept at all. */
export function attested(before: Learner, after: Learner, now: number): Effect[] {
  if (!after.consent) return []
  const changes = [...toLearning(before, after), ...toReminders(before, after, now)]
  const others = [
    ...toMessages(before, after, now),
    ...toProfile(before, after, now),
    ...toNews(before, after, now),
    ...toFollowUp(before, after, now),
  ]
  const entries = [...changes, ...others].map((change) => change.join(' '))
  return entries.length > 0 ? [{ do: 'attest', entries }] : []
}

const toLearning = (before: Learner, { consent }: Learner): Consent[] =>
  consent && consent.at !== before.consent?.at ? [[consent.at, 'learning', consent.wording]] : []

function toReminders({ reminders: former }: Learner, { reminders }: Learner, now: number): Consent[] {
  const [was, is] = [former, reminders].map((each) => (each && 'at' in each ? each : undefined))
  return [
    ...(is && is.at !== was?.at ? [[is.at, 'reminders', is.wording] as Consent] : []),
    ...(was && !is ? [[now, 'reminders', 'withdrawn'] as Consent] : []),
    ...(is?.sms !== undefined && is.sms !== was?.sms ? [[is.sms, 'sms', is.wording] as Consent] : []),
    ...(was?.sms !== undefined && is?.sms === undefined ? [[now, 'sms', 'withdrawn'] as Consent] : []),
  ]
}

function toMessages({ stopped: former }: Learner, { stopped }: Learner, now: number): Consent[] {
  if ((former === undefined) === (stopped === undefined)) return []
  return [[now, 'messages', stopped === undefined ? 'again' : 'withdrawn']]
}

/** To be counted by what they have told about themselves, and by their association; with the last answer goes the consent. */
function toProfile({ profile: former }: Learner, { profile }: Learner, now: number): Consent[] {
  const [told, tells] = [former, profile].map((each) => answersIn(each).length > 0)
  const names = !former?.association && profile?.association
  if (told === tells && !names) return []
  return [[now, 'profile', tells ? profileWording : 'withdrawn']]
}

function toNews(before: Learner, after: Learner, now: number): Consent[] {
  const [was, is] = [before.news, after.news].map((each) => (each && 'at' in each ? each : undefined))
  const [wasNear, isNear] = [before, after].map(agreedNear)
  const near: Consent[] =
    wasNear === isNear ? [] : [[now, 'news-near', isNear ? (is?.wording ?? '') : 'withdrawn']]
  if (was?.at === is?.at) return near
  return [is ? [is.at, 'news', is.wording] : [now, 'news', 'withdrawn'], ...near]
}

function toFollowUp(before: Learner, after: Learner, now: number): Consent[] {
  const [was, is] = [before, after].map(agreedFollowUp)
  if (is) return is.at === was?.at ? [] : [[is.at, 'follow-up', is.wording]]
  return was ? [[now, 'follow-up', 'withdrawn']] : []
}
