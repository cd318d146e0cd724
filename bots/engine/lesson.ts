/** One card at a time: an idea and its question. A wrong answer teaches, and the lesson goes on. */
import type { Card, Course } from '../../content/schema.ts'
import { shuffled } from './dice.ts'
import type { Place } from './learner.ts'
import { courseOf, type Move, moveTo, type Room, type Scene, sameOptions, toggled } from './room.ts'

type InLesson = Extract<Place, { at: 'lesson' }>

const cardOf = (place: InLesson, scene: Scene): Card => {
  const card = courseOf(scene, place).cards[place.card]
  if (!card) throw new Error(`no card ${place.card}`)
  return card
}

/** The options of a question in this learner's own order. */
export const shuffledOptions = (options: number, seed: string): number[] =>
  shuffled([...Array(options).keys()], seed)

export const lesson: Room<InLesson> = {
  choices(place, scene) {
    const { question, id } = cardOf(place, scene)
    if (!question) return ['next']
    const options = shuffledOptions(question.options, `${scene.learner.id}/${id}`).map(String)
    return question.right.length > 1 ? [...options, 'done'] : options
  },
  labels(place, scene) {
    const words = courseOf(scene, place).words[scene.learner.language].cards[place.card]
    return lesson.choices(place, scene).map((choice) => words?.options?.[Number(choice)] ?? '')
  },
  several: (place, scene) => (cardOf(place, scene).question?.right.length ?? 0) > 1,
  show: ({ course, card, ticked }) => ({ what: 'card', course, card, ...(ticked && { ticked }) }),
  choose(place, chosen, scene) {
    const { question } = cardOf(place, scene)
    if (!question) return goOn(place, scene)
    const answer = answerOf(chosen, place.ticked, question.right.length > 1)
    if ('ticked' in answer) return { learner: { ...scene.learner, place: { ...place, ...answer } } }
    const right = sameOptions(answer.options, question.right)
    return goOn(place, scene, { what: 'checked', course: place.course, card: place.card, right })
  },
}

/**
 * What a choice means where several options may be right: one more tick, or the whole answer.
 * Nothing ticked yet is no answer.
 */
export function answerOf(
  chosen: string[],
  ticked: number[] = [],
  several: boolean,
): { ticked: number[] } | { options: number[] } {
  const [first, ...more] = chosen.filter((choice) => choice !== 'done').map(Number)
  if (first === undefined) return ticked.length > 0 ? { options: ticked } : { ticked }
  if (!several) return { options: [first] }
  return more.length > 0 ? { options: [first, ...more] } : { ticked: toggled(ticked, first) }
}

function goOn(place: InLesson, scene: Scene, after?: Move['after']): Move {
  const course = courseOf(scene, place)
  const next = nextCard(course, place)
  const to: Place = next
    ? { ...stripped(place), card: next.id, nth: next.nth }
    : { at: 'exam-door', course: course.id }
  return { learner: moveTo(scene.learner, to), ...(after && { after }) }
}

const stripped = ({ ticked: _, ...place }: InLesson): InLesson => place

function nextCard(course: Course, { card, again }: InLesson): Card | undefined {
  const here = course.cards[card]
  const next = here && course.cards[course.order[here.nth + 1] ?? '']
  return again && next?.lesson !== here?.lesson ? undefined : next
}
