/** What each course holds in each language: lessons, cards, questions, words, and how well it is sourced. */
import { Console } from 'node:console'
import { PassThrough } from 'node:stream'
import { type Course, type Language, languages } from '../../../content/schema.ts'
import { readChecked } from '../../checks/read-checked.ts'
import { mendFirst, type Setting } from './setting.ts'
import { toldDrafts } from './told-drafts.ts'

interface Line {
  course: string
  language: Language
  lessons: number
  cards: number
  questions: number
  /** Of ideas, questions and feedback together. */
  words: number
  /** Percent of the cards that name a source. */
  sourced: number
  /** Percent of the cards that somebody has recorded in this language, and of the exam's questions. */
  recorded: number
  examRecorded: number
  /** Percent of the lessons that are signed, by a video of their own or of one of their cards. */
  signed: number
  /** Pages to print that it has in this language. */
  aids: number
  competencies: number
  version: string
}

/** Throws `Refused` while there is something to mend: half a report would mislead. */
export function reportCourses({ content, json }: Setting): string {
  const read = readChecked(content)
  if ('problems' in read) throw mendFirst(read.problems)
  const lines = Object.values(read.catalogue.courses).flatMap((course) =>
    languages.map((language) => lineOf(course, language)),
  )
  return json ? JSON.stringify(lines, null, 2) : [drawn(lines).trimEnd(), ...toldDrafts(content)].join('\n')
}

/** As `console.table` draws it. */
function drawn(lines: Line[]): string {
  const drawing = new PassThrough({ encoding: 'utf8' })
  new Console(drawing).table(lines)
  return drawing.read()
}

function lineOf(course: Course, language: Language): Line {
  const { cards, questions, aids = {} } = course.words[language]
  const texts = [
    ...Object.values(cards).flatMap(({ title, idea, ask, options, feedback }) => [
      title,
      idea,
      ask ?? '',
      ...(options ?? []),
      feedback ?? '',
    ]),
    ...Object.values(questions).flatMap(({ ask, options }) => [ask, ...options]),
  ]
  const sourced = course.order.filter((card) => course.cards[card]?.sources.length)
  const recorded = course.order.filter((card) => cards[card]?.audio)
  const asked = Object.values(questions)
  const signed = course.lessons.filter((lesson) =>
    lesson.cards.some((card) => course.cards[card]?.signLanguage),
  )
  return {
    course: course.id,
    language,
    lessons: course.lessons.length,
    cards: course.order.length,
    questions: Object.keys(questions).length,
    words: texts.join(' ').split(/\s+/).filter(Boolean).length,
    sourced: percent(sourced, course.order),
    recorded: percent(recorded, course.order),
    examRecorded: percent(
      asked.filter(({ audio }) => audio),
      asked,
    ),
    signed: percent(signed, course.lessons),
    aids: Object.keys(aids).length,
    competencies: course.competencies.length,
    version: course.version,
  }
}

const percent = (some: unknown[], all: unknown[]): number => Math.round((100 * some.length) / all.length)
