/** Shares and means, so coarse that nobody's part in them can be worked out, nor what one more of them has changed. */
import { leastValues, type Told, threshold } from './suppression.ts'

const steps = [1, 2, 5, 10, 20]

/**
 * In percent, rounded down to steps each of which stands for five people at least, and so never the whole; `null` where none of
 * twenty percent does.
 */
export function percentOf(part: number, whole: number, people = whole): Told {
  const step = steps.find((each) => each * people >= 100 * leastValues)
  if (!step || whole === 0) return null
  return Math.min(Math.floor((100 * part) / (whole * step)) * step, 100 - step)
}

/** Stars, to a tenth, or where one rating could move it by more than that to a half; `null` for fewer than ten. */
export function meanOf(stars: number, given: number): Told {
  const parts = given < 4 * threshold ? 2 : 10
  return given < threshold ? null : Math.round((parts * stars) / given) / parts
}
