/** How much a course teaches and how it examines, against the criteria of quality. */

import type { Criterion, Quality } from '../framework.ts'
import type { YamlFile } from '../reading/yaml-file.ts'
import type { CourseFile, Problem } from '../schema.ts'

export function* checkSizes(
  { file, value, lineOf }: YamlFile<CourseFile>,
  quality: Quality,
): Generator<Problem> {
  const problem = (criterion: Criterion, path: PropertyKey[], what: string): Problem => ({
    file,
    line: lineOf(path),
    what,
    criterion,
  })
  const { competencies, draw, minutes, passMark } = value
  const lessons = Object.entries(value.lessons)

  yield* size('lessons', ['lessons'], lessons.length, (range) => `Give the course ${range} lessons: it has`)
  for (const [id, { cards }] of lessons)
    yield* size(
      'cards',
      ['lessons', id],
      Object.keys(cards).length,
      (range) => `Give the lesson "${id}" ${range} cards: it has`,
    )
  yield* size('minutes', ['minutes'], minutes, (range) => `Let the course take ${range} minutes: it takes`)
  yield* size('draw', ['draw'], draw, (range) => `Draw ${range} questions in one attempt: the draw is`)
  yield* size('passMark', ['passMark'], passMark, (range) => `Ask ${range} percent to pass: the pass mark is`)

  if (draw < competencies.length)
    yield problem(
      'draw',
      ['draw'],
      `Draw at least ${competencies.length} questions, one for each competency: the draw is ${draw}.`,
    )
  for (const [nth, competency] of competencies.entries())
    if (!lessons.some(([, lesson]) => lesson.competencies.includes(competency)))
      yield problem(
        'taught',
        ['competencies', nth],
        `No lesson teaches the competency "${competency}": name it in one, or remove it.`,
      )
  for (const [id, lesson] of lessons)
    if (lesson.competencies.length === 0)
      yield problem(
        'taught',
        ['lessons', id],
        `The lesson "${id}" teaches no competency: name the one that it serves.`,
      )

  function* size(
    criterion: 'lessons' | 'cards' | 'minutes' | 'draw' | 'passMark',
    path: PropertyKey[],
    found: number,
    ask: (range: string) => string,
  ): Generator<Problem> {
    const { least, most } = quality[criterion]
    if (found < least || found > most)
      yield problem(criterion, path, `${ask(`${least} to ${most}`)} ${found}.`)
  }
}
