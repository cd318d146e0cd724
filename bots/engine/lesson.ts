/** One card at a time: an idea and its question. A wrong answer teaches, and the lesson goes on. */
import type { Card, Course } from '../../content/schema.ts'
import { aidChoices, aidTitle } from './aids.ts'
import type { Answer } from './due.ts'
import { listen, listenChoice, optionChoices } from './listening.ts'
import type { Place } from './place.ts'
import { courseOf, type Move, moveTo, type Room, type Scene, sameOptions, toggled } from './room.ts'
import { expecting } from './waking.ts'

type InLesson = Extract<Place, { at: 'lesson' }>

const cardOf = (place: InLesson, scene: Scene): Card => {
  const card = courseOf(scene, place).cards[place.card]
  if (!card) throw new Error(`no card ${place.card}`)
  return card
}

export const lesson: Room<InLesson> = {
  choices(place, scene) {
    const { question, id } = cardOf(place, scene)
    const answers = question ? optionChoices(place.course, id, question, scene) : ['next']
    const done = question && question.right.length > 1 ? ['done'] : []
    return [...answers, ...done, ...listenChoice(place.course, id, scene), ...aidsBefore(place, scene)]
  },
  labels(place, scene) {
    const { learner, catalogue } = scene
    const { options = [] } = courseOf(scene, place).words[learner.language].cards[place.card] ?? {}
    return lesson
      .choices(place, scene)
      .map((choice) => options[Number(choice)] ?? aidTitle(choice, catalogue, learner.language) ?? '')
  },
  several: (place, scene) => (cardOf(place, scene).question?.right.length ?? 0) > 1,
  show: ({ course, card, ticked }) => ({ what: 'card', course, card, ...(ticked && { ticked }) }),
  choose(place, chosen, scene) {
    if (chosen.includes('listen')) return listen(scene.learner)
    const { question } = cardOf(place, scene)
    if (!question) return goOn(place, scene)
    const answer = answerOf(chosen, place.ticked, question.right.length > 1)
    if ('ticked' in answer) return { learner: { ...scene.learner, place: { ...place, ...answer } } }
    const right = sameOptions(answer.options, question.right)
    const marked = { ...place, marks: { ...place.marks, [place.card]: right } }
    return goOn(marked, scene, { what: 'checked', course: place.course, card: place.card, right })
  },
}

/** Those of the card that the learner comes from. */
function aidsBefore(place: InLesson, scene: Scene): string[] {
  const course = courseOf(scene, place)
  const before = course.order[cardOf(place, scene).nth - 1]
  return before === undefined ? [] : aidChoices(course, scene.learner.language, before)
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

/** What was answered in a lesson is put down in the deck at its end, all at once. */
function goOn(place: InLesson, scene: Scene, after?: Move['after']): Move {
  const course = courseOf(scene, place)
  const next = nextCard(course, place)
  const { ticked: _, ...here } = place
  const ends = next?.lesson !== course.cards[place.card]?.lesson
  const kept = ends ? withoutMarks(here) : here
  const to: Place = next ? { ...kept, card: next.id, nth: next.nth } : { at: 'exam-door', course: course.id }
  const { learner, effects } = ends ? putDown(place, scene) : { learner: scene.learner }
  return { learner: moveTo(learner, to), ...(after && { after }), ...(effects && { effects }) }
}

/** The marks of a lesson that ends, or is left. With the idea in sight, no answer is more than good. */
export function putDown(place: Place, { learner, now }: Scene): Pick<Move, 'learner' | 'effects'> {
  const marks = place.at === 'lesson' ? Object.entries(place.marks ?? {}) : []
  if (place.at !== 'lesson' || marks.length === 0) return { learner }
  const answers = marks.map(([card, right]): Answer => [place.course, card, right ? 'good' : 'again'])
  const grades = answers.map(([, , grade]) => grade)
  return {
    learner: expecting(learner, grades, place.again ? 'later' : 'first', now),
    effects: [{ do: 'remember', answers }],
  }
}

export const withoutMarks = ({ marks: _, ...place }: InLesson): InLesson => place

function nextCard(course: Course, { card, again }: InLesson): Card | undefined {
  const here = course.cards[card]
  const next = here && course.cards[course.order[here.nth + 1] ?? '']
  return again && next?.lesson !== here?.lesson ? undefined : next
}
