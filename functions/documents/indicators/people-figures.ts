/** How many people there are, and of which kinds. */
import { type Dimension, type DimensionId, dimensionIds, dimensions } from './dimensions.ts'
import { type Cell, cellsOf, type Found, tableOf } from './figures.ts'
import { type Sums, tallyOf } from './sums.ts'
import { leastTold, roundedDown } from './suppression.ts'
import { count, countsOf, sumOf, type Tally, timesOf } from './tally.ts'

const kinds = ['users', 'active-users', 'certified-users'] as const

/** `courses`: by their ids. */
export function peopleFigures(sums: Sums, courses: string[]): Found {
  const tables = kinds.flatMap((indicator) => {
    const total: Cell = { indicator, count: timesOf(tallyOf(sums, 'people'), indicator) }
    return dimensionIds.map((dimension) => {
      const tally = withoutCourses(tallyOf(sums, `${indicator}/${dimension}`), courses)
      const counts = partsOf(tally, valuesOf(dimension, sums, courses), total.count)
      const table = tableOf(total, counts, (value) => ({ indicator, dimension, value }))
      return { ...table, hidesNobody: true as const }
    })
  })
  return { figures: cellsOf(...tables), tables }
}

/** Where new ones may come, those that have users enough to be told, and what they all are beside. */
function valuesOf(id: DimensionId, sums: Sums, courses: string[]): readonly string[] {
  const { values }: Dimension = dimensions[id]
  if (values) return values
  const tally = withoutCourses(tallyOf(sums, `users/${id}`), courses)
  const rank = (value: string) => roundedDown(timesOf(tally, value))
  const named = Object.keys(tally).filter((value) => value !== 'other' && timesOf(tally, value) >= leastTold)
  return [...named.sort((one, other) => rank(other) - rank(one) || (one < other ? -1 : 1)), 'other']
}

/** Parts that add up to the total, so that what was met beside these values is `other`. */
function partsOf(tally: Tally, values: readonly string[], total: number): Tally {
  const parts = countsOf(tally, values)
  const other = total - sumOf({ ...parts, other: 0 })
  return other > 0 || 'other' in parts ? { ...parts, other } : parts
}

/** A link that names a course and nothing else is of no campaign. */
function withoutCourses(tally: Tally, courses: string[]): Tally {
  const clean: Tally = {}
  for (const [value, times] of Object.entries(tally))
    count(clean, courses.includes(value) ? 'none' : value, times)
  return clean
}
