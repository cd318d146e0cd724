/** Some questions again, before they are forgotten; the place waits behind them. */
import type { Card, Catalogue, Question } from '../../content/schema.ts'
import type { Due, Grade } from './due.ts'
import type { Inbound } from './inbound.ts'
import type { Learner } from './learner.ts'
import { answerOf } from './lesson.ts'
import { listen, listenChoice, optionChoices } from './listening.ts'
import type { Review } from './place.ts'
import { type Move, type Room, type Scene, sameOptions } from './room.ts'
import { expecting } from './waking.ts'

type Asked = Card & { question: Question }

export const review: Room<Review> = {
  choices(on, scene) {
    const { id, question } = askedIn(on, scene)
    const [course] = firstOf(on)
    const options = optionChoices(course, id, question, scene)
    const done = question.right.length > 1 ? ['done'] : []
    const hint = on.hinted ? [] : ['hint']
    return [...options, ...done, ...hint, 'later', ...listenChoice(course, id, scene)]
  },
  labels(on, scene) {
    const [course, card] = firstOf(on)
    const words = scene.catalogue.courses[course]?.words[scene.learner.language].cards[card]
    return review.choices(on, scene).map((choice) => words?.options?.[Number(choice)] ?? '')
  },
  several: (on, scene) => askedIn(on, scene).question.right.length > 1,
  show(on) {
    const [course, card] = firstOf(on)
    const { ticked, hinted } = on
    const asked = { what: 'review', course, card, left: on.cards.length } as const
    return { ...asked, ...(hinted && { hinted }), ...(ticked && { ticked }) }
  },
  choose(on, chosen, scene) {
    const { learner } = scene
    // The voice tells the idea before it asks.
    if (chosen.includes('listen')) return listen({ ...learner, review: { ...on, hinted: true } })
    if (chosen.includes('later'))
      return { learner: reviewing(expecting(learner, ['again'], 'later', scene.now), []) }
    if (chosen.includes('hint')) return { learner: { ...learner, review: { ...on, hinted: true } } }
    const { question } = askedIn(on, scene)
    const answer = answerOf(chosen, on.ticked, question.right.length > 1)
    if ('ticked' in answer) return { learner: { ...learner, review: { ...on, ...answer } } }
    return answered(on, answer.options, scene)
  },
}

function answered({ cards: [first, ...rest], hinted }: Review, options: number[], scene: Scene): Move {
  const [course, card] = first ?? ['', '']
  const { question } = askedIn({ cards: [[course, card]] }, scene)
  const grade = gradeOf(options, question, hinted)
  const after = { what: 'checked', course, card, right: grade !== 'again' } as const
  return {
    learner: reviewing(expecting(scene.learner, [grade], 'later', scene.now), rest),
    after: rest.length > 0 ? after : { ...after, last: true },
    effects: [{ do: 'remember', answers: [[course, card, grade]] }],
  }
}

/**
 * How well a card was known is not asked but seen. Right after the idea was shown again is hard; easy is only what
 * nobody is likely to have guessed: all of several right options, and no other.
 */
function gradeOf(options: number[], { right }: Question, hinted?: true): Grade {
  if (!sameOptions(options, right)) return 'again'
  if (hinted) return 'hard'
  return right.length > 1 ? 'easy' : 'good'
}

/** The cards asked for have come. An exam, or silence, is not broken for them. */
export function recalled({ due }: Extract<Inbound, { kind: 'recalled' }>, scene: Scene): Move {
  const { learner } = scene
  if (!mayReview(learner)) return { learner, quiet: true }
  const cards = knownOf(due.cards, scene.catalogue)
  const told = { ...learner, woken: withReviewAt(learner.woken, due) }
  return { learner: reviewing(told, cards), ...(cards.length === 0 && { note: 'nothing-due' }) }
}

/** On the page that a short message led to; the page says itself what it comes to. */
export function answeredOnPage(
  { course, card, options }: Extract<Inbound, { kind: 'answered' }>,
  { learner, catalogue, now }: Scene,
): Move {
  const question = catalogue.courses[course]?.cards[card]?.question
  if (!question || !learner.consent) return { learner, quiet: true }
  const grade = gradeOf(options, question)
  const seen = { ...learner, woken: { ...learner.woken, seen: now } }
  return {
    learner: expecting(seen, [grade], 'later', now),
    effects: [{ do: 'remember', answers: [[course, card, grade]] }],
    quiet: true,
  }
}

/** Never in an exam nor before its certificate is ordered, and not for somebody who is not there. */
export const mayReview = ({ consent, stopped, place }: Learner): boolean =>
  consent !== undefined && stopped === undefined && !['exam', 'placing', 'naming', 'group'].includes(place.at)

/** Asks these, or ends the review: choices of the bubbles before go stale. */
export function reviewing(
  { review: _, correcting: __, aside: ___, ...learner }: Learner,
  cards: Due['cards'],
): Learner {
  return { ...learner, step: learner.step + 1, ...(cards.length > 0 && { review: { cards } }) }
}

/** An author may have taken out a card, or its question. */
export const knownOf = (cards: Due['cards'], { courses }: Catalogue): Due['cards'] =>
  cards.filter(([course, card]) => courses[course]?.cards[card]?.question)

const withReviewAt = ({ reviewAt: _, ...woken }: NonNullable<Learner['woken']> = {}, { next }: Due) => ({
  ...woken,
  ...(next !== undefined && { reviewAt: next }),
})

const firstOf = ({ cards }: Review): [string, string] => cards[0] ?? ['', '']

/** `converse` has made sure that it is there. */
function askedIn(on: Pick<Review, 'cards'>, { catalogue }: Scene): Asked {
  const [course, card] = firstOf({ cards: on.cards })
  const asked = catalogue.courses[course]?.cards[card]
  if (!asked?.question) throw new Error(`no question ${course}/${card}`)
  return asked as Asked
}
