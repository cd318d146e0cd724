/** Content changes under learners: a place that no longer exists becomes the nearest one that does. */
import type { Catalogue } from '../../content/schema.ts'
import { placementQuestions } from './draw-questions.ts'
import type { Place } from './place.ts'

/** The very same object where nothing has changed. */
export function settle(place: Place, { courses }: Catalogue): Place {
  if (!('course' in place)) return place
  const course = courses[place.course]
  if (!course) return { at: 'choosing' }
  switch (place.at) {
    case 'lesson': {
      if (course.cards[place.card]) return place
      const card = course.cards[course.order[Math.min(place.nth, course.order.length - 1)] ?? '']
      const { ticked: _, ...rest } = place
      return card ? { ...rest, card: card.id, nth: card.nth } : { at: 'choosing' }
    }
    case 'exam': {
      const there = (id: string, nth: number) => nth < place.marks.length || id in course.bank
      if (place.draw.every(there)) return place
      const draw = place.draw.filter(there)
      return draw.length > place.marks.length ? { ...place, draw } : { at: 'exam-door', course: course.id }
    }
    case 'exam-door': {
      const gone = place.lessons?.some((lesson) => !course.lessons.some(({ id }) => id === lesson))
      return gone ? { at: 'exam-door', course: course.id } : place
    }
    case 'placing':
      return place.nth < placementQuestions(course, '').length
        ? place
        : { at: 'exam-door', course: course.id }
    case 'intro':
    case 'naming':
    case 'finished':
      return place
  }
}
