/** The attacker knows the rules, and every table that they are applied to: what is still unknown to them is enumerated. */
import { expect, test } from 'vitest'
import {
  isSmall,
  type ToldGroup,
  tellGroup,
  tellGroups,
} from '../../functions/documents/indicators/suppression.ts'

/** A small count may be any of so many, for all that can be worked out. */
const leastValues = 5

/** Every table of so many parts whose sum is at most this. */
function* tables(parts: number, most: number): Generator<number[]> {
  if (parts === 0) return void (yield [])
  for (let each = 0; each <= most; each++)
    for (const others of tables(parts - 1, most - each)) yield [each, ...others]
}

const sum = (counts: number[]): number => counts.reduce((all, each) => all + each, 0)
const named = (counts: number[]): Record<string, number> =>
  Object.fromEntries(counts.map((each, nth) => [`part-${nth}`, each]))
const tell = (counts: number[], held?: string[]): ToldGroup => tellGroup(sum(counts), named(counts), held)
const text = ({ total, parts }: ToldGroup): string => JSON.stringify([total, Object.values(parts)])

/** Of all that looks the same from outside: the fewest values that one of the secrets may have. */
function fewest(worlds: Iterable<{ told: string; secrets: number[]; small: boolean[] }>): number {
  const alike = new Map<string, { values: Set<number>[]; small: boolean[] }>()
  for (const { told, secrets, small } of worlds) {
    const known = alike.get(told) ?? { values: secrets.map(() => new Set()), small: secrets.map(() => false) }
    secrets.forEach((secret, nth) => void known.values[nth]?.add(secret))
    alike.set(told, { ...known, small: known.small.map((is, nth) => is || small[nth] === true) })
  }
  const counts = [...alike.values()].flatMap(({ values, small }) =>
    values.filter((_, nth) => small[nth]).map(({ size }) => size),
  )
  return Math.min(...counts)
}

test.each([
  [1, 49],
  [2, 49],
  [3, 49],
  [4, 39],
])('of a table with %d parts no subtraction of rows from their total gives a small count', (parts, most) => {
  function* worlds() {
    for (const secrets of tables(parts, most))
      yield { told: text(tell(secrets)), secrets, small: secrets.map(isSmall) }
  }
  expect(fewest(worlds())).toBeGreaterThanOrEqual(leastValues)
})

test('nor do two tables of the same people, as one by language and one by channel', () => {
  function* worlds() {
    const most = 29
    for (const languages of tables(3, most))
      for (let telegram = 0; telegram <= sum(languages); telegram++) {
        const channels = [telegram, sum(languages) - telegram]
        const secrets = [...languages, ...channels]
        const told = JSON.stringify(tellGroups(sum(languages), [named(languages), named(channels)]))
        yield { told, secrets, small: secrets.map(isSmall) }
      }
  }
  expect(fewest(worlds())).toBeGreaterThanOrEqual(leastValues)
})

test('nor does a part that is a total itself, with its own parts beneath it', () => {
  function* worlds() {
    for (const [completed = 0, ...places] of tables(3, 39)) {
      const stopped = sum(places)
      const beneath = tell(places)
      const states = tell([completed, stopped], beneath.total === null && stopped > 0 ? ['part-1'] : [])
      const hidden = states.parts['part-1'] === null
      const told = text(states) + (hidden ? places.map((each) => each === 0) : text(beneath))
      const secrets = [completed, stopped, ...places]
      yield { told, secrets, small: secrets.map(isSmall) }
    }
  }
  expect(fewest(worlds())).toBeGreaterThanOrEqual(leastValues)
})

test('nor does a day that is subtracted from the next one: how few came or went remains unknown', () => {
  function* worlds() {
    const days = [...tables(2, 29)].map((counts) => ({ counts, told: text(tell(counts)) }))
    for (const one of days)
      for (const next of days) {
        const secrets = next.counts.map((each, nth) => each - (one.counts[nth] ?? 0))
        yield { told: one.told + next.told, secrets, small: secrets.map((each) => isSmall(Math.abs(each))) }
      }
  }
  expect(fewest(worlds())).toBeGreaterThanOrEqual(leastValues)
})

test('what is told is rounded down, nothing small is told, and nothing is told as nothing', () => {
  expect(tell([127, 34, 0])).toEqual({ total: 160, parts: { 'part-0': 120, 'part-1': 30, 'part-2': 0 } })
  expect(tell([127, 34, 3])).toEqual({ total: 160, parts: { 'part-0': 120, 'part-1': null, 'part-2': null } })
  expect(tell([4, 3, 0])).toEqual({ total: null, parts: { 'part-0': null, 'part-1': null, 'part-2': 0 } })
})
