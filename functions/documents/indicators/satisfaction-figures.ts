/** How those find the courses who have been through them. */
import type { Figure } from './figures.ts'
import { type Sums, tallyOf } from './sums.ts'
import { type Told, tellGroup, threshold } from './suppression.ts'
import { timesOf } from './tally.ts'

/** `courses`: those that are taught; what was given to others is counted among none. */
export function satisfactionFigures(sums: Sums, courses: string[]): Figure[] {
  const given = (course: string) => timesOf(tallyOf(sums, 'ratings'), course)
  const stars = (course: string) => timesOf(tallyOf(sums, 'stars'), course)
  const all = (of: (course: string) => number) => courses.reduce((sum, course) => sum + of(course), 0)
  const told = tellGroup(all(given), Object.fromEntries(courses.map((course) => [course, given(course)])))
  return [
    { indicator: 'ratings', count: told.total },
    ...courses.map((course): Figure => ({ indicator: 'ratings', course, count: told.parts[course] ?? null })),
    { indicator: 'satisfaction', count: mean(all(stars), all(given)) },
    ...courses.map(
      (course): Figure => ({ indicator: 'satisfaction', course, count: mean(stars(course), given(course)) }),
    ),
  ]
}

/** To a tenth, where enough have given any. */
const mean = (stars: number, given: number): Told =>
  given < threshold ? null : Math.round((10 * stars) / given) / 10
