/**
 * What may be spent in a while on messages that nobody has asked for: a row per sender and period among the deliveries.
 * Conversations never touch it.
 */
import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { variable } from './environment.ts'
import { log } from './log.ts'
import { once } from './once.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

const keptSeconds = 7 * 24 * 3600
/** Of a day's budget: an operator hears of it, and can raise it before nothing goes out any more. */
const alarming = 0.8

/** A day as budgets count it. UTC's is Morocco's too at any hour that is decent. `now`: milliseconds since 1970. */
export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

/**
 * False, and nothing is spent, where the budget would be exceeded. `cost` and `budget` in whatever unit the sender is
 * counted; a negative cost gives back. The alarm hears the log's line when four fifths of a day are gone.
 */
export async function spend(sender: string, day: string, cost: number, budget: number): Promise<boolean> {
  const after = await add(`${sender}.${day}`, cost, budget)
  if (after === undefined) return false
  // The dashboard draws it.
  log.info('spent', { sender, spent: after, budget })
  const threshold = budget * alarming
  if (after >= threshold && after - cost < threshold)
    log.error('a budget is nearly spent', { sender, spent: after, budget })
  return true
}

/** What is spent so far. */
export async function spent(sender: string, day: string): Promise<number> {
  const { Item } = await client().send(
    new GetItemCommand({
      TableName: variable('DELIVERIES_TABLE'),
      Key: marshall({ id: `${sender}.${day}` }),
      ConsistentRead: true,
    }),
  )
  return Item ? unmarshall(Item).total : 0
}

/** At most so many a second, whoever counts them; false where this second's are gone. `now`: milliseconds since 1970. */
export async function keepPace(
  sender: string,
  now: number,
  count: number,
  aSecond: number,
): Promise<boolean> {
  return (await add(`${sender}.${Math.floor(now / 1000)}`, count, aSecond)) !== undefined
}

/** The new total; undefined where it would be more than `most`. */
async function add(id: string, cost: number, most: number): Promise<number | undefined> {
  if (cost > most) return undefined
  const added = await unlessRefused(
    client().send(
      new UpdateItemCommand({
        TableName: variable('DELIVERIES_TABLE'),
        Key: marshall({ id }),
        UpdateExpression: 'SET expiresAt = :expiresAt ADD #total :cost',
        ConditionExpression: 'attribute_not_exists(id) OR #total <= :room',
        ExpressionAttributeNames: { '#total': 'total' },
        ExpressionAttributeValues: marshall({
          ':cost': cost,
          ':room': most - cost,
          ':expiresAt': Math.floor(Date.now() / 1000) + keptSeconds,
        }),
        ReturnValues: 'UPDATED_NEW',
      }),
    ),
  )
  return added?.Attributes && unmarshall(added.Attributes).total
}
