/** How many people there are, and of which kinds. */
import { type Dimension, type DimensionId, dimensionIds, dimensions } from './dimensions.ts'
import type { Figure } from './figures.ts'
import { type Sums, tallyOf } from './sums.ts'
import { roundedDown, tellGroups, threshold } from './suppression.ts'
import { count, type Tally, timesOf } from './tally.ts'

const kinds = ['users', 'active-users', 'certified-users'] as const

export function peopleFigures(sums: Sums, courses: string[]): Figure[] {
  return kinds.flatMap((indicator): Figure[] => {
    const total = timesOf(tallyOf(sums, 'people'), indicator)
    const tallies = dimensionIds.map((id) =>
      partsOf(
        withoutCourses(tallyOf(sums, `${indicator}/${id}`), courses),
        valuesOf(id, sums, courses),
        total,
      ),
    )
    const told = tellGroups(total, tallies)
    return [
      { indicator, count: told.total },
      ...dimensionIds.flatMap((dimension, nth) =>
        Object.entries(told.tables[nth] ?? {}).map(
          ([value, count]): Figure => ({ indicator, dimension, value, count }),
        ),
      ),
    ]
  })
}

/** Where new ones may come, those that have users enough to be told, and what they all are beside. */
function valuesOf(id: DimensionId, sums: Sums, courses: string[]): readonly string[] {
  const { values }: Dimension = dimensions[id]
  if (values) return values
  const tally = withoutCourses(tallyOf(sums, `users/${id}`), courses)
  const rank = (value: string) => roundedDown(timesOf(tally, value))
  const named = Object.keys(tally).filter((value) => value !== 'other' && rank(value) >= threshold)
  return [...named.sort((one, other) => rank(other) - rank(one) || (one < other ? -1 : 1)), 'other']
}

/** Parts that add up to the total, so that what was met beside these values is `other`. */
function partsOf(tally: Tally, values: readonly string[], total: number): Tally {
  const parts = Object.fromEntries(values.map((value) => [value, timesOf(tally, value)]))
  const named = values.reduce((sum, value) => sum + (value === 'other' ? 0 : timesOf(tally, value)), 0)
  return 'other' in parts ? { ...parts, other: total - named } : parts
}

/** A link that names a course and nothing else is of no campaign. */
function withoutCourses(tally: Tally, courses: string[]): Tally {
  const clean: Tally = {}
  for (const [value, times] of Object.entries(tally))
    count(clean, courses.includes(value) ? 'none' : value, times)
  return clean
}
