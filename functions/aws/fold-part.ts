/** Counts one part of a table, page after page: whoever is cut off anywhere goes on where the last kept page ended. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type AttributeValue, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { type Sums, together } from '../documents/indicators/sums.ts'
import { type CountedTable, countRow } from './counted-tables.ts'
import { variable } from './environment.ts'
import { findPart, type Part, putPart } from './indicator-files.ts'
import { once } from './once.ts'

const client = once(() => new DynamoDBClient({}))

/** A table is read in so many parts at once. */
export const segments = 4
/** Read units a second, of all parts together: a third of what one partition gives, so that no turn waits for the night. */
const unitsASecond = 1000
/** After so many pages what is counted is kept: a megabyte each, or less. */
const pagesKept = 16

export interface Segment {
  name: string
  table: CountedTable
  nth: number
}

/**
 * The sums of the whole part; undefined where time has run out, or another run counts it. Cursor and sums are kept together,
 * so that no row counts twice.
 */
export async function foldPart(
  { name, table, nth }: Segment,
  { day, end }: { day: string; end: number },
  mayGoOn: () => boolean,
): Promise<Sums | undefined> {
  const part = `${name}-${nth}`
  const found = await findPart(day, part)
  let state: Part = found?.value ?? { sums: {} }
  let tag = found?.tag
  for (let pages = 1; !state.done; pages++) {
    if (!mayGoOn()) return undefined
    state = await countPage(state, table, nth, end)
    if (pages % pagesKept > 0 && !state.done && mayGoOn()) continue
    tag = await putPart(day, part, state, tag)
    if (tag === undefined) return undefined
  }
  return state.sums
}

async function countPage(
  { sums, after }: Part,
  table: CountedTable,
  nth: number,
  end: number,
): Promise<Part> {
  const names = Object.fromEntries(table.fields.map((field) => [`#${field}`, field]))
  const page = await client().send(
    new ScanCommand({
      TableName: variable(table.variable),
      Segment: nth,
      TotalSegments: segments,
      ProjectionExpression: Object.keys(names).join(', '),
      ExpressionAttributeNames: names,
      ReturnConsumedCapacity: 'TOTAL',
      ...(after && { ExclusiveStartKey: marshall(after) }),
    }),
  )
  const counted: Sums = {}
  for (const item of page.Items ?? []) countRow(table, counted, unmarshall(item), end)
  await pause(page.ConsumedCapacity?.CapacityUnits)
  return { sums: together(sums, counted), ...next(page.LastEvaluatedKey) }
}

const pause = (units = 0): Promise<void> => sleep((1000 * units * segments) / unitsASecond)

const next = (key: Record<string, AttributeValue> | undefined): Pick<Part, 'after' | 'done'> =>
  key ? { after: unmarshall(key) } : { done: true }
