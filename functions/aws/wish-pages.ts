/** All that learners have said, page after page, as far as they are to be told what came of it. */
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { isToBeTold, type Voice, voicePrefix, voiceSchema } from '../documents/voices.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'

const client = once(() => new DynamoDBClient({}))

export interface WishPage {
  /** Those to be told, with what of theirs was heeded, the oldest first. */
  wishing: { learner: string; voices: Voice[] }[]
  rows: number
  /** The last row; undefined where there are no more. */
  last: string | undefined
  /** Read units that it took. */
  units: number
}

/** Of at most so many rows behind that of `after`, whoever is to be told of these suggestions. */
export async function pageOfWishes(
  after: string | undefined,
  most: number,
  suggestions: string[],
): Promise<WishPage> {
  const page = await client().send(
    new ScanCommand({
      TableName: variable('VOICES_TABLE'),
      Limit: most,
      ReturnConsumedCapacity: 'TOTAL',
      ...(after && { ExclusiveStartKey: marshall({ id: after }) }),
    }),
  )
  const rows = (page.Items ?? []).map((item) => unmarshall(item))
  const wishing = rows.map(({ id, ...row }) => ({
    learner: String(id),
    voices: saidIn(row).filter((voice) => isToBeTold(voice, suggestions)),
  }))
  return {
    wishing: wishing.filter(({ voices }) => voices.length > 0),
    rows: rows.length,
    last: page.LastEvaluatedKey && unmarshall(page.LastEvaluatedKey).id,
    units: page.ConsumedCapacity?.CapacityUnits ?? 0,
  }
}

/** What cannot be read holds up nobody. */
const saidIn = (row: Record<string, unknown>): Voice[] =>
  Object.entries(row)
    .flatMap(([field, value]) =>
      field.startsWith(voicePrefix) ? (z.safeParse(voiceSchema, value).data ?? []) : [],
    )
    .toSorted((one, other) => one.at - other.at)
