/**
 * What may be told of a total and its parts so that nobody can be found in it. Counts below the threshold are withheld, and
 * so many others with them that no subtraction gives them back (secondary suppression, after the Handbook on Statistical
 * Disclosure Control, https://sdctools.github.io/HandbookSDC/). What is told is rounded down to tens: so two tables, or two
 * days, may be subtracted from each other in vain.
 */
export const threshold = 10

/** So many values at least a withheld count may have, for all that can be worked out. */
const leastValues = 5

/** `null`: withheld. */
export type Told = number | null

export interface ToldGroup {
  total: Told
  parts: Record<string, Told>
}

export interface ToldGroups {
  total: Told
  tables: ToldGroup['parts'][]
}

export const isSmall = (count: number): boolean => count > 0 && count < threshold
export const roundedDown = (count: number): number => count - (count % threshold)

/**
 * The parts add up to the total. `held`: parts that are to be withheld in any case. The total is withheld where it is small,
 * and where nothing else is left that could protect the parts.
 */
export function tellGroup(total: number, parts: Record<string, number>, held: string[] = []): ToldGroup {
  const names = Object.keys(parts)
  const countOf = (name: string) => parts[name] ?? 0
  const hidden = new Set(names.filter((name) => isSmall(countOf(name)) || held.includes(name)))
  const shown = names
    .filter((name) => countOf(name) > 0 && !hidden.has(name))
    .sort((one, other) => countOf(one) - countOf(other))
  const open = !isSmall(total) && total > 0
  while (open && hidden.size > 0 && !isProtected([...hidden].map(countOf), countOf(shown[0] ?? ''))) {
    const next = shown.shift()
    if (next === undefined) return told(null)
    hidden.add(next)
  }
  return told(isSmall(total) ? null : roundedDown(total))

  function told(toldTotal: Told): ToldGroup {
    const toldParts = names.map((name) => [name, hidden.has(name) ? null : roundedDown(countOf(name))])
    return { total: toldTotal, parts: Object.fromEntries(toldParts) }
  }
}

/** Tables of one total: where one of them must not tell it, it is withheld with all that would tell something of it. */
export function tellGroups(total: number, tables: Record<string, number>[]): ToldGroups {
  const groups = tables.map((parts) => tellGroup(total, parts))
  const withheld = groups.some((group) => group.total === null)
  return {
    total: withheld ? null : roundedDown(total),
    tables: groups.map(({ parts }) => (withheld ? mapped(parts, (told) => told && null) : parts)),
  }
}

const mapped = <A, B>(record: Record<string, A>, change: (one: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([name, one]) => [name, change(one)]))

/**
 * Whether each small one among the withheld may have many values even for those who know all that is told to the unit, and
 * these rules: what was withheld beside them is no smaller than the threshold and no larger than the smallest that is told.
 */
function isProtected(hidden: number[], smallestShown: number): boolean {
  const sum = hidden.reduce((all, each) => all + each, 0)
  const largest = smallestShown || sum
  const bounds = hidden.map((each): [number, number] =>
    isSmall(each) ? [1, threshold - 1] : [Math.min(threshold, each), Math.max(largest, each)],
  )
  const least = bounds.reduce((all, [low]) => all + low, 0)
  const most = bounds.reduce((all, [, high]) => all + high, 0)
  return hidden.every((each, nth) => {
    const [low, high] = bounds[nth] ?? [0, 0]
    const from = Math.max(low, sum - (most - high))
    const to = Math.min(high, sum - (least - low))
    return !isSmall(each) || to - from + 1 >= leastValues
  })
}
