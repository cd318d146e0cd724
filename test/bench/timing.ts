/** How time is taken: warm, in many rounds, and what is compared in turns, so that a busy machine slows both. */

const rounds = 300
const warmUpRounds = 100
/** A round lasts about this long, far above what the clock can tell apart. */
const roundMilliseconds = 2

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return percentile(sorted, 50)
}

/** Of numbers in ascending order. */
export const percentile = (sorted: number[], percent: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN

/** The median time of one piece of `work`, in microseconds; one call does `pieces` of them. */
export function microseconds(work: () => void, pieces = 1): number {
  const calls = callsPerRound(work)
  return (median(times(rounds, () => timed(work, calls))) * 1000) / calls / pieces
}

/** How much longer a piece of `work` takes than a piece of `other`: the median over rounds that alternate. */
export function ratio(work: () => void, other: () => void, pieces = 1, otherPieces = 1): number {
  const [calls, otherCalls] = [callsPerRound(work), callsPerRound(other)]
  const pairs = times(rounds, (nth) => {
    const first = nth % 2 === 0 ? timed(work, calls) : undefined
    const second = timed(other, otherCalls)
    return (first ?? timed(work, calls)) / calls / pieces / (second / otherCalls / otherPieces)
  })
  return median(pairs)
}

/** Warms up, too. */
function callsPerRound(work: () => void): number {
  const once = median(times(warmUpRounds, () => timed(work, 1)))
  return Math.max(1, Math.round(roundMilliseconds / once))
}

function timed(work: () => void, calls: number): number {
  const before = performance.now()
  for (let call = 0; call < calls; call++) work()
  return performance.now() - before
}

export const times = <T>(count: number, make: (nth: number) => T): T[] =>
  Array.from({ length: count }, (_, nth) => make(nth))
