/** Which questions an attempt asks. */
import type { Course } from '../../content/schema.ts'
import { shuffled } from './dice.ts'

/**
 * The questions of one attempt (0 is the first): every competency represented, unseen ones first.
 * Each competency's questions stand in an order of the learner's own, and attempts take them in turn.
 */
export function drawQuestions(course: Course, learner: string, attempt: number): string[] {
  const drawn = course.competencies.flatMap((competency, nth) => {
    const order = orderedFor(learner, competency, course.bank)
    const before = range(attempt).reduce((sum, earlier) => sum + quota(course, nth, earlier), 0)
    const count = Math.min(quota(course, nth, attempt), order.length)
    return range(count).map((each) => order[(before + each) % order.length] ?? '')
  })
  return shuffled(drawn, `${learner}/${attempt}`)
}

/** A guess may be right once; twice is rarer. */
const perCompetency = 2

/**
 * The questions that show what somebody knows already, in the order in which lessons teach their competencies: those
 * that the exam comes to last, so that its first attempt still asks what is new.
 */
export function placementQuestions({ lessons, bank }: Course, learner: string): string[] {
  const taught = new Set(lessons.flatMap(({ competencies }) => competencies))
  return [...taught].flatMap((competency) => orderedFor(learner, competency, bank).slice(-perCompetency))
}

/** A competency's questions in an order of the learner's own. */
function orderedFor(learner: string, competency: string, bank: Course['bank']): string[] {
  const questions = Object.values(bank).filter((question) => question.competency === competency)
  return shuffled(
    questions.map(({ id }) => id),
    learner,
  )
}

/** How many questions a competency gets in an attempt: equal shares, the remainder going round. */
function quota({ draw, competencies }: Course, nth: number, attempt: number): number {
  const among = competencies.length
  return Math.floor(draw / among) + ((nth + attempt) % among < draw % among ? 1 : 0)
}

const range = (count: number): number[] => [...Array(count).keys()]
