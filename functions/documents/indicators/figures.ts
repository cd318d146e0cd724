/** The figures of a day, as they are kept and published: plain JSON. */
import type { IndicatorId } from './definitions.ts'
import type { DimensionId, UseDimension } from './dimensions.ts'
import type { Told } from './suppression.ts'

/** One cell. Without `course` and `dimension` it is the total. */
export interface Figure {
  indicator: IndicatorId
  course?: string
  /** Where users have stopped: a card of the course, or what follows the cards. */
  place?: string
  dimension?: DimensionId | UseDimension
  value?: string
  /** `null`: withheld, since it is small or would give a small one away. */
  count: Told
}

export interface DayFigures {
  day: string
  /** Of definitions.ts. */
  definitions: string
  figures: Figure[]
}
