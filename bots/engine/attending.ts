/** In-person sessions: whoever sends the code that is read out in a room comes into its course, and is counted there. */
import { enter, isEntering } from './choosing.ts'
import { fold } from './hearing.ts'
import type { Inbound } from './inbound.ts'
import type { Learner } from './learner.ts'
import type { Milestone } from './milestones.ts'
import { here, type Move, type Scene } from './room.ts'
import { campaignIn, courseIn, sourceOf } from './source.ts'
import type { Effect } from './turn.ts'

type Finding = NonNullable<Extract<Inbound, { kind: 'said' }>['session']>

/** Six digits of any system, and nothing else but the `/start` of a link. No answer to a question begins with 7, 8 or 9. */
export function sessionIn(text: string): string | undefined {
  const folded = fold(text.slice(0, 64))
  return /^(?:\/start )?[789](?: ?\d){5}$/.test(folded) ? folded.replace(/\D/g, '') : undefined
}

/** Somebody has sent a session's code: whoever has not agreed to anything yet is counted once they have. */
export function join(finding: Finding, scene: Scene): Move {
  const learner = here(scene.learner)
  if (typeof finding === 'string') return { learner, note: `session-${finding}` }
  if (learner.place.at === 'exam') return { learner, note: 'session-exam' }
  const { code, course } = finding
  const joined = { ...learner, session: sourceOf(code, course) }
  if (!joined.consent) return { learner: joined, note: 'session-kept' }
  const isTaught = Object.hasOwn(scene.catalogue.courses, course)
  return {
    learner: isTaught ? enter(course, { ...scene, learner: joined }) : joined,
    note: 'session-joined',
  }
}

export const codeOf = ({ session }: Pick<Learner, 'session'>): string | undefined =>
  session && campaignIn(session)

/** What of the learner's session is to be counted now. Once its course is certified, the record knows it no more. */
export function attended(before: Learner, after: Learner): { learner: Learner; effects: Effect[] } {
  const { session: joined, ...learner } = after
  const session = codeOf(after)
  if (!joined || !session || !after.consent) return { learner: after, effects: [] }
  const course = courseIn(joined)
  const isNew = before.session !== joined || !before.consent
  const reached = milestoneIn(course, after)
  const isCertified = reached === 'certified'
  const isAlike = !isNew && reached === milestoneIn(course, before)
  // A certificate from before is none of the session's.
  const counts = isNew && isCertified ? 'came' : reached
  return {
    learner: isCertified ? learner : after,
    effects: isAlike ? [] : [{ do: 'attend', session, reached: counts }],
  }
}

/** How far they have come in a course. */
export function milestoneIn(course: string, { place, courses, certificates }: Learner): Milestone {
  if (course in certificates) return 'certified'
  const { tries, ...left } = courses[course] ?? {}
  const at = 'course' in place && place.course === course ? place : left.place
  if (tries) return 'finished'
  if (!at || isEntering(at)) return 'came'
  return at.at === 'lesson' && !at.again ? 'began' : 'finished'
}
