/** How large a learner's record becomes. */
import type { Learner } from '../../bots/engine/learner.ts'
import { type Catalogue, languages } from '../../content/schema.ts'
import { itemOfLearner } from '../../functions/aws/learners.ts'
import { itemBytes } from '../support/item-size.ts'
import { withCourses } from './catalogues.ts'
import { atMost, type Figure, reported } from './figure.ts'
import { learnerAfter, type Walker, walk } from './walk.ts'

/** As long as a name may be, in both scripts. */
const longestName = `${'ا'.repeat(60)} ${'é'.repeat(60)}`
const names = [longestName, 'فاطمة الزهراء بنعلي Fatima Zahra Benali', 'Said Amine']
const failures = [0, 3]
/** Each has an exam of their own. */
const learners = 20
const finished = 5

export function recordSize(catalogue: Catalogue): Figure[] {
  const two = withCourses(catalogue, 2)
  const [first = '', second = ''] = Object.keys(two.courses)
  const walker: Walker = { address: '6100000001', language: 'ar', name: longestName, failures: 3 }
  const inSecond = largest(two, second, walker, learnerAfter(walk(two, first, walker)))
  return [
    atMost('learner record, largest in a course', inFirst(catalogue), 'bytes', 1024, 'sessions 8 to 131 KB'),
    atMost('learner record, more per finished course', perCourse(catalogue), 'bytes', 40),
    reported('learner record, second course', inSecond, 'bytes', 'where a name is as long as it may be'),
  ]
}

/** In every course, in every language, with and without failed exams. */
function inFirst(catalogue: Catalogue): number {
  const walkers = languages.flatMap((language) =>
    names.flatMap((name) =>
      failures.flatMap((failed) =>
        Array.from({ length: learners }, (_, nth): Walker => {
          return { address: String(6_100_000_001 + nth * 7919), language, name, failures: failed }
        }),
      ),
    ),
  )
  const courses = Object.keys(catalogue.courses)
  return Math.max(...courses.flatMap((course) => walkers.map((walker) => largest(catalogue, course, walker))))
}

/** What certificates leave behind in the record, ids of courses being as long as they may be. */
function perCourse(catalogue: Catalogue): number {
  const courses = withCourses(catalogue, finished)
  const walker = { address: '6100000001', language: 'ar', name: 'Said Amine' } as const
  const learner = Object.keys(courses.courses).reduce<Learner | undefined>(
    (before, course) => learnerAfter(walk(courses, course, walker, before)),
    undefined,
  )
  if (!learner) throw new Error('nobody has walked')
  return (sizeOf(learner) - sizeOf({ ...learner, certificates: {}, courses: {} })) / finished
}

const largest = (catalogue: Catalogue, course: string, walker: Walker, before?: Learner): number =>
  Math.max(
    ...walk(catalogue, course, walker, before).map(({ turn }) => (turn.learner ? sizeOf(turn.learner) : 0)),
  )

const sizeOf = (learner: Learner): number => itemBytes(itemOfLearner(learner))
