/** Catalogues of other sizes, made of the course that there is. */
import type { Catalogue, Course, CourseWords } from '../../content/schema.ts'

const idLength = 23

/** The same course under `count` names, each as long as a course's id may be. */
export function withCourses(catalogue: Catalogue, count: number): Catalogue {
  const [course] = Object.values(catalogue.courses)
  const courses = Array.from({ length: count }, (_, nth) => {
    const id = `course-${String(nth + 1).padStart(idLength - 'course-'.length, '0')}`
    return [id, { ...course, id }]
  })
  return { ...catalogue, courses: Object.fromEntries(courses) }
}

/** The course with `perLesson` cards in each lesson: the same first card, again and again. */
export function withCards(catalogue: Catalogue, perLesson: number): Catalogue {
  const [course] = Object.values(catalogue.courses)
  if (!course) throw new Error('there is no course')
  const copies = course.lessons.flatMap(({ cards: [original = ''] }, lesson) =>
    Array.from({ length: perLesson }, (_, nth) => ({ id: `card-${lesson}-${nth}`, lesson, original })),
  )
  const cardsOf = <T>(cards: Record<string, T>) =>
    Object.fromEntries(copies.map(({ id, original }) => [id, cards[original] as T]))
  const wordsOf = (words: CourseWords) => ({ ...words, cards: cardsOf(words.cards) })
  const { ar, fr, en } = course.words
  const stretched: Course = {
    ...course,
    lessons: course.lessons.map((each, nth) => ({
      ...each,
      cards: copies.filter(({ lesson }) => lesson === nth).map(({ id }) => id),
    })),
    order: copies.map(({ id }) => id),
    cards: Object.fromEntries(
      copies.map(({ id, lesson, original }, nth) => [
        id,
        { ...course.cards[original], id, lesson, nth, sources: [] },
      ]),
    ),
    words: { ar: wordsOf(ar), fr: wordsOf(fr), en: wordsOf(en) },
  }
  return { ...catalogue, courses: { [course.id]: stretched } }
}
