/** What has come of a certificate: when that is asked, of whoever has agreed to it. Times are seconds since 1970. */
import * as z from 'zod/mini'

/** The wording that is consented to; a change of what is asked, when and how often takes a new number. */
export const followUpWording = '2026-11'

/** Days after the certificate. */
export const followUps = [30, 90]
export const useQuestions = ['used', 'for', 'hindered'] as const
export type UseQuestion = (typeof useQuestions)[number]

/** What can be answered in one tap; to `other` belong words. */
export const useAnswers: Record<UseQuestion, readonly string[]> = {
  used: ['yes', 'partly', 'no'],
  for: ['running', 'creating', 'taking-part', 'funding', 'teaching', 'other'],
  hindered: ['nothing', 'time', 'money', 'people', 'offices', 'unsure', 'other'],
}

const dueSchema = z.strictObject({
  /** From when the days are counted. */
  since: z.int(),
  /** Which of `followUps` comes next. */
  nth: z.int(),
  /** How often it has been asked, and when last. */
  times: z.optional(z.int()),
  last: z.optional(z.int()),
})
type Due = z.infer<typeof dueSchema>

export const followUpSchema = z.union([
  /** When it was refused or taken back. */
  z.strictObject({ no: z.int() }),
  z.strictObject({ at: z.int(), wording: z.string(), due: z.record(z.string(), dueSchema) }),
])
export type FollowUp = z.infer<typeof followUpSchema>

const daySeconds = 24 * 3600
/** Days until it is asked again, of whoever has not answered: two reminders, and no more; then it is let be. */
const again = [0, 3, 7, 7]

interface Followed {
  followUp?: FollowUp | undefined
}

export const agreedFollowUp = ({ followUp }: Followed) =>
  followUp && 'at' in followUp ? followUp : undefined

interface NextFollowUp {
  course: string
  days: number
  /** It has been asked as often as it may be. */
  isOver: boolean
  from: number
}

/** The course that is to be asked about first, and from when on; undefined where there is none. */
export function nextFollowUp(learner: Followed): NextFollowUp | undefined {
  const all = Object.entries(agreedFollowUp(learner)?.due ?? {}).map(([course, due]) => ({
    course,
    days: followUps[due.nth] ?? 0,
    isOver: (due.times ?? 0) >= again.length - 1,
    from: fromOf(due),
  }))
  return all.sort((one, other) => one.from - other.from)[0]
}

function fromOf({ since, nth, times = 0, last = 0 }: Due): number {
  const first = since + (followUps[nth] ?? 0) * daySeconds
  return times === 0 ? first : last + (again[times] ?? 0) * daySeconds
}

/** To be asked about this course from then on, where they have agreed. */
export function followed<L extends Followed>(learner: L, course: string, since: number): L {
  const agreed = agreedFollowUp(learner)
  if (!agreed || course in agreed.due) return learner
  return { ...learner, followUp: { ...agreed, due: { ...agreed.due, [course]: { since, nth: 0 } } } }
}

/** It has been asked once more. */
export function askedAbout<L extends Followed>(learner: L, course: string, now: number): L {
  const due = agreedFollowUp(learner)?.due[course]
  if (!due) return learner
  return withDue(learner, course, { ...due, times: (due.times ?? 0) + 1, last: now })
}

/** Of this one (from 0) there is no more to ask. */
export function answeredAbout<L extends Followed>(learner: L, course: string, nth: number): L {
  const due = agreedFollowUp(learner)?.due[course]
  if (due?.nth !== nth) return learner
  const { since } = due
  return withDue(learner, course, nth + 1 < followUps.length ? { since, nth: nth + 1 } : undefined)
}

function withDue<L extends Followed>(learner: L, course: string, next: Due | undefined): L {
  const agreed = agreedFollowUp(learner)
  if (!agreed) return learner
  const { [course]: _, ...others } = agreed.due
  return { ...learner, followUp: { ...agreed, due: next ? { ...others, [course]: next } : others } }
}

/** Nothing of the kind is asked any more. */
export const unfollowed = <L extends Followed>(learner: L, now: number): L =>
  agreedFollowUp(learner) ? { ...learner, followUp: { no: now } } : learner

/** Of a course that is no longer held there is nothing to ask. */
export const withoutFollowUp = <L extends Followed>(learner: L, course: string): L =>
  withDue(learner, course, undefined)
