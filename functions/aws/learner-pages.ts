/** All learners, page after page, as far as campaigns look at them. */
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { learnerSchema } from '../../bots/engine/learner.ts'
import { type Addressee, segmentFields } from '../../bots/engine/segment.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'

const client = once(() => new DynamoDBClient({}))

const picked = Object.fromEntries(segmentFields.map((field) => [field, true])) as Record<
  (typeof segmentFields)[number],
  true
>
const rowSchema = z.extend(z.pick(learnerSchema, picked), {
  certificates: z.record(z.string(), z.unknown()),
})
const names = Object.fromEntries(
  [...segmentFields, 'certificates', 'version'].map((field) => [`#${field}`, field]),
)

export interface LearnerPage {
  learners: Addressee[]
  /** Rows that were looked at, further addresses and what cannot be read included. */
  rows: number
  /** The last row; undefined where there are no more. */
  last: string | undefined
  /** Read units that it took. */
  units: number
}

/** Of at most so many rows, behind the one with the id `after`. A row may be a moment old. */
export async function pageOfLearners(after: string | undefined, most: number): Promise<LearnerPage> {
  const page = await client().send(
    new ScanCommand({
      TableName: variable('LEARNERS_TABLE'),
      ProjectionExpression: Object.keys(names).join(', '),
      ExpressionAttributeNames: names,
      Limit: most,
      ReturnConsumedCapacity: 'TOTAL',
      ...(after && { ExclusiveStartKey: marshall({ id: after }) }),
    }),
  )
  const rows = (page.Items ?? []).map((item) => unmarshall(item))
  return {
    // A further address of somebody's has no record of its own; one that is broken holds up nobody.
    learners: rows
      .filter(({ version }) => version !== undefined)
      .map((row) => z.safeParse(rowSchema, row))
      .flatMap(({ data }) => (data ? [data as Addressee] : [])),
    rows: rows.length,
    last: page.LastEvaluatedKey && unmarshall(page.LastEvaluatedKey).id,
    units: page.ConsumedCapacity?.CapacityUnits ?? 0,
  }
}
