/** Which course: the list, and the page that introduces one. */
import type { Catalogue } from '../../content/schema.ts'
import type { Learner, Place } from './learner.ts'
import { courseOf, moveTo, type Room } from './room.ts'

export const choosing: Room<Extract<Place, { at: 'choosing' }>> = {
  choices: (_, { catalogue }) => Object.keys(catalogue.courses),
  labels: (_, { catalogue, learner }) =>
    Object.values(catalogue.courses).map((course) => course.words[learner.language].title),
  show: () => ({ what: 'choosing' }),
  choose: (_, [chosen = ''], { learner }) => ({ learner: enter(learner, chosen) }),
}

export const intro: Room<Extract<Place, { at: 'intro' }>> = {
  choices: (_, { catalogue }) =>
    Object.keys(catalogue.courses).length > 1 ? ['start', '/courses'] : ['start'],
  show: ({ course }) => ({ what: 'intro', course }),
  choose(place, _, scene) {
    const card = courseOf(scene, place).order[0] ?? ''
    return { learner: moveTo(scene.learner, { at: 'lesson', course: place.course, card, nth: 0 }) }
  },
}

/** After consent: the course that brought them, or the only one, or the list. */
export function firstPlace({ source }: Learner, { courses }: Catalogue): Place {
  const [first, ...others] = Object.keys(courses)
  const named = source && source in courses ? source : undefined
  const course = named ?? (others.length === 0 ? first : undefined)
  return course ? { at: 'intro', course } : { at: 'choosing' }
}

/** Into a course: where the learner left it, or its introduction. */
export function enter(learner: Learner, course: string): Learner {
  if (isIn(learner, course)) return learner
  const left = leave(learner)
  const { place, ...progress } = left.courses[course] ?? {}
  const courses = place ? { ...left.courses, [course]: progress } : left.courses
  return moveTo({ ...left, courses }, place ?? { at: 'intro', course })
}

/** Keeps the place in the present course, to go on from there some day. */
export function leave(learner: Learner): Learner {
  const { place } = learner
  if (!('course' in place) || place.at === 'intro') return learner
  const progress = { ...learner.courses[place.course], place }
  return { ...learner, courses: { ...learner.courses, [place.course]: progress } }
}

const isIn = ({ place }: Learner, course: string) => 'course' in place && place.course === course
