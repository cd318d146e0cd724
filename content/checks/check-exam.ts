/** The exam: enough questions that attempts differ, and that every competency can be shown. */

import type { Quality } from '../framework.ts'
import type { WrittenCourse, WrittenExamQuestion } from '../reading/written-course.ts'
import type { YamlFile } from '../reading/yaml-file.ts'
import type { CourseFile, Problem } from '../schema.ts'

/** Without the criteria of quality, questions are not counted. */
export function* checkExam(
  { file, value, lineOf }: YamlFile<CourseFile>,
  languages: WrittenCourse[],
  quality: Quality | undefined,
): Generator<Problem> {
  for (const written of languages)
    for (const { line, competency } of written.exam.questions)
      if (!value.competencies.includes(competency))
        yield {
          file: written.file,
          line,
          what: competency
            ? `The course has no competency "${competency}": choose one of ${value.competencies.join(', ')}.`
            : `Say what the question examines: {#its-id competency=…}, one of ${value.competencies.join(', ')}.`,
        }

  if (!quality) return
  const bank = new Map<string, WrittenExamQuestion>()
  for (const question of languages.flatMap(({ exam }) => exam.questions)) bank.set(question.id, question)
  const least = Math.max(quality.bank.least, quality.bank.times * value.draw)
  if (bank.size < least)
    yield {
      file,
      line: lineOf(['draw']),
      what: `Write at least ${least} exam questions for a draw of ${value.draw}: the count is ${bank.size}.`,
      criterion: 'bank',
    }
  const share = Math.ceil(value.draw / value.competencies.length)
  const leastOfEach = Math.max(quality.examined.least, share)
  for (const [nth, competency] of value.competencies.entries()) {
    const count = [...bank.values()].filter((question) => question.competency === competency).length
    if (count < leastOfEach)
      yield {
        file,
        line: lineOf(['competencies', nth]),
        what: `Write at least ${leastOfEach} exam questions on "${competency}": the count is ${count}.`,
        criterion: 'examined',
      }
  }
}
