/**
 * What may be told of counts so that nobody can be found in them, over all tables of a day at once. Those that are small are
 * withheld, and so many others with them that no subtraction gives them back (secondary suppression, after the Handbook on
 * Statistical Disclosure Control, https://sdctools.github.io/HandbookSDC/). What is told is rounded down to tens.
 *
 * Days are subtracted from each other in vain, too. A count goes below fifteen and comes back at twenty, so that no day on
 * which it does tells a count below ten; and what was withheld on the day before is withheld first beside others, so that no two
 * patterns give away together what neither does alone.
 */
export const threshold = 10

/** Below this a count is withheld. */
export const leastTold = 15

/** And below this, where it was withheld before. */
const leastToldAgain = 20

/** So many values at least a withheld count may have, for all that can be worked out. */
export const leastValues = 5

/** `null`: withheld. */
export type Told = number | null

export interface Counted {
  count: number
}

/** Parts that add up to a total. The same cell may stand in several tables, as the total of one and a part of another. */
export interface Table<Cell extends Counted = Counted> {
  total: Cell
  parts: Cell[]
  /** Of people by what they are: that nobody is in a row can not be worked out either, so that whoever comes first does not show. */
  hidesNobody?: true
}

export const isSmall = (count: number): boolean => count < leastTold
export const roundedDown = (count: number): number => count - (count % threshold)

export interface Tables<Cell extends Counted> {
  cells: Cell[]
  tables: Table<Cell>[]
  /** Each group is of cells that count much the same: where one is withheld, so are the others. */
  alike?: Cell[][]
}

/** The cells that are not told. `before`: whether one was withheld on the last day that is told. */
export function withheldIn<Cell extends Counted>(
  { cells, tables, alike = [] }: Tables<Cell>,
  before: (cell: Cell) => boolean = () => false,
): Set<Cell> {
  const hidden = new Set(cells.filter((cell) => cell.count < (before(cell) ? leastToldAgain : leastTold)))
  for (let size = -1; size < hidden.size; ) {
    size = hidden.size
    for (const table of tables) protect(table, hidden, before)
    for (const cell of alike.filter((group) => group.some((each) => hidden.has(each))).flat())
      hidden.add(cell)
  }
  return hidden
}

/**
 * Withholds the smallest others, in the end the total. Where the total is withheld itself, those that are told leave room for it
 * to be many values.
 */
function protect<Cell extends Counted>(
  { total, parts, hidesNobody }: Table<Cell>,
  hidden: Set<Cell>,
  before: (cell: Cell) => boolean,
): void {
  const shown = parts.filter((part) => !hidden.has(part)).sort((one, other) => one.count - other.count)
  const inTurn = [...shown.filter(before), ...shown.filter((part) => !before(part)), total]
  for (;;) {
    const secret = parts.filter((part) => hidden.has(part)).map(({ count }) => count)
    const smallestShown = shown.find((part) => !hidden.has(part))?.count
    const bounds = boundsOf(secret, smallestShown)
    if (hidden.has(total) ? isOpen(secret, bounds) : isProtected(secret, bounds, hidesNobody)) return
    const next = inTurn.shift()
    if (!next) return
    hidden.add(next)
  }
}

/**
 * What each of the withheld may be for those who know these rules: what was withheld beside the small ones is none itself, and no
 * larger than the smallest that is told.
 */
function boundsOf(hidden: number[], smallestShown = sumOf(hidden)): [number, number][] {
  return hidden.map((each) =>
    isSmall(each) ? [0, leastTold - 1] : [leastTold, Math.max(smallestShown, each)],
  )
}

/** Whether their sum may well be less than it is, and much else. */
function isOpen(hidden: number[], bounds: [number, number][]): boolean {
  const least = sumOf(bounds.map(([low]) => low))
  const most = sumOf(bounds.map(([, high]) => high))
  return most - least >= leastTold && sumOf(hidden) - least >= leastValues
}

/** Whether each may have many values even for those who know the sum of all, and all that is told, to the unit. */
function isProtected(hidden: number[], bounds: [number, number][], hidesNobody = false): boolean {
  const sum = sumOf(hidden)
  const least = sumOf(bounds.map(([low]) => low))
  const most = sumOf(bounds.map(([, high]) => high))
  return bounds.every(([low, high], nth) => {
    const from = Math.max(low, sum - (most - high))
    const to = Math.min(high, sum - (least - low))
    return to - from + 1 >= leastValues || (hidden[nth] === 0 && !hidesNobody)
  })
}

const sumOf = (counts: number[]): number => counts.reduce((sum, each) => sum + each, 0)
