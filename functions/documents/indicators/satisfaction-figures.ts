/** How those find the courses who have been through them. */
import { type Cell, cellsOf, type Found, tableOf } from './figures.ts'
import type { TaughtCourse } from './publish.ts'
import { meanOf } from './rates.ts'
import { type Sums, tallyOf } from './sums.ts'
import { perCourse, sumOf, timesOf } from './tally.ts'

export function satisfactionFigures(sums: Sums, courses: TaughtCourse[]): Found {
  const given = perCourse(tallyOf(sums, 'ratings'), courses)
  const stars = perCourse(tallyOf(sums, 'stars'), courses)
  const total: Cell = { indicator: 'ratings', count: sumOf(given) }
  const table = tableOf(total, given, (course) => ({ indicator: 'ratings', course }))
  const indicator = 'satisfaction'
  return {
    figures: [
      ...cellsOf(table),
      { told: { indicator, count: meanOf(sumOf(stars), sumOf(given)) } },
      ...courses.map(({ id: course }) => ({
        told: { indicator, course, count: meanOf(timesOf(stars, course), timesOf(given, course)) } as const,
      })),
    ],
    tables: [table],
  }
}
