/** What counting everything anew takes: every row of a million learners through the code of the night, page after page, without the tables. */
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { countedTables, countRow } from '../../functions/aws/counted-tables.ts'
import { type Sums, together } from '../../functions/documents/indicators/sums.ts'
import { end, population, taught } from '../support/population.ts'
import { atMost, type Figure } from './figure.ts'

/** So many lives are different, and come again and again. */
const lives = 1000

export function night(learners = 1_000_000): Figure[] {
  const rowsOf = population('night', taught)
  const items = Object.entries(countedTables).map(([name, table]) => ({
    table,
    items: Array.from({ length: lives }, (_, nth) => rowsOf(nth)[name] ?? [])
      .flat()
      .map((row) => marshall(row)),
  }))
  const rows = (learners / lives) * items.reduce((sum, each) => sum + each.items.length, 0)
  const [began, before] = [process.cpuUsage(), megabytes()]
  let [sums, peak] = [{} as Sums, before]
  for (let counted = 0; counted < learners; counted += lives)
    for (const { table, items: page } of items) {
      const found: Sums = {}
      for (const item of page) countRow(table, found, unmarshall(item), end)
      sums = together(sums, found)
      peak = Math.max(peak, megabytes())
    }
  const { user, system } = process.cpuUsage(began)
  const beside = `${rows.toLocaleString('en')} rows of ${lives.toLocaleString('en')} lives; without reading them`
  return [
    atMost(
      `night over ${learners.toLocaleString('en')} learners`,
      (user + system) / 1e6,
      's CPU',
      120,
      beside,
    ),
    atMost('  its memory above the start', peak - before, 'MB', 100, 'the function has 1,024'),
  ]
}

const megabytes = (): number => process.memoryUsage().rss / 1e6
