/** The figures of a day, as they are kept and published: plain JSON. */
import type { IndicatorId } from './definitions.ts'
import type { BesideDimension, DimensionId } from './dimensions.ts'
import type { Table, Told } from './suppression.ts'

/** One cell. Without `course` and `dimension` it is the total. */
export interface Figure {
  indicator: IndicatorId
  course?: string
  /** Where users have stopped: a card of the course, or what follows the cards. */
  place?: string
  dimension?: DimensionId | BesideDimension
  value?: string
  /** `null`: withheld, since it is small or would give a small one away. */
  count: Told
}
export type Named = Omit<Figure, 'count'>

export interface DayFigures {
  day: string
  /** Of definitions.ts. */
  definitions: string
  figures: Figure[]
}

/** One number as it was counted, before anybody decides whether it is told. */
export interface Cell extends Named {
  count: number
}

/** What a night found of one matter: cells, which are told by the rules of suppression.ts, and what is told as it is. */
export interface Found {
  figures: (Cell | { told: Figure })[]
  tables?: Table<Cell>[]
  alike?: Cell[][]
}

/** A total, the parts by their names, and the table that holds them together. */
export function tableOf(
  total: Cell,
  parts: Record<string, number>,
  named: (name: string) => Named,
): Table<Cell> {
  return {
    total,
    parts: Object.entries(parts).map(([name, count]) => ({ ...named(name), count })),
  }
}

export const cellsOf = (...tables: Table<Cell>[]): Cell[] => [
  ...new Set(tables.flatMap(({ total, parts }) => [total, ...parts])),
]
