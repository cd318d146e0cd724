/** A course from its parts, once they have no problems. */
import type { Card, Course, CourseFile, CourseWords, Language, Question } from '../schema.ts'
import { aidsAfter } from './aids-after.ts'
import type { Recording } from './recordings.ts'
import { signedAt } from './signed-at.ts'
import type { WrittenAid } from './written-aid.ts'
import type { WrittenCourse, WrittenQuestion } from './written-course.ts'

export function composeCourse(
  file: CourseFile,
  written: Record<Language, WrittenCourse>,
  { recordings, aids }: { recordings: Recording[]; aids: WrittenAid[] },
): Course {
  const { id, version, changes, sector, after, minutes, passMark, draw, competencies, lessons, sources } =
    file
  const order = Object.values(lessons).flatMap(({ cards }) => Object.keys(cards))
  const cards = written.ar.lessons.flatMap((lesson, nth) =>
    lesson.cards.map((card): Card => {
      const signLanguage = signedAt(lesson, card, file)
      return {
        id: card.id,
        lesson: nth,
        nth: order.indexOf(card.id),
        sources: lessons[lesson.id]?.cards[card.id] ?? [],
        ...(card.question && { question: answersOf(card.question) }),
        ...(signLanguage && { signLanguage }),
      }
    }),
  )
  const offered = aidsAfter(file)
  const heeded = changes.flatMap(({ suggestion: suggestions, ...change }) =>
    suggestions ? [{ ...change, suggestions }] : [],
  )
  const wordsIn = (language: Language): CourseWords => {
    const named = aids.filter((aid) => aid.language === language && aid.id in offered)
    return {
      ...wordsOf(
        written[language],
        recordings.filter((recording) => recording.language === language),
      ),
      ...(named.length > 0 && { aids: byId(named, ({ title }) => ({ title: title.text })) }),
    }
  }
  return {
    id,
    version,
    changed: changes[0]?.what,
    ...(heeded.length > 0 && { heeded }),
    sector,
    ...(after && { after }),
    minutes,
    passMark,
    draw,
    competencies,
    lessons: Object.entries(lessons).map(([id, lesson]) => ({
      ...lesson,
      id,
      cards: Object.keys(lesson.cards),
    })),
    order,
    cards: byId(cards, (card) => card),
    bank: byId(written.ar.exam.questions, (question) => ({
      id: question.id,
      competency: question.competency,
      ...answersOf(question),
    })),
    ...(Object.keys(offered).length > 0 && { aids: offered }),
    sources,
    words: { ar: wordsIn('ar'), fr: wordsIn('fr'), en: wordsIn('en') },
  }
}

/** The same in every language, so any one will do. */
const answersOf = ({ options }: WrittenQuestion): Question => ({
  options: options.length,
  right: options.flatMap(({ right }, nth) => (right ? nth : [])),
})

function wordsOf({ title, objectives, lessons, exam }: WrittenCourse, recordings: Recording[]): CourseWords {
  const voiceOf = (id: string) => {
    const audio = recordings.find(({ of }) => of === id)?.name
    return audio ? { audio } : {}
  }
  return {
    title: title.text,
    objectives: objectives.map(({ text }) => text),
    lessons: byId(lessons, (lesson) => lesson.title.text),
    cards: byId(
      lessons.flatMap(({ cards }) => cards),
      ({ id, title, idea, question }) => ({
        title: title.text,
        idea: idea.text,
        ...(question && asked(question)),
        ...(question?.why && { feedback: question.why.text }),
        ...voiceOf(id),
      }),
    ),
    questions: byId(exam.questions, (question) => ({ ...asked(question), ...voiceOf(question.id) })),
  }
}

const asked = ({ ask, options }: WrittenQuestion) => ({
  ask: ask.text,
  options: options.map(({ text }) => text),
})

const byId = <T extends { id: string }, R>(all: T[], of: (one: T) => R): Record<string, R> =>
  Object.fromEntries(all.map((one) => [one.id, of(one)]))
