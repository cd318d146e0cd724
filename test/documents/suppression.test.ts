/** The attacker knows the rules, and every table that they are applied to: what is still unknown to them is enumerated. */
import { describe, expect, test } from 'vitest'
import { meanOf, percentOf } from '../../functions/documents/indicators/rates.ts'
import {
  type Counted,
  leastValues,
  roundedDown,
  type Table,
  threshold,
  withheldIn,
} from '../../functions/documents/indicators/suppression.ts'

/** Every table of so many parts whose sum is at most this. */
function* tables(parts: number, most: number): Generator<number[]> {
  if (parts === 0) return void (yield [])
  for (let each = 0; each <= most; each++)
    for (const others of tables(parts - 1, most - each)) yield [each, ...others]
}

const sum = (counts: number[]): number => counts.reduce((all, each) => all + each, 0)
const cells = (counts: number[]): Counted[] => counts.map((count) => ({ count }))
const tableOf = (counts: number[], total: Counted = { count: sum(counts) }): Table => ({
  total,
  parts: cells(counts),
})
/** Of people by what they are: that nobody is there may not be known either. */
const peopleOf = (counts: number[], total?: Counted): Table => ({
  ...tableOf(counts, total),
  hidesNobody: true,
})
const isSecret = (count: number): boolean => count > 0 && count < threshold
const isSecretOfPeople = (count: number): boolean => count < threshold

type Before = (nth: number) => boolean
/** What is told of them: to the unit, or rounded down; `before`: which were withheld on the day before, by their places. */
function tellAll(tables: Table[], before: Before = () => false, inUnits = false): (number | null)[] {
  const all = [...new Set(tables.flatMap(({ total, parts }) => [total, ...parts]))]
  const withheld = withheldIn({ cells: all, tables }, (cell) => before(all.indexOf(cell)))
  return all.map((cell) => (withheld.has(cell) ? null : inUnits ? cell.count : roundedDown(cell.count)))
}

interface World {
  told: unknown
  secrets: number[]
  small?: boolean[]
}

/** Of all that looks the same from outside: the fewest values that one of the secrets may have. */
function fewest(worlds: Iterable<World>, isSmall = isSecret): number {
  const alike = new Map<string, { values: Set<number>[]; small: boolean[] }>()
  for (const { told, secrets, small = secrets.map(isSmall) } of worlds) {
    const key = JSON.stringify(told)
    const known = alike.get(key) ?? { values: secrets.map(() => new Set()), small: secrets.map(() => false) }
    secrets.forEach((secret, nth) => void known.values[nth]?.add(secret))
    alike.set(key, { ...known, small: known.small.map((is, nth) => is || small[nth] === true) })
  }
  const counts = [...alike.values()].flatMap(({ values, small }) =>
    values.filter((_, nth) => small[nth]).map(({ size }) => size),
  )
  return Math.min(...counts)
}

test.each([
  [1, 69],
  [2, 69],
  [3, 59],
  [4, 39],
])('of a table with %d parts no subtraction of rows from their total gives a small count', (parts, most) => {
  for (const inUnits of [false, true]) {
    function* worlds(of: typeof tableOf) {
      for (const secrets of tables(parts, most))
        yield { told: tellAll([of(secrets)], undefined, inUnits), secrets }
    }
    expect(fewest(worlds(tableOf))).toBeGreaterThanOrEqual(leastValues)
    expect(fewest(worlds(peopleOf), isSecretOfPeople)).toBeGreaterThanOrEqual(leastValues)
  }
})

test('nor do two tables of the same people, as one by language and one by channel', () => {
  function* worlds() {
    for (const languages of tables(3, 39))
      for (let telegram = 0; telegram <= sum(languages); telegram += 3) {
        const channels = [telegram, sum(languages) - telegram]
        const total = { count: sum(languages) }
        const told = tellAll([peopleOf(languages, total), peopleOf(channels, total)])
        yield { told, secrets: [...languages, ...channels] }
      }
  }
  expect(fewest(worlds(), isSecretOfPeople)).toBeGreaterThanOrEqual(leastValues)
})

test('nor does a part that is a total itself, with its own parts beneath it', () => {
  function* worlds() {
    for (const [completed = 0, ...places] of tables(3, 59)) {
      const stopped = { count: sum(places) }
      const states = { total: { count: completed + stopped.count }, parts: [{ count: completed }, stopped] }
      const told = tellAll([states, tableOf(places, stopped)])
      yield { told, secrets: [completed, stopped.count, ...places] }
    }
  }
  expect(fewest(worlds())).toBeGreaterThanOrEqual(leastValues)
})

describe('a day that is subtracted from the next one', () => {
  test('does not tell how few came or went', () => {
    function* worlds() {
      const days = [...tables(2, 49)].map((counts) => ({ counts, told: tellAll([peopleOf(counts)]) }))
      for (const one of days)
        for (const next of days) {
          const secrets = next.counts.map((each, nth) => each - (one.counts[nth] ?? 0))
          const small = secrets.map((each) => isSecret(Math.abs(each)))
          yield { told: [one.told, next.told], secrets, small }
        }
    }
    expect(fewest(worlds())).toBeGreaterThanOrEqual(leastValues)
  })

  /** Each change of three counts by one at most. */
  const changes = [...tables(3, 6)].filter((each) => each.every((one) => one <= 2))
  /** Pairs of days of which the attacker knows that each count has changed by one at most. */
  function* slowly(remembers: boolean) {
    for (const one of tables(3, 40)) {
      const first = tellAll([peopleOf(one)])
      for (const change of changes) {
        const next = one.map((count, nth) => count + (change[nth] ?? 0) - 1)
        if (next.some((count) => count < 0)) continue
        const second = tellAll([peopleOf(next)], (nth) => remembers && first[nth] === null)
        yield { told: [first, second], secrets: [...one, ...next] }
      }
    }
  }

  test('tells no small count even to those who know that hardly anything has changed', () => {
    expect(fewest(slowly(true), isSecretOfPeople)).toBeGreaterThanOrEqual(leastValues - 1)
  })

  test('would do so if what is withheld did not hang on the day before', () => {
    expect(fewest(slowly(false), isSecretOfPeople)).toBe(1)
  })
})

test('a share tells nobody’s part in it: five at least may be meant by it', () => {
  for (let all = 1; all <= 1200; all++) {
    const alike = Map.groupBy(
      Array.from({ length: all + 1 }, (_, nth) => nth),
      (part) => percentOf(part, all),
    )
    for (const [told, parts] of alike)
      if (told !== null) expect(parts.length, `${told} % of ${all}`).toBeGreaterThanOrEqual(leastValues)
  }
  expect([percentOf(3, 24), percentOf(13, 25), percentOf(333, 500), percentOf(500, 500)]).toEqual([
    null,
    40,
    66,
    99,
  ])
})

test('a mean moves by one step at most when one rating comes to it', () => {
  for (let given = 10; given <= 200; given++)
    for (let stars = given; stars <= 5 * given; stars++) {
      const step = given < 39 ? 0.5 : 0.1
      const before = meanOf(stars, given) ?? 0
      for (const one of [1, 5]) {
        // Where forty have come it is told more closely, which is no answer of the fortieth.
        if (given === 39) continue
        expect(Math.abs((meanOf(stars + one, given + 1) ?? 0) - before)).toBeLessThan(1.5 * step)
      }
    }
  expect([meanOf(45, 9), meanOf(45, 10), meanOf(211, 49)]).toEqual([null, 4.5, 4.3])
})

test('what is told is rounded down, nothing small is told, and not that there is nobody', () => {
  expect(tellAll([tableOf([127, 34, 0])])).toEqual([160, 120, 30, null])
  expect(tellAll([peopleOf([127, 34, 0])])).toEqual([160, 120, null, null])
  expect(tellAll([tableOf([127, 34, 9, 8])])).toEqual([170, 120, 30, null, null])
  expect(tellAll([tableOf([9, 3, 0])])).toEqual([null, null, null, null])
})
