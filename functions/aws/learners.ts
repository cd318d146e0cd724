/** The learners' records: one item each, one read and one conditional write a turn. */
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { type Learner, learnerSchema } from '../../bots/engine/learner.ts'
import { bytesOfId, idOfBytes } from '../documents/certificate-id.ts'
import { variable } from './environment.ts'
import { sure } from './failures.ts'
import { once } from './once.ts'

const client = once(() => new DynamoDBClient({}))

/**
 * Undefined for somebody unknown. `fresh` reads consistently, for a unit instead of half a one; a plain read may be
 * a moment old, which `saveLearner` finds out. Throws `Poisoned` for an item that is no learner.
 */
export async function loadLearner(id: string, { fresh = false } = {}): Promise<Learner | undefined> {
  const { Item } = await client().send(
    new GetItemCommand({
      TableName: variable('LEARNERS_TABLE'),
      Key: marshall({ id }),
      ConsistentRead: fresh,
    }),
  )
  return Item && learnerOfItem(unmarshall(Item))
}

/** Stores the next version; false when it is not the next one, because somebody else has stored it. */
export async function saveLearner(learner: Learner): Promise<boolean> {
  const first = learner.version === 1
  try {
    await client().send(
      new PutItemCommand({
        TableName: variable('LEARNERS_TABLE'),
        Item: marshall(itemOfLearner(learner), { removeUndefinedValues: true }),
        ConditionExpression: first ? 'attribute_not_exists(id)' : 'version = :before',
        ...(!first && { ExpressionAttributeValues: marshall({ ':before': learner.version - 1 }) }),
      }),
    )
    return true
  } catch (refusal) {
    if (refusal instanceof ConditionalCheckFailedException) return false
    throw refusal
  }
}

/** Nothing is left of the record; there need not be one. */
export async function eraseLearner(id: string): Promise<void> {
  await client().send(new DeleteItemCommand({ TableName: variable('LEARNERS_TABLE'), Key: marshall({ id }) }))
}

/** Certificates are kept as the 16 bytes that their numbers stand for. */
export function itemOfLearner({ certificates, ...learner }: Learner) {
  return { ...learner, certificates: mapped(certificates, bytesOfId) }
}

const learnerOfItem = ({ certificates, ...item }: Record<string, unknown>): Learner =>
  sure(() =>
    z.parse(learnerSchema, {
      ...item,
      certificates: mapped(certificates as Record<string, Uint8Array>, idOfBytes),
    }),
  )

const mapped = <A, B>(record: Record<string, A>, change: (one: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([name, one]) => [name, change(one)]))
