/**
 * What went out: what became of each message by Twilio, how soon the next one may follow to the same person, and what
 * was said that may be said once only.
 */
import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Ledger } from '../../bots/twilio.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { rowName, rowNames } from './row-names.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

/** In the order in which a message goes through them; the last ones are failures, and final. */
const statuses = [
  'accepted',
  'scheduled',
  'queued',
  'sending',
  'sent',
  'delivered',
  'read',
  'undelivered',
  'failed',
  'canceled',
]
const firstFailure = statuses.indexOf('undelivered')

const keptSeconds = 400 * 24 * 3600

/** What goes to one person: so many at once, and then one in so long. */
interface Pace {
  milliseconds: number
  atOnce: number
}

/**
 * WhatsApp takes a message every six seconds to one person, and more at once if they are waited for afterwards
 * (https://developers.facebook.com/docs/whatsapp/cloud-api/overview#pair-rate-limits: 45; we keep away from that).
 */
const pairPace: Pace = { milliseconds: 6000, atOnce: 20 }

export const ledger: Ledger = {
  async claim(address, message) {
    const pacer = await pacerOf(address)
    const [{ rank = firstFailure }, { spent = 0 }] = await Promise.all([find(message), find(pacer)])
    if (rank < firstFailure) return { outcome: 'delivered' }
    const afterSeconds = await spend(pacer, pairPace, spent)
    return afterSeconds > 0 ? { outcome: 'later', afterSeconds } : undefined
  },
  note: async (message) => void (await mergeStatus(message, 'accepted')),
}

/**
 * For how many seconds so many messages to one person must wait; 0 where their share is taken. `since`: until when it is
 * known to have been used up, in milliseconds since 1970.
 */
export async function spendShare(
  address: string,
  pace: Pace,
  { messages, since }: { messages: number; since: number },
): Promise<number> {
  const pacer = await pacerOf(address)
  const { spent = 0 } = await find(pacer)
  return spend(pacer, pace, Math.max(spent, since), messages)
}

const pacerOf = async (address: string): Promise<string> => `pace.${await rowName(address)}`

async function spend(pacer: string, pace: Pace, before: number, messages = 1): Promise<number> {
  const now = Date.now()
  const spent = Math.max(before, now) + messages * pace.milliseconds
  const tooSoon = Math.ceil((spent - now - pace.atOnce * pace.milliseconds) / 1000)
  if (tooSoon > 0) return tooSoon
  // Somebody else may have spent it since.
  return (await write(pacer, { spent }, 86_400, '#spent < :spent')) ? 0 : 1
}

/**
 * Whatever the order in which Twilio tells them, the furthest one stands; false where it stood as far before. `code` where it
 * says why it failed.
 */
export async function mergeStatus(message: string, status: string, code?: number): Promise<boolean> {
  const rank = statuses.indexOf(status)
  const row = { rank, status, ...(code && { code }) }
  return rank >= 0 && write(message, row, keptSeconds, '#rank < :rank')
}

export const isFailure = (status: string): boolean => statuses.indexOf(status) >= firstFailure

/** What is claimed for a day stands in no row for longer. */
export const forADay = 2 * 24 * 3600

/** True for the first who asks, until it is given back: what a claim stands for is done once at most. */
export async function claimOnce(what: string, seconds = keptSeconds): Promise<boolean> {
  const [name, former] = await rowNames(what)
  if (former && (await find(`once.${former}`)).held) return false
  return write(`once.${name}`, { held: 1 }, seconds, '#held < :held')
}

/** What was claimed was not done after all. */
export const giveBack = async (what: string, seconds = keptSeconds): Promise<void> =>
  void (await write(`once.${await rowName(what)}`, { held: 0 }, seconds, '#held > :held'))

/** Whoever asks first has it be this value, and all others are given that one, for so many seconds. */
export async function settleOnce(what: string, value: string, seconds: number): Promise<string> {
  const { Attributes = {} } = await client().send(
    new UpdateItemCommand({
      TableName: variable('DELIVERIES_TABLE'),
      Key: marshall({ id: `once.${await rowName(what)}` }),
      UpdateExpression: 'SET settled = if_not_exists(settled, :value), expiresAt = :expiresAt',
      ExpressionAttributeValues: marshall({
        ':value': value,
        ':expiresAt': Math.floor(Date.now() / 1000) + seconds,
      }),
      ReturnValues: 'ALL_NEW',
    }),
  )
  return unmarshall(Attributes).settled
}

/** Whether the message is known not to have been delivered. */
export async function hasFailed(message: string): Promise<boolean> {
  const { rank = 0 } = await find(message)
  return rank >= firstFailure
}

/**
 * `rank`: of a message's status; `spent`: until when a person's share is used up, in milliseconds since 1970; `held`: whether it
 * is claimed.
 */
async function find(id: string): Promise<{ rank?: number; spent?: number; held?: 0 | 1 }> {
  const { Item } = await client().send(
    new GetItemCommand({
      TableName: variable('DELIVERIES_TABLE'),
      Key: marshall({ id }),
      ConsistentRead: true,
    }),
  )
  return Item ? unmarshall(Item) : {}
}

/** False when the row is there and has gone further. */
async function write(
  id: string,
  change: Record<string, string | number>,
  seconds: number,
  further: string,
): Promise<boolean> {
  const row = { ...change, expiresAt: Math.floor(Date.now() / 1000) + seconds }
  const names = Object.keys(row)
  const written = await unlessRefused(
    client().send(
      new UpdateItemCommand({
        TableName: variable('DELIVERIES_TABLE'),
        Key: marshall({ id }),
        UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
        ConditionExpression: `attribute_not_exists(id) OR ${further}`,
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: marshall(
          Object.fromEntries(Object.entries(row).map(([name, value]) => [`:${name}`, value])),
        ),
      }),
    ),
  )
  return written !== undefined
}
