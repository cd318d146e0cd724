/** What is counted in a night: tallies by the name of what they count. Sums of parts are added up in any order. */
import { added, count, type Tally } from './tally.ts'

/**
 * `people`: users, active-users, certified-users; `<one of these>/<dimension>` by its values. `course/<course>`:
 * completed, under-way, stopped, and of decks how many there are, their cards, and how far these are remembered, in
 * thousandths. `stopped/<course>` by place. `ratings` and their `stars` by course.
 * `use/answered` and `use/applied` by course, and `…/region`; `use/for` and `use/hindered` by answer. `associations` and `associations/region`.
 * `sessions`, `attended`, `attended-certified` by course. `certificates/course` and `certificates/language`. `rows`: unreadable.
 */
export type Sums = Record<string, Tally>

/** In the sums themselves. */
export function tell(sums: Sums, what: string, value: string, times = 1): void {
  sums[what] ??= {}
  count(sums[what], value, times)
}

export const tallyOf = (sums: Sums, what: string): Tally => (Object.hasOwn(sums, what) && sums[what]) || {}

/** New ones. */
export function together(one: Sums, other: Sums): Sums {
  const sum = { ...one }
  for (const [what, tally] of Object.entries(other)) sum[what] = added(tallyOf(one, what), tally)
  return sum
}
