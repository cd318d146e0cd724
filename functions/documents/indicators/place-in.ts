/** How far a learner has come in each course. */
import type { Learner } from '../../../bots/engine/learner.ts'
import type { Place, Progress } from '../../../bots/engine/place.ts'

/** What follows the cards: between the last lesson and the exam, in the exam, and once it is passed. */
export const placesAfter = ['exam-door', 'exam', 'certificate'] as const

export type Standing = { completed: true } | { at: string }

/** By course, for those that are begun: from the first card on. `at`: a card, or one of `placesAfter`. */
export function standingIn({
  place,
  courses,
  certificates,
}: Pick<Learner, 'place' | 'courses'> & { certificates: Record<string, unknown> }): Record<string, Standing> {
  const standings: Record<string, Standing> = {}
  const here = 'course' in place ? { [place.course]: { ...courses[place.course], place } } : {}
  for (const [course, progress] of Object.entries({ ...courses, ...here })) {
    const at = placeOf(progress)
    if (at) standings[course] = { at }
  }
  for (const course of Object.keys(certificates)) standings[course] = { completed: true }
  return standings
}

/** Undefined where nothing is begun. A course may have been left with nothing but a try at its exam. */
const placeOf = ({ place, tries }: Progress): string | undefined =>
  (place && nameOf(place)) ?? (tries ? 'exam-door' : undefined)

function nameOf(place: Place): string | undefined {
  switch (place.at) {
    case 'lesson':
      return place.again ? 'exam-door' : place.card
    case 'exam-door':
    case 'exam':
      return place.at
    case 'naming':
    case 'finished':
      return 'certificate'
    case 'language':
    case 'consent':
    case 'choosing':
    case 'intro':
    case 'placing':
    case 'group':
      return undefined
  }
}
