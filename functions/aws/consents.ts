/** What learners have agreed to and taken back, with its date: a set in the row of their deck, which reviews.ts erases. */
import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

/** Whoever changes their mind more often is known by how things stand in their record. */
const mostKept = 500

const row = (learner: string) => ({
  TableName: variable('REVIEWS_TABLE'),
  Key: marshall({ id: learner }),
})

/** `entries` as engine/consents.ts makes them; the same again changes nothing. */
export async function attest(learner: string, entries: string[]): Promise<void> {
  await unlessRefused(
    client().send(
      new UpdateItemCommand({
        ...row(learner),
        UpdateExpression: 'ADD consents :entries',
        ConditionExpression: 'attribute_not_exists(consents) OR size(consents) < :most',
        ExpressionAttributeValues: marshall({ ':entries': new Set(entries), ':most': mostKept }),
      }),
    ),
  )
}

/** In no order. */
export async function loadConsents(learner: string): Promise<string[]> {
  const { Item } = await client().send(
    new GetItemCommand({ ...row(learner), ProjectionExpression: 'consents', ConsistentRead: true }),
  )
  return [...((Item ? unmarshall(Item).consents : undefined) ?? [])]
}

/** What was agreed to in one record goes on in the other; the same again changes nothing. */
export async function bringConsents(from: string, into: string): Promise<void> {
  const entries = await loadConsents(from)
  if (entries.length > 0) await attest(into, entries)
}
