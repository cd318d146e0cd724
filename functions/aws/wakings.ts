/**
 * When learners are to be woken: in the rows of reviews.ts, by an index that holds only those who are. It is read in the
 * order of time, per channel and shard, so that looking costs by what is due and not by how many learn.
 */
import { createHash } from 'node:crypto'
import { DynamoDBClient, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Address } from '../../bots/engine/address.ts'
import type { Deck } from '../../bots/engine/deck.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { deckIn } from './reviews.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

/** One partition of an index takes a thousand writes a second. */
const shards = 4
const daySeconds = 24 * 3600

/** A learner's record, and when they are due: seconds since 1970. */
export interface Waking {
  id: string
  dueAt: number
}

/** From now on they are due then and not before. `channel` is where they will likely be spoken to. */
export async function wake(id: string, channel: Address['channel'], at: number): Promise<void> {
  const shard = createHash('sha256').update(id).digest().readUInt8() % shards
  await client().send(
    new UpdateItemCommand({
      TableName: variable('REVIEWS_TABLE'),
      Key: marshall({ id }),
      UpdateExpression: 'SET queue = :queue, dueAt = :at',
      ExpressionAttributeValues: marshall({ ':queue': queueOf(channel, shard), ':at': at }),
    }),
  )
}

/** They are not to be woken any more; there need not be a row. */
export async function letSleep(id: string): Promise<void> {
  await unlessRefused(
    client().send(
      new UpdateItemCommand({
        TableName: variable('REVIEWS_TABLE'),
        Key: marshall({ id }),
        UpdateExpression: 'REMOVE queue, dueAt',
        ConditionExpression: 'attribute_exists(id)',
      }),
    ),
  )
}

/** Those who are due at `now`, in seconds since 1970: at most so many, the longest due first. */
export async function findDue(channel: Address['channel'], now: number, most: number): Promise<Waking[]> {
  const due: Waking[] = []
  for (let shard = 0; shard < shards && due.length < most; shard++) {
    const { Items = [] } = await client().send(
      new QueryCommand({
        TableName: variable('REVIEWS_TABLE'),
        IndexName: variable('REVIEWS_DUE_INDEX'),
        KeyConditionExpression: 'queue = :queue AND dueAt <= :now',
        ExpressionAttributeValues: marshall({ ':queue': queueOf(channel, shard), ':now': now }),
        // What one shard leaves over, the next ones may use.
        Limit: Math.ceil((most - due.length) / (shards - shard)),
      }),
    )
    due.push(...Items.map((item) => unmarshall(item) as Waking))
  }
  return due.sort((a, b) => a.dueAt - b.dueAt)
}

/**
 * Takes one who is due: the deck, or undefined when somebody else has taken them, or they are due at another time now.
 * They are due again a day after `now`, in seconds since 1970, unless whoever has taken them arranges otherwise.
 */
export async function claimWaking({ id, dueAt }: Waking, now: number): Promise<Deck | undefined> {
  const taken = await unlessRefused(
    client().send(
      new UpdateItemCommand({
        TableName: variable('REVIEWS_TABLE'),
        Key: marshall({ id }),
        UpdateExpression: 'SET dueAt = :later',
        ConditionExpression: 'dueAt = :dueAt',
        ExpressionAttributeValues: marshall({ ':dueAt': dueAt, ':later': now + daySeconds }),
        ReturnValues: 'ALL_NEW',
      }),
    ),
  )
  return taken?.Attributes && deckIn(unmarshall(taken.Attributes))
}

const queueOf = (channel: Address['channel'], shard: number): string => `${channel}#${shard}`
