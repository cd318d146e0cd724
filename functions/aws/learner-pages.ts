/** All learners, page after page, as far as campaigns look at them. */
import { DynamoDBClient, GetItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { unpacked } from '../../bots/engine/profile.ts'
import { type Addressee, segmentFields } from '../../bots/engine/segment.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'

const client = once(() => new DynamoDBClient({}))

const names = Object.fromEntries([...segmentFields, 'certificates'].map((field) => [`#${field}`, field]))

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
    learners: rows.filter(isAddressee).map(unfolded),
    rows: rows.length,
    last: page.LastEvaluatedKey && unmarshall(page.LastEvaluatedKey).id,
    units: page.ConsumedCapacity?.CapacityUnits ?? 0,
  }
}

/** One of them; undefined where there is no such record. */
export async function findAddressee(id: string): Promise<Addressee | undefined> {
  const { Item } = await client().send(
    new GetItemCommand({
      TableName: variable('LEARNERS_TABLE'),
      Key: marshall({ id }),
      ProjectionExpression: Object.keys(names).join(', '),
      ExpressionAttributeNames: names,
    }),
  )
  const row = Item && unmarshall(Item)
  return row && isAddressee(row) ? unfolded(row) : undefined
}

/** What they told is folded in the table. */
const unfolded = ({ profile, ...row }: Addressee): Addressee => ({
  ...row,
  ...(typeof profile === 'string' && { profile: unpacked(profile) }),
})

/** A further address of somebody's has no record of its own; what is no record holds up nobody. */
const isAddressee = (row: Record<string, unknown>): row is Record<string, unknown> & Addressee =>
  [row.place, row.courses, row.certificates].every((each) => typeof each === 'object' && each !== null)
