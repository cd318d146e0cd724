/** How many associations there are that learners have named, and in which regions. */
import { dimensions } from './dimensions.ts'
import type { Figure } from './figures.ts'
import { type Sums, tallyOf } from './sums.ts'
import { tellGroup } from './suppression.ts'
import { timesOf } from './tally.ts'

export function associationFigures(sums: Sums): Figure[] {
  const indicator = 'associations'
  const tally = tallyOf(sums, 'associations/region')
  const parts = dimensions.region.values.map((value): [string, number] => [value, timesOf(tally, value)])
  const { total, parts: told } = tellGroup(
    timesOf(tallyOf(sums, indicator), 'all'),
    Object.fromEntries(parts),
  )
  return [
    { indicator, count: total },
    ...Object.entries(told).map(
      ([value, count]): Figure => ({ indicator, dimension: 'region', value, count }),
    ),
  ]
}
