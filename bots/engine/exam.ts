/** The exam and its door: no verdict before the end, then one per competency, and what to look at again. */
import type { Course, ExamQuestion } from '../../content/schema.ts'
import { aidChoices, aidTitle } from './aids.ts'
import { drawQuestions } from './draw-questions.ts'
import { letterFor } from './exam-paper.ts'
import { heldOf } from './holding.ts'
import type { Learner } from './learner.ts'
import { answerOf } from './lesson.ts'
import { listen, listenChoice, optionChoices } from './listening.ts'
import type { Place } from './place.ts'
import { courseOf, type Move, moveTo, type Room, type Scene, sameOptions } from './room.ts'
import type { Examined } from './say.ts'

type AtDoor = Extract<Place, { at: 'exam-door' }>
type InExam = Extract<Place, { at: 'exam' }>

/** The second try may follow at once; each later one a day after the one before. */
const freeTries = 2
const waitSeconds = 24 * 3600

export function hoursToWait(course: string, { learner, now }: Scene): number {
  const { tries = 0, triedAt = 0 } = learner.courses[course] ?? {}
  return tries < freeTries ? 0 : Math.max(0, Math.ceil((triedAt + waitSeconds - now) / 3600))
}

export const examDoor: Room<AtDoor> = {
  choices(place, scene) {
    const held = place.course in scene.learner.certificates
    const open = !held && hoursToWait(place.course, scene) === 0
    const lessons = place.lessons ?? ['again', ...aidChoices(courseOf(scene, place), scene.learner.language)]
    return open ? ['start', ...lessons] : [...lessons, '/menu']
  },
  labels(place, scene) {
    const { learner, catalogue } = scene
    const { lessons } = courseOf(scene, place).words[learner.language]
    return examDoor
      .choices(place, scene)
      .map((choice) => lessons[choice] ?? aidTitle(choice, catalogue, learner.language) ?? '')
  },
  show({ course }, scene) {
    const hours = hoursToWait(course, scene)
    if (course in scene.learner.certificates) {
      const withdrawn = !heldOf(scene.learner, course) && { withdrawn: true as const }
      return { what: 'exam-door', course, held: true, ...withdrawn }
    }
    return { what: 'exam-door', course, ...(hours > 0 && { hours }) }
  },
  choose(place, [chosen], scene) {
    const { learner } = scene
    const course = courseOf(scene, place)
    if (chosen === 'again')
      return { learner: moveTo(learner, { ...place, lessons: course.lessons.map(({ id }) => id) }) }
    const cards = course.lessons.find(({ id }) => id === chosen)?.cards
    const first = course.cards[cards?.[0] ?? '']
    if (first)
      return {
        learner: moveTo(learner, {
          at: 'lesson',
          course: course.id,
          card: first.id,
          nth: first.nth,
          again: true,
        }),
      }
    const draw = drawQuestions(course, learner.id, learner.courses[course.id]?.tries ?? 0)
    return { learner: moveTo(learner, { at: 'exam', course: course.id, draw, marks: '', chose: '' }) }
  },
}

/** The question being asked; `settle` has made sure that it is there. */
function questionOf(place: InExam, scene: Scene): ExamQuestion {
  const question = courseOf(scene, place).bank[place.draw[place.marks.length] ?? '']
  if (!question) throw new Error(`no question ${place.marks.length} of ${place.draw.length}`)
  return question
}

export const exam: Room<InExam> = {
  choices(place, scene) {
    const { learner } = scene
    const question = questionOf(place, scene)
    const { id, right } = question
    const tries = learner.courses[place.course]?.tries ?? 0
    const options = optionChoices(place.course, id, question, scene, `${learner.id}/${id}/${tries}`)
    const done = right.length > 1 ? ['done'] : []
    return [...options, ...done, ...listenChoice(place.course, id, scene)]
  },
  labels(place, scene) {
    const words = courseOf(scene, place).words[scene.learner.language].questions[questionOf(place, scene).id]
    return exam.choices(place, scene).map((choice) => words?.options[Number(choice)] ?? '')
  },
  several: (place, scene) => questionOf(place, scene).right.length > 1,
  show: (place, scene) => ({
    what: 'question',
    course: place.course,
    question: questionOf(place, scene).id,
    nth: place.marks.length + 1,
    asked: place.draw.length,
    ...(place.ticked && { ticked: place.ticked }),
  }),
  choose(place, chosen, scene) {
    if (chosen.includes('listen')) return listen(scene.learner)
    const { right } = questionOf(place, scene)
    const answer = answerOf(chosen, place.ticked, right.length > 1)
    if ('ticked' in answer) return { learner: { ...scene.learner, place: { ...place, ...answer } } }
    const { ticked: _, ...rest } = place
    const marks = place.marks + (sameOptions(answer.options, right) ? '1' : '0')
    const chose = place.chose !== undefined && { chose: place.chose + letterFor(answer.options) }
    const answered = { ...rest, marks, ...chose }
    return marks.length < place.draw.length
      ? { learner: moveTo(scene.learner, answered) }
      : conclude(answered, scene)
  },
}

function conclude(place: InExam, scene: Scene): Move {
  const { learner, now } = scene
  const course = courseOf(scene, place)
  const score = { right: rightIn(place), asked: place.draw.length }
  const after = resultOf(place, course, score)
  if (after.passed) {
    const naming = { at: 'naming', course: course.id, ...score } as const
    return { learner: moveTo(learner, { ...naming, ...(!learner.name && { asking: 'name' }) }), after }
  }
  const weak = new Set(
    after.competencies.filter(([, right, asked]) => right < asked).map(([competency]) => competency),
  )
  const lessons = course.lessons.filter(({ competencies }) => competencies.some((each) => weak.has(each)))
  const tries = (learner.courses[course.id]?.tries ?? 0) + 1
  const failed: Learner = {
    ...learner,
    courses: { ...learner.courses, [course.id]: { tries, triedAt: now } },
  }
  return {
    learner: moveTo(failed, { at: 'exam-door', course: course.id, lessons: lessons.map(({ id }) => id) }),
    after,
  }
}

function resultOf(
  { draw, marks, chose }: InExam,
  course: Course,
  { right, asked }: { right: number; asked: number },
): Examined {
  const competencies = course.competencies.map((competency): [string, number, number] => {
    const its = [...draw.keys()].filter((nth) => course.bank[draw[nth] ?? '']?.competency === competency)
    return [competency, its.filter((nth) => marks[nth] === '1').length, its.length]
  })
  return {
    what: 'examined',
    course: course.id,
    passed: right * 100 >= course.passMark * asked,
    competencies: competencies.filter(([, , of]) => of > 0),
    ...(chose !== undefined && { gave: chose }),
  }
}

const rightIn = ({ marks }: InExam): number => [...marks].filter((mark) => mark === '1').length
