/**
 * What is offered in passing, for one bubble, before the place is shown: reminders and news once, a review at most once a
 * day, and between two lessons a question about the learner.
 */
import type { Learner } from './learner.ts'
import { isTimeForNews } from './news.ts'
import { nextQuestion, wasAsked } from './profile.ts'
import { mayReview } from './review.ts'
import type { Move, Scene } from './room.ts'
import { daySeconds } from './waking.ts'

/** `scene` holds the learner as they were before the move. */
export function offering(move: Move, scene: Scene): Move {
  const { learner, note, instead, quiet, unasked } = move
  const { now } = scene
  if (
    instead ||
    quiet ||
    unasked ||
    learner.aside ||
    learner.review ||
    learner.correcting ||
    learner.telling ||
    !mayReview(learner)
  )
    return move
  const ended = endsLesson(scene, learner)
  if (ended && !learner.reminders)
    return { ...move, learner: { ...learner, aside: 'reminders', reminders: { no: now } } }
  if (isTimeForNews(scene, learner))
    return { ...move, learner: { ...learner, aside: 'news', news: { no: now } } }
  const { reviewAt = Number.POSITIVE_INFINITY } = learner.woken ?? {}
  if (!(ended || note === 'back') || reviewAt > now) return ended ? asking(move) : move
  const woken = { ...learner.woken, reviewAt: now + daySeconds }
  return {
    ...move,
    learner: { ...learner, aside: 'review-offer', woken },
    ...(note === 'back' && { note: 'returned' }),
  }
}

/** Not where the exam waits. */
function asking(move: Move): Move {
  const { learner } = move
  const about = learner.place.at === 'lesson' ? nextQuestion(learner.profile) : undefined
  if (!about) return move
  return { ...move, learner: { ...learner, profile: wasAsked(learner.profile, about), telling: { about } } }
}

function endsLesson({ learner: { place: before }, catalogue }: Scene, { place }: Learner): boolean {
  if (before.at !== 'lesson' || !('course' in place) || place.course !== before.course) return false
  const { cards = {} } = catalogue.courses[place.course] ?? {}
  if (place.at === 'lesson') return cards[place.card]?.lesson !== cards[before.card]?.lesson
  return place.at === 'exam-door'
}
