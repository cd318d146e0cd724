/** A course from its parts, once they have no problems. */
import type { Card, Course, CourseFile, CourseWords, Language, Question } from '../schema.ts'
import type { WrittenCourse, WrittenQuestion } from './written-course.ts'

export function composeCourse(
  { id, version, sector, after, minutes, passMark, draw, competencies, lessons, sources }: CourseFile,
  written: Record<Language, WrittenCourse>,
): Course {
  const order = Object.values(lessons).flatMap(({ cards }) => Object.keys(cards))
  const cards = written.ar.lessons.flatMap((lesson, nth) =>
    lesson.cards.map(
      (card): Card => ({
        id: card.id,
        lesson: nth,
        nth: order.indexOf(card.id),
        sources: lessons[lesson.id]?.cards[card.id] ?? [],
        ...(card.question && { question: answersOf(card.question) }),
      }),
    ),
  )
  return {
    id,
    version,
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
    sources,
    words: { ar: wordsOf(written.ar), fr: wordsOf(written.fr), en: wordsOf(written.en) },
  }
}

/** The same in every language, so any one will do. */
const answersOf = ({ options }: WrittenQuestion): Question => ({
  options: options.length,
  right: options.flatMap(({ right }, nth) => (right ? nth : [])),
})

function wordsOf({ title, objectives, lessons, exam }: WrittenCourse): CourseWords {
  return {
    title: title.text,
    objectives: objectives.map(({ text }) => text),
    lessons: byId(lessons, (lesson) => lesson.title.text),
    cards: byId(
      lessons.flatMap(({ cards }) => cards),
      ({ title, idea, question }) => ({
        title: title.text,
        idea: idea.text,
        ...(question && asked(question)),
        ...(question?.why && { feedback: question.why.text }),
      }),
    ),
    questions: byId(exam.questions, asked),
  }
}

const asked = ({ ask, options }: WrittenQuestion) => ({
  ask: ask.text,
  options: options.map(({ text }) => text),
})

const byId = <T extends { id: string }, R>(all: T[], of: (one: T) => R): Record<string, R> =>
  Object.fromEntries(all.map((one) => [one.id, of(one)]))
