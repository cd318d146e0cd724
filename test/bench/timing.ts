/** How time is taken: warm, in many short samples, and what is compared in turns, so that a busy machine slows both. */

type Work = () => void

const warmUpMilliseconds = 300
const sampleMilliseconds = 1500

export const median = (numbers: number[]): number => percentile(numbers, 50)

export function percentile(numbers: number[], percent: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}

/** The median time of a single one of the works, in microseconds. */
export const microseconds = (works: Work[]): number => median(samples(works).flat()) * 1000

/** How much longer one of `works` takes than one of `others`: the ratio of their means, each by its works' medians. */
export function ratio(works: Work[], others: Work[]): number {
  const medians = samples([...works, ...others]).map(median)
  return mean(medians.slice(0, works.length)) / mean(medians.slice(works.length))
}

/** Every work in turn, again and again: the milliseconds that each took each time. */
function samples(works: Work[]): number[][] {
  run(works, warmUpMilliseconds)
  return run(works, sampleMilliseconds)
}

function run(works: Work[], milliseconds: number): number[][] {
  const taken: number[][] = works.map(() => [])
  for (const end = performance.now() + milliseconds; performance.now() < end; )
    for (const [nth, work] of works.entries()) {
      const before = performance.now()
      work()
      taken[nth]?.push(performance.now() - before)
    }
  return taken
}

const mean = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length
