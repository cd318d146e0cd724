/** A short quiz before a course, for those who know some of it: lessons whose competencies they show are skipped. */
import type { Course, ExamQuestion } from '../../content/schema.ts'
import { placementQuestions } from './draw-questions.ts'
import { answerOf } from './lesson.ts'
import { listen, listenChoice, optionChoices } from './listening.ts'
import type { Place } from './place.ts'
import { courseOf, type Move, moveTo, type Room, type Scene, sameOptions } from './room.ts'

type Placing = Extract<Place, { at: 'placing' }>

/** The question being asked; `settle` has made sure that it is there. */
function questionOf(place: Placing, scene: Scene): ExamQuestion {
  const course = courseOf(scene, place)
  const question = course.bank[placementQuestions(course, scene.learner.id)[place.nth] ?? '']
  if (!question) throw new Error(`no placement question ${place.nth}`)
  return question
}

/**
 * Questions follow the lessons, two for each competency that is new in one. All were right before the one that is
 * asked: the first wrong answer shows where to begin.
 */
export const placing: Room<Placing> = {
  choices(place, scene) {
    const question = questionOf(place, scene)
    const { id, right } = question
    const seed = `${scene.learner.id}/${id}/placing`
    const options = optionChoices(place.course, id, question, scene, seed)
    const done = right.length > 1 ? ['done'] : []
    return [...options, ...done, ...listenChoice(place.course, id, scene)]
  },
  labels(place, scene) {
    const words = courseOf(scene, place).words[scene.learner.language].questions[questionOf(place, scene).id]
    return placing.choices(place, scene).map((choice) => words?.options[Number(choice)] ?? '')
  },
  several: (place, scene) => questionOf(place, scene).right.length > 1,
  show(place, scene) {
    const { course, nth, ticked } = place
    const { id: question } = questionOf(place, scene)
    return { what: 'placing', course, question, nth: nth + 1, ...(ticked && { ticked }) }
  },
  choose(place, chosen, scene) {
    if (chosen.includes('listen')) return listen(scene.learner)
    const { right, competency } = questionOf(place, scene)
    const answer = answerOf(chosen, place.ticked, right.length > 1)
    if ('ticked' in answer) return { learner: { ...scene.learner, place: { ...place, ...answer } } }
    if (!sameOptions(answer.options, right)) return begin(place, scene, competency)
    const { ticked: _, ...rest } = place
    const nth = place.nth + 1
    return nth < placementQuestions(courseOf(scene, place), scene.learner.id).length
      ? { learner: moveTo(scene.learner, { ...rest, nth }) }
      : begin(rest, scene)
  },
}

/** At the first lesson that teaches what was not known, or at the exam's door where all was. */
function begin({ course: id }: Placing, scene: Scene, unknown?: string): Move {
  const course = courseOf(scene, { course: id })
  const nth = unknown === undefined ? course.lessons.length : lessonTeaching(unknown, course)
  const card = course.cards[course.lessons[nth]?.cards[0] ?? '']
  const after = { what: 'placed', course: id, skipped: nth, of: course.lessons.length } as const
  const to: Place = card
    ? { at: 'lesson', course: id, card: card.id, nth: card.nth }
    : { at: 'exam-door', course: id }
  return { learner: moveTo(scene.learner, to), after }
}

const lessonTeaching = (competency: string, { lessons }: Course): number =>
  Math.max(
    0,
    lessons.findIndex(({ competencies }) => competencies.includes(competency)),
  )
