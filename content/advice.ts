/** What could read better. Advice stops nothing: an author may know better. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { adviceOnRecordings } from './advice-on-recordings.ts'
import { readCourseMarkdown } from './reading/course-markdown.ts'
import { readRecordings } from './reading/recordings.ts'
import type { Passage, WrittenCourse } from './reading/written-course.ts'
import { type Language, languages, type Problem } from './schema.ts'

/** Words of a sentence that is read aloud in one breath. */
const longestSentence = 20

/** On every course under `folder`, in the order of files and lines; nothing on what cannot be read. */
export function adviceOn(folder: string): Problem[] {
  const courses = join(folder, 'courses')
  if (!existsSync(courses)) return []
  return readdirSync(courses)
    .toSorted()
    .flatMap((course) => [
      ...languages.flatMap((language) => adviceOnWords(folder, course, language)),
      ...adviceOnRecordings(course, readRecordings(folder, course)),
    ])
}

function adviceOnWords(folder: string, course: string, language: Language): Problem[] {
  const file = `courses/${course}/${language}.md`
  if (!existsSync(join(folder, file))) return []
  const { written } = readCourseMarkdown(file, readFileSync(join(folder, file), 'utf8'))
  return [...longSentences(written, language)]
}

function* longSentences({ file, lessons, exam }: WrittenCourse, language: Language): Generator<Problem> {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' })
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  const cards = lessons.flatMap((lesson) => lesson.cards)
  const passages: Passage[] = [
    ...cards.flatMap(({ idea, question }) => [
      idea,
      ...(question ? [question.ask] : []),
      ...(question?.why ? [question.why] : []),
    ]),
    ...exam.questions.map(({ ask }) => ask),
  ]
  for (const { text, line } of passages)
    for (const { segment } of sentences.segment(text)) {
      const count = [...words.segment(segment)].filter(({ isWordLike }) => isWordLike).length
      if (count > longestSentence)
        yield {
          file,
          line,
          what: `A sentence of ${count} words is hard to read on a phone: make two of it. “${beginning(segment)}…”`,
        }
    }
}

const beginning = (sentence: string): string => sentence.trim().split(/\s+/).slice(0, 6).join(' ')
