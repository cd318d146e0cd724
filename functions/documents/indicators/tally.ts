/** How often each of some values was met. Tallies are added in any order, and however many values come, are of one size. */
import { createHash } from 'node:crypto'

export type Tally = Record<string, number>

/** More campaigns than anybody will run; whoever invents names in links makes no tally grow beyond. */
export const mostValues = 1000

/** Once more, in the tally itself. */
export function count(tally: Tally, value: string, times = 1): void {
  tally[value] = timesOf(tally, value) + times
}

export const timesOf = (tally: Tally, value: string): number =>
  Object.hasOwn(tally, value) ? (tally[value] ?? 0) : 0

/** Of these values alone, in their order. */
export const countsOf = (tally: Tally, values: readonly string[]): Tally =>
  Object.fromEntries(values.map((value) => [value, timesOf(tally, value)]))

export const sumOf = (tally: Tally): number => Object.values(tally).reduce((sum, each) => sum + each, 0)

/** By course; `other` are those that are not taught any more, if there is anything to be told of them. */
export function perCourse(tally: Tally, courses: readonly { id: string }[]): Tally {
  const counts = countsOf(
    tally,
    courses.map(({ id }) => id),
  )
  const other = sumOf(tally) - sumOf(counts)
  return other > 0 ? { ...counts, other } : counts
}

/** A new one. Of values beyond the limit nothing is kept, and of all others everything: see `withinLimit`. */
export function added(one: Tally, other: Tally, most = mostValues): Tally {
  const sum = { ...one }
  for (const [value, times] of Object.entries(other)) count(sum, value, times)
  return withinLimit(sum, most)
}

/**
 * Those values stay whose hashes are smallest. One that is among them in the end was so at all times, since others can only
 * push it out: so its count is exact, whatever was met in whichever order.
 */
function withinLimit(tally: Tally, most: number): Tally {
  const values = Object.keys(tally)
  if (values.length <= most) return tally
  const ranked = values.map((value) => ({ value, hash: hashOf(value) }))
  ranked.sort((one, other) => (one.hash < other.hash ? -1 : 1))
  return Object.fromEntries(ranked.slice(0, most).map(({ value }) => [value, tally[value] ?? 0]))
}

const hashOf = (value: string): string => createHash('sha256').update(value).digest('hex')
