/** The public figures in a bucket: a file for each day, written once, the one that names the last, and parts of nights under way. */
import type { DayFigures } from '../documents/indicators/figures.ts'
import type { Sums } from '../documents/indicators/sums.ts'
import { variable } from './environment.ts'
import { findTagged, type Place, putTagged } from './tagged-objects.ts'

const place = (key: string): Place => ({ Bucket: variable('INDICATORS_BUCKET'), Key: key })

const keyOfDay = (day: string): string => `days/${day}.json`
const latestKey = 'days/latest.json'
const keyOfPart = (day: string, part: string): string => `parts/${day}-${part}.json`

/** The first and the last day that there are figures of. */
export interface Days {
  first: string
  last: string
}

/** How far a night has come with one part of a table: where to go on, with what is counted until there. */
export interface Part {
  sums: Sums
  /** The key of the row that was counted last; absent at the beginning. */
  after?: Record<string, unknown>
  done?: true
}

/** What is there, with the tag of this state of it. */
interface Tagged<T> {
  value: T
  tag: string
}

export const findDay = async (day: string): Promise<DayFigures | undefined> =>
  (await find<DayFigures>(keyOfDay(day)))?.value

/** Once there, the figures of a day are never written again. */
export async function keepDay(figures: DayFigures): Promise<void> {
  await put(keyOfDay(figures.day), figures, undefined)
}

export const findDays = (): Promise<Tagged<Days> | undefined> => find(latestKey)

/** Nothing happens where somebody else has told of a day since `found`. */
export async function tellDay(day: string, found: Tagged<Days> | undefined): Promise<void> {
  await put(latestKey, { first: found?.value.first ?? day, last: day } satisfies Days, found?.tag)
}

export const findPart = (day: string, part: string): Promise<Tagged<Part> | undefined> =>
  find(keyOfPart(day, part))

/** The tag of the new state; undefined where somebody else has written since `tag`, or at all where there is none. */
export const putPart = (day: string, part: string, state: Part, tag?: string): Promise<string | undefined> =>
  put(keyOfPart(day, part), state, tag)

async function find<T>(key: string): Promise<Tagged<T> | undefined> {
  const found = await findTagged(place(key))
  return found && { value: JSON.parse(found.text), tag: found.tag }
}

const put = (key: string, value: object, tag: string | undefined): Promise<string | undefined> =>
  putTagged(place(key), { Body: JSON.stringify(value), ContentType: 'application/json' }, tag)
