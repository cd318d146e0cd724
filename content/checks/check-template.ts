/** What an author was to write over, and has not yet. */
import { passagesOf, type WrittenAid } from '../reading/written-aid.ts'
import type { Passage, WrittenCourse, WrittenQuestion } from '../reading/written-course.ts'
import type { YamlFile } from '../reading/yaml-file.ts'
import { type CourseFile, type Language, languages, type Problem } from '../schema.ts'
import { prompts } from '../writing/prompts.ts'

export function* checkTemplate(
  outline: YamlFile<CourseFile> | undefined,
  words: Partial<Record<Language, WrittenCourse>>,
  aids: WrittenAid[],
): Generator<Problem> {
  for (const language of languages) {
    const written = words[language]
    const its = aids.filter((aid) => aid.language === language)
    const passages = [
      ...(written ? passagesIn(written).map((passage) => ({ ...passage, file: written.file })) : []),
      ...its.flatMap((aid) => passagesOf(aid).map((passage) => ({ ...passage, file: aid.file }))),
      ...(outline ? titlesIn(outline, language) : []),
    ]
    const given = new Set(Object.values(prompts[language]))
    for (const { file, line, text } of passages)
      if (given.has(text)) yield { file, line, what: 'Write your own words over these.', template: true }
  }
}

const passagesIn = ({ objectives, lessons, exam }: WrittenCourse): Passage[] => [
  ...objectives,
  ...lessons.flatMap(({ title, cards }) => [
    title,
    ...cards.flatMap((card) => [card.title, card.idea, ...(card.question ? saidIn(card.question) : [])]),
  ]),
  ...exam.questions.flatMap(saidIn),
]

const saidIn = ({ ask, options, why }: WrittenQuestion): Passage[] => [ask, ...options, ...(why ? [why] : [])]

const titlesIn = ({ file, value, lineOf }: YamlFile<CourseFile>, language: Language) =>
  Object.entries(value.sources).map(([id, { title }]) => ({
    file,
    line: lineOf(['sources', id, 'title', language]),
    text: title[language],
  }))
