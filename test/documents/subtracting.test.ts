/** All that is told of one day is attacked at once: whatever learners there are, no small count can be worked out. */
import { expect, test } from 'vitest'
import type { Cell } from '../../functions/documents/indicators/figures.ts'
import { findAll, nameOf, tablesIn } from '../../functions/documents/indicators/publish.ts'
import type { Sums } from '../../functions/documents/indicators/sums.ts'
import {
  leastValues,
  type Table,
  type Tables,
  threshold,
  withheldIn,
} from '../../functions/documents/indicators/suppression.ts'
import { rangeOf } from '../support/attack.ts'
import { population, sumsOf, taught } from '../support/population.ts'
import { fc } from '../support/properties.ts'

type Found = Required<Tables<Cell>>
type Rule = (found: Found) => Set<Cell>

const rule: Rule = withheldIn
const mistakes: Record<string, Rule> = {
  'small counts alone': ({ cells }) => new Set(cells.filter(({ count }) => count < threshold)),
  'small counts with others, but each table by itself': ({ tables }) =>
    new Set(tables.flatMap((table) => [...withheldIn({ cells: cellsIn(table), tables: [table] })])),
  'totals left in': (found) => {
    const totals = new Set(found.tables.map(({ total }) => total))
    return new Set([...withheldIn(found)].filter((cell) => !totals.has(cell) || cell.count < threshold))
  },
  'the same count left in elsewhere': ({ cells, tables }) => withheldIn({ cells, tables }),
}
const cellsIn = ({ total, parts }: Table<Cell>): Cell[] => [total, ...parts]

/** Small counts of which an attacker can say more than they should be able to. */
function givenAway(sums: Sums, by: Rule): string[] {
  const found = tablesIn(findAll(sums, taught))
  const withheld = by(found)
  // Whoever has completed a course holds its certificate, as everybody knows.
  const same = found.alike.flatMap(([total, ...parts]) =>
    total ? parts.map((part) => ({ total, parts: [part] })) : [],
  )
  const known = [...found.tables, ...same]
  const closed = new Set(found.tables.flatMap(({ hidesNobody, parts }) => (hidesNobody ? parts : [])))
  return found.cells
    .filter((cell) => cell.count < threshold && (cell.count > 0 || closed.has(cell)))
    .filter((cell) => {
      if (!withheld.has(cell)) return true
      const [least, most] = rangeOf(cell, known, withheld)
      return Math.floor(most) - Math.ceil(least) + 1 < leastValues
    })
    .map(nameOf)
}

/** Of so few that many counts are small. */
const sums = fc.record({ seed: fc.nat(), size: fc.integer({ min: 0, max: 220 }) }).map(({ seed, size }) => {
  const rowsOf = population(`${seed}`, taught)
  return sumsOf(Array.from({ length: size }, (_, nth) => rowsOf(nth)))
})

test('no subtraction within and between all tables of a day gives a small count away', () => {
  fc.assert(
    fc.property(sums, (each) => {
      expect(each.rows).toBeUndefined()
      expect(givenAway(each, rule)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test.each(Object.entries(mistakes))('the attack finds the mistake: %s', (_, mistake) => {
  const { failed } = fc.check(
    fc.property(sums, (each) => givenAway(each, mistake).length === 0),
    { numRuns: 300, endOnFailure: true },
  )
  expect(failed).toBe(true)
})
