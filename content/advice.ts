/** What could read better. Advice stops nothing: an author may know better. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { adviceOnRecordings } from './advice-on-recordings.ts'
import { byPlace } from './by-place.ts'
import { readCourseMarkdown } from './reading/course-markdown.ts'
import { readRecordings } from './reading/recordings.ts'
import type { Passage, WrittenCourse } from './reading/written-course.ts'
import { type Language, languages, type Problem } from './schema.ts'

/** Words of a sentence that is read aloud in one breath. */
const longestSentence = 20

/**
 * On these courses of the folder of all content, in the order of files and lines; nothing on what cannot be read.
 * `further`: what others would better who know how the words of one language are shown.
 */
export function adviceOn(
  folder: string,
  courses: string[],
  further: (written: WrittenCourse) => Iterable<Problem> = () => [],
): Problem[] {
  return courses
    .flatMap((course) => [
      ...languages.flatMap((language) => adviceOnWords(folder, course, language, further)),
      ...adviceOnRecordings(course, readRecordings(folder, course)),
    ])
    .toSorted(byPlace)
}

function adviceOnWords(
  folder: string,
  course: string,
  language: Language,
  further: (written: WrittenCourse) => Iterable<Problem>,
): Problem[] {
  const file = `courses/${course}/${language}.md`
  if (!existsSync(join(folder, file))) return []
  const text = readFileSync(join(folder, file), 'utf8')
  const { written } = readCourseMarkdown(file, text)
  return [...longSentences(written, text.split(/\r\n|\r|\n/), language), ...further(written)]
}

function* longSentences(
  { file, lessons, exam }: WrittenCourse,
  lines: string[],
  language: Language,
): Generator<Problem> {
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
          line: lineWith(beginning(segment, 3), lines, line),
          what: `A sentence of ${count} words is hard to read on a phone: make two of it. “${beginning(segment, 6)}…”`,
        }
    }
}

/** The first line from `line` on that has these words; `line` where none has all of them. */
function lineWith(words: string, lines: string[], line: number): number {
  const below = lines.slice(line - 1).findIndex((each) => each.includes(words))
  return line + Math.max(0, below)
}

const beginning = (sentence: string, words: number): string =>
  sentence.trim().split(/\s+/).slice(0, words).join(' ')
