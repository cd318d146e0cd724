/** How a course teaches in one language, against the criteria of quality. */

import type { Criterion, Quality } from '../framework.ts'
import type { Passage, WrittenCourse, WrittenQuestion } from '../reading/written-course.ts'
import type { Problem } from '../schema.ts'

export function* checkTeaching(
  { file, title, objectives, lessons, exam }: WrittenCourse,
  quality: Quality,
): Generator<Problem> {
  const problem = (criterion: Criterion, { line }: Pick<Passage, 'line'>, what: string): Problem => ({
    file,
    line,
    what,
    criterion,
  })
  const cards = lessons.flatMap((lesson) => lesson.cards)
  const questions = [...cards.flatMap(({ question }) => question ?? []), ...exam.questions]

  const { least, most } = quality.objectives
  if (objectives.length < least || objectives.length > most)
    yield problem(
      'objectives',
      title,
      `Say in ${least} to ${most} lines what the learner will be able to do, "> - " before each, under the title: there are ${objectives.length}.`,
    )
  for (const { idea, question } of cards) {
    const count = idea.text.split(/\n{2,}/).length
    if (count > quality.ideas.paragraphs)
      yield problem(
        'ideas',
        idea,
        `The idea has ${count} paragraphs: tell it in ${quality.ideas.paragraphs}, or make two cards of it.`,
      )
    if (question && !question.why)
      yield problem('feedback', question.ask, 'Say why the right answer is right: "> why" after the options.')
  }

  const silent = cards.filter(({ question }) => !question)
  if (silent[0] && (cards.length - silent.length) * 100 < quality.questions.percent * cards.length)
    yield problem(
      'questions',
      silent[0],
      `Let at least ${quality.questions.percent} percent of the cards ask a question: ${silent.length} of ${cards.length} ask none, here first.`,
    )
  const given = questions.filter(rightIsLongest)
  if (given[0] && given.length * 100 > quality.options.percent * questions.length)
    yield problem(
      'options',
      given[0].ask,
      `The right option is the longest in ${given.length} of ${questions.length} questions, here first: even them out.`,
    )
}

function rightIsLongest({ options }: WrittenQuestion): boolean {
  const longest = (right: boolean) =>
    Math.max(0, ...options.filter((option) => option.right === right).map(({ text }) => text.length))
  return longest(true) > longest(false)
}
