/** A message for a learner to pass on: that they hold a certificate, and how to come and learn too. */
import { coursesHeld, heldOf } from './holding.ts'
import { here, type Move, type Scene } from './room.ts'

/** Of the course that is named, else of the one they are in, else of any; their list where they hold none of these. */
export function share(course: string | undefined, { learner }: Scene): Move {
  const { place } = learner
  const [any] = coursesHeld(learner)
  const shared = course ?? ('course' in place && heldOf(learner, place.course) ? place.course : any)
  const certificate = shared && heldOf(learner, shared)
  if (!shared || !certificate) return { learner: { ...learner, aside: 'certificates' } }
  return { learner: here(learner), instead: { what: 'invitation', course: shared, certificate } }
}
