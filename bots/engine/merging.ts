/** Two records become one: in every course the further progress counts. */
import { isEntering, leave } from './choosing.ts'
import { type Holder, heldOf, isDue } from './holding.ts'
import type { Learner } from './learner.ts'
import type { Brought, Place, Progress } from './place.ts'
import { joinedProfile } from './profile.ts'

/** What can go on in another record. */
export function broughtBy(learner: Learner): Brought {
  const { courses, certificates, changes, name, profile, session, followUp, phone, woken } = leave(learner)
  const reviewAt = woken?.reviewAt !== undefined && { reviewAt: woken.reviewAt }
  const own = {
    ...(changes && { changes }),
    ...(name && { name }),
    ...(profile && { profile }),
    ...(session && { session }),
    ...(followUp && { followUp }),
    ...(phone && { phone }),
  }
  return { courses, certificates, ...own, ...reviewAt }
}

/** Courses whose certificates are on their way. */
export function awaited(learner: Learner): string[] {
  const { place, courses, certificates, changes = {} } = learner
  const places = [place, ...Object.values(courses).map((progress) => progress.place)]
  const first = places.flatMap((each) =>
    each?.at === 'finished' && !(each.course in certificates) ? [each.course] : [],
  )
  return [...first, ...Object.keys(changes).filter((course) => isDue(learner, course))]
}

/** The learner with what was learnt elsewhere; whoever was in no course goes on where that had come furthest. */
export function withBrought(learner: Learner, brought: Brought): Learner {
  const { courses: theirs, name, phone, session, reviewAt } = brought
  const profile = joinedProfile(learner.profile, brought.profile)
  const { changes: _, ...left } = leave(learner)
  const { certificates: held, ...since } = heldByBoth(learner, brought)
  const open = Object.keys({ ...left.courses, ...theirs }).filter((course) => !(course in held))
  const courses = Object.fromEntries(
    open.map((course) => [course, furtherOf(left.courses[course], theirs[course])]),
  )
  const own = {
    ...(name && !left.name && { name }),
    ...(session && !left.session && { session }),
    ...(phone && !left.phone && { phone }),
  }
  const followUp = learner.followUp ?? brought.followUp
  const told = { ...(profile && { profile }), ...(followUp && { followUp }) }
  const woken = reviewAt !== undefined && {
    woken: { ...left.woken, reviewAt: Math.min(reviewAt, left.woken?.reviewAt ?? reviewAt) },
  }
  const merged = { ...left, courses, certificates: held, ...since, ...own, ...told, ...woken }
  const course = begunAt(learner.place) ?? furthest(theirs, open)
  if (course === undefined) return merged
  if (course in held)
    return course in left.certificates ? merged : { ...merged, place: { at: 'exam-door', course } }
  const { [course]: here = {}, ...others } = courses
  const { place = learner.place, ...progress } = here
  const kept = Object.keys(progress).length > 0 && { [course]: progress }
  return { ...merged, courses: { ...others, ...kept }, place }
}

/** What became of a certificate goes with it; of two of one course the brought one counts, unless the other alone stands. */
function heldByBoth(own: Holder, brought: Holder): Holder {
  const holder = (course: string) =>
    heldOf(brought, course) || !(course in own.certificates) ? brought : own
  const courses = Object.keys({ ...own.certificates, ...brought.certificates })
  const certificates = courses.map((course) => [course, holder(course).certificates[course]])
  const changes = courses.flatMap((course) => {
    const change = holder(course).changes?.[course]
    return change ? [[course, change]] : []
  })
  return {
    certificates: Object.fromEntries(certificates),
    ...(changes.length > 0 && { changes: Object.fromEntries(changes) }),
  }
}

const begunAt = (place: Place): string | undefined =>
  'course' in place && !isEntering(place) ? place.course : undefined

/** The course in which most was done. */
const furthest = (courses: Brought['courses'], open: string[]): string | undefined =>
  open
    .filter((course) => courses[course]?.place)
    .toSorted((one, other) => rank(courses[other]) - rank(courses[one]))[0]

function furtherOf(one: Progress = {}, other: Progress = {}): Progress {
  const tries = Math.max(one.tries ?? 0, other.tries ?? 0)
  const triedAt = Math.max(one.triedAt ?? 0, other.triedAt ?? 0)
  return { ...(rank(other) > rank(one) ? other : one), ...(tries > 0 && { tries, triedAt }) }
}

/** More for what is further on: cards count one by one, then come the exam and its questions, the name, the end. */
function rank({ place, tries = 0 }: Progress = {}): number {
  switch (place?.at) {
    case 'lesson':
      return place.again ? 1000 : place.nth
    case 'exam-door':
      return 1000
    case 'exam':
      return 1001 + place.marks.length
    case 'naming':
      return 2000
    case 'finished':
      return 3000
    default:
      return tries > 0 ? 1000 : -1
  }
}
