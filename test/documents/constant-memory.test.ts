/** What a night has in its hands is of one size, however many learners there are, and whatever they invent. */
import { expect, test } from 'vitest'
import { type Sums, together } from '../../functions/documents/indicators/sums.ts'
import { mostValues } from '../../functions/documents/indicators/tally.ts'
import { population, sumsOf, taught } from '../support/population.ts'

const rowsOf = population('many', taught)

/** Page after page, each learner brought by a campaign of their own: the most entries that there ever were, and the most bytes. */
function largest(learners: number): { entries: number; bytes: number; sums: Sums } {
  let [sums, entries, bytes] = [{} as Sums, 0, 0]
  for (let page = 0; page < learners; page += 1000) {
    const rows = Array.from({ length: 1000 }, (_, nth) => {
      const { learners: own = [], ...others } = rowsOf((page + nth) % 1000)
      return { ...others, learners: own.map((row) => ({ ...row, source: `campaign-${page + nth}` })) }
    })
    sums = together(sums, sumsOf(rows))
    entries = Math.max(entries, Object.values(sums).flatMap(Object.keys).length)
    bytes = Math.max(bytes, JSON.stringify(sums).length)
  }
  return { entries, bytes, sums }
}

test('sums are as large for a hundred thousand learners as for ten thousand, to the entry', () => {
  const [few, many] = [largest(10_000), largest(100_000)]
  expect(Object.keys(many.sums['users/campaign'] ?? {})).toHaveLength(mostValues)
  expect(many.entries).toBe(few.entries)
  // Counts have a digit or two more.
  expect(many.bytes).toBeLessThan(1.1 * few.bytes)
  expect(many.sums.people?.users).toBe(10 * (few.sums.people?.users ?? 0))
})
