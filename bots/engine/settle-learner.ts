/** Content changes under learners: where they stand becomes what there still is of it. */
import type { Catalogue } from '../../content/schema.ts'
import { leave } from './choosing.ts'
import type { Learner } from './learner.ts'
import { knownOf, reviewing } from './review.ts'
import { moveTo } from './room.ts'
import { settle } from './settle.ts'

/** The very same object where nothing has changed. Of a review, what is left. */
export function settleLearner(learner: Learner, catalogue: Catalogue): Learner {
  const place = settle(learner.place, catalogue)
  // A course that is gone may come back.
  const kept = 'course' in place ? learner : leave(learner)
  const moved = place === learner.place ? learner : moveTo(kept, place)
  const { cards = [] } = moved.review ?? {}
  const left = knownOf(cards, catalogue)
  return left.length < cards.length ? reviewing(moved, left) : moved
}
