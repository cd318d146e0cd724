/** One language of a course: nothing missing, nothing too long for a chat, every question answerable. */
import type { Passage, WrittenCourse, WrittenQuestion } from '../reading/written-course.ts'
import { limits, type Problem } from '../schema.ts'

export function* checkWords({ file, title, objectives, lessons, exam }: WrittenCourse): Generator<Problem> {
  const problem = (line: number, what: string): Problem => ({ file, line, what })
  const cards = lessons.flatMap((lesson) => lesson.cards)
  const questions = [...cards.flatMap(({ question }) => question ?? []), ...exam.questions]

  yield* twice('lesson', lessons)
  yield* twice('card or question', [...cards, ...exam.questions])
  yield* length('The title', title, limits.title)
  if (objectives[0]) yield* length('The list of objectives', joined(objectives), limits.objectives)
  for (const lesson of lessons) {
    yield* length('The title of the lesson', lesson.title, limits.title)
    for (const card of lesson.cards) {
      yield* length('The title of the card', card.title, limits.title)
      yield* length('The idea', card.idea, limits.idea)
    }
  }
  for (const question of questions) yield* checkQuestion(question)

  function* twice(what: string, all: { id: string; line: number }[]): Generator<Problem> {
    for (const [nth, { id, line }] of all.entries()) {
      const first = all.findIndex((one) => one.id === id)
      if (id && first < nth)
        yield problem(
          line,
          `The id "${id}" is that of the ${what} in line ${all[first]?.line} too: give this one another.`,
        )
    }
  }

  function* checkQuestion({ ask, options, why }: WrittenQuestion): Generator<Problem> {
    yield* length('The question', ask, limits.ask)
    for (const option of options) yield* length('The option', option, limits.option)
    if (why) yield* length('The feedback', why, limits.feedback)
    if (options.length < 2 || options.length > 4)
      yield problem(ask.line, `Give the question 2 to 4 options: it has ${options.length}.`)
    const right = options.filter((option) => option.right).length
    if (right === 0 && options.length > 0) yield problem(ask.line, 'No option is right: mark one with [x].')
    if (right === options.length && right > 1)
      yield problem(ask.line, 'Every option is right: leave one unmarked, [ ].')
    for (const [nth, option] of options.entries())
      if (options.findIndex(({ text }) => text === option.text) < nth)
        yield problem(option.line, `The option "${option.text}" is there twice: change one.`)
  }

  function* length(name: string, { text, line }: Passage, limit: number): Generator<Problem> {
    if (!text) yield problem(line, `${name} is empty: write it.`)
    if (text.length > limit)
      yield problem(line, `${name} is ${text.length - limit} over its ${limit} characters: shorten it.`)
  }
}

const joined = (passages: Passage[]): Passage => ({
  text: passages.map(({ text }) => text).join(''),
  line: passages[0]?.line ?? 1,
})
