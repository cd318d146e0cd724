/** How large a learner's record is, in every situation of a course that makes it larger. */
import type { Learner } from '../../bots/engine/learner.ts'
import { type Catalogue, languages } from '../../content/schema.ts'
import { itemOfLearner } from '../../functions/aws/learners.ts'
import { itemBytes } from '../support/item-size.ts'
import { withCourses } from './catalogues.ts'
import { atMost, type Figure } from './figure.ts'
import { learnerAfter, walk } from './walk.ts'

/** The first is as long as a name may be, in both scripts. */
const names = [`${'ا'.repeat(60)} ${'é'.repeat(60)}`, 'فاطمة الزهراء بنعلي Fatima Zahra Benali', 'Said Amine']
const learners = 20
const finished = 5

export function recordSize(catalogue: Catalogue): Figure[] {
  return [
    atMost('learner record, largest in a course', largest(catalogue), 'bytes', 1024, 'sessions 8 to 131 KB'),
    atMost('learner record, more per finished course', perCourse(catalogue), 'bytes', 40),
  ]
}

/** With and without failed exams, by learners whose exams are drawn differently. */
function largest(catalogue: Catalogue): number {
  const sizes = Object.keys(catalogue.courses).flatMap((course) =>
    languages.flatMap((language) =>
      names.flatMap((name) =>
        [0, 3].flatMap((failures) =>
          Array.from({ length: learners }, (_, nth) => {
            const walker = { address: String(6_100_000_001 + nth * 7919), language, name, failures }
            return Math.max(...walk(catalogue, course, walker).map(({ turn }) => sizeOf(turn.learner)))
          }),
        ),
      ),
    ),
  )
  return Math.max(...sizes)
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

const sizeOf = (learner: Learner | undefined): number => (learner ? itemBytes(itemOfLearner(learner)) : 0)
