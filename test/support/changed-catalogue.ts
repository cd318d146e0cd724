/** The same catalogue after an author has taken something out of it. */
import type { Catalogue, Course } from '../../content/schema.ts'
import { deepFreeze } from './deep-freeze.ts'

export function withoutCourse(catalogue: Catalogue, id: string): Catalogue {
  const { [id]: _gone, ...courses } = catalogue.courses
  return deepFreeze({ ...catalogue, courses })
}

export const withoutCard = (catalogue: Catalogue, id: string): Catalogue =>
  withCourses(catalogue, (course) => {
    const order = course.order.filter((card) => card !== id)
    const cards = order.flatMap((card, nth) => {
      const kept = course.cards[card]
      return kept ? [[card, { ...kept, nth }] as const] : []
    })
    const lessons = course.lessons.map((lesson) => ({
      ...lesson,
      cards: lesson.cards.filter((card) => card !== id),
    }))
    return { ...course, order, lessons, cards: Object.fromEntries(cards) }
  })

export const withoutQuestion = (catalogue: Catalogue, id: string): Catalogue =>
  withCourses(catalogue, (course) => {
    const { [id]: _gone, ...bank } = course.bank
    return { ...course, bank }
  })

function withCourses(catalogue: Catalogue, change: (course: Course) => Course): Catalogue {
  const courses = Object.entries(catalogue.courses).map(([id, course]) => [id, change(course)] as const)
  return deepFreeze({ ...catalogue, courses: Object.fromEntries(courses) })
}

/** With other fields of one course. */
export const withCourse = (catalogue: Catalogue, id: string, changed: Partial<Course>): Catalogue =>
  withCourses(catalogue, (course) => (course.id === id ? { ...course, ...changed } : course))
