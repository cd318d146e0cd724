/** Trainings in a room: how many there were, who came, and who of them holds the certificate of its course by now. */
import { type Cell, cellsOf, type Found, type Named, tableOf } from './figures.ts'
import type { TaughtCourse } from './publish.ts'
import { type Sums, tallyOf } from './sums.ts'
import { perCourse, sumOf } from './tally.ts'

const kinds = ['attended', 'attended-certified'] as const

export function sessionFigures(sums: Sums, courses: TaughtCourse[]): Found {
  const held = perCourse(tallyOf(sums, 'sessions'), courses)
  const told = (named: Omit<Named, 'indicator'>, count: number) => ({
    told: { indicator: 'sessions' as const, ...named, count },
  })
  const tables = kinds.map((indicator) => {
    const counts = perCourse(tallyOf(sums, indicator), courses)
    const total: Cell = { indicator, count: sumOf(counts) }
    return tableOf(total, counts, (course) => ({ indicator, course }))
  })
  return {
    figures: [
      told({}, sumOf(held)),
      ...Object.entries(held).map(([course, count]) => told({ course }, count)),
      ...cellsOf(...tables),
    ],
    tables,
  }
}
