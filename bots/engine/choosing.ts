/** Which course: the list, and the page that introduces one. */
import type { Catalogue } from '../../content/schema.ts'
import type { Learner } from './learner.ts'
import { withoutMarks } from './lesson.ts'
import type { Place } from './place.ts'
import { courseOf, moveTo, type Room, type Scene } from './room.ts'
import { settle } from './settle.ts'
import { courseIn } from './source.ts'

export const choosing: Room<Extract<Place, { at: 'choosing' }>> = {
  choices: (_, { catalogue }) => [
    ...Object.keys(catalogue.courses),
    ...(catalogue.framework.goals ? ['/next'] : []),
  ],
  labels: (_, { catalogue, learner }) =>
    Object.values(catalogue.courses).map((course) => course.words[learner.language].title),
  show: () => ({ what: 'choosing' }),
  choose: (_, [chosen = ''], scene) => ({ learner: enter(chosen, scene) }),
}

export const intro: Room<Extract<Place, { at: 'intro' }>> = {
  choices: (_, { catalogue }) => [
    'start',
    'known',
    ...(Object.keys(catalogue.courses).length > 1 ? ['/courses'] : []),
  ],
  show: ({ course }) => ({ what: 'intro', course }),
  choose(place, [chosen], scene) {
    if (chosen === 'known')
      return { learner: moveTo(scene.learner, { at: 'placing', course: place.course, nth: 0 }) }
    const card = courseOf(scene, place).order[0] ?? ''
    return { learner: moveTo(scene.learner, { at: 'lesson', course: place.course, card, nth: 0 }) }
  },
}

/** After consent: the course of their session, or the one that brought them, or the only one, or the list. */
export function firstPlace({ source = '', session = source }: Learner, { courses }: Catalogue): Place {
  const named = courseIn(session)
  const [course, ...others] = Object.hasOwn(courses, named) ? [named] : Object.keys(courses)
  return course && others.length === 0 ? { at: 'intro', course } : { at: 'choosing' }
}

/** Into a course: where the learner left it, or its introduction; to its lessons for whoever holds its certificate. */
export function enter(course: string, { learner, catalogue }: Scene): Learner {
  if (isIn(learner, course)) return learner
  const left = leave(learner)
  const { place, ...progress } = left.courses[course] ?? {}
  const courses = place ? { ...left.courses, [course]: progress } : left.courses
  const at = course in learner.certificates ? 'exam-door' : 'intro'
  return moveTo({ ...left, courses }, place ? settle(place, catalogue) : { at, course })
}

/** Keeps the place in the present course, to go on from there some day; the certificate once held says all. */
export function leave({ review: _, correcting: __, telling: ___, ...learner }: Learner): Learner {
  const { place, certificates } = learner
  if (!('course' in place) || isEntering(place) || place.course in certificates) return learner
  const progress = {
    ...learner.courses[place.course],
    place: place.at === 'lesson' ? withoutMarks(place) : place,
  }
  return { ...learner, courses: { ...learner.courses, [place.course]: progress } }
}

/** Before the first lesson there is nothing to come back to. */
export const isEntering = ({ at }: Place): boolean => at === 'intro' || at === 'placing'

const isIn = ({ place }: Learner, course: string) => 'course' in place && place.course === course
