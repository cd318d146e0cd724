/** How many associations there are that learners have named, and in which regions. */
import { dimensions } from './dimensions.ts'
import { type Cell, cellsOf, type Found, tableOf } from './figures.ts'
import { type Sums, tallyOf } from './sums.ts'
import { countsOf, timesOf } from './tally.ts'

export function associationFigures(sums: Sums): Found {
  const indicator = 'associations'
  const total: Cell = { indicator, count: timesOf(tallyOf(sums, indicator), 'all') }
  const counts = countsOf(tallyOf(sums, 'associations/region'), dimensions.region.values)
  const table = tableOf(total, counts, (value) => ({ indicator, dimension: 'region', value }))
  return { figures: cellsOf(table), tables: [table] }
}
