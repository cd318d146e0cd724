/** Where lies what could not be dealt with, until an operator looks at it. */
import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  paginateScan,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { variable } from './environment.ts'
import { log } from './log.ts'
import { once } from './once.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

export interface Quarantined {
  id: string
  /** When it reached us: milliseconds since 1970. */
  at: number
  why: string
  /** As it was in the inbox: JSON. */
  letter: string
}

/** What nobody has looked at by then is lost: it may hold words of people who have been forgotten since. */
const keptSeconds = 90 * 24 * 3600

/**
 * `letter` is kept as it was in the inbox; `whose`: the record that it is about, or the address where there is none. True
 * when it was not there yet. The alarm hears the log's line.
 */
export async function quarantine(
  letter: { id: string; at: number },
  why: string,
  whose?: string,
): Promise<boolean> {
  const expiresAt = Math.floor(Date.now() / 1000) + keptSeconds
  const row = { id: letter.id, at: letter.at, why, letter: JSON.stringify(letter), whose, expiresAt }
  const written = await unlessRefused(
    client().send(
      new PutItemCommand({
        TableName: variable('QUARANTINE_TABLE'),
        Item: marshall(row, { removeUndefinedValues: true }),
        ConditionExpression: 'attribute_not_exists(id)',
      }),
    ),
  )
  if (!written) return false
  log.error('quarantined', { id: letter.id })
  return true
}

/** All that waits, the oldest first. */
export async function listQuarantined(): Promise<Quarantined[]> {
  const found: Quarantined[] = []
  const what = { TableName: variable('QUARANTINE_TABLE'), ConsistentRead: true }
  for await (const { Items = [] } of paginateScan({ client: client() }, what))
    found.push(...Items.map((item) => unmarshall(item) as Quarantined))
  return found.sort((one, other) => one.at - other.at)
}

export async function findQuarantined(id: string): Promise<Quarantined | undefined> {
  const { Item } = await client().send(new GetItemCommand({ ...rowKey(id), ConsistentRead: true }))
  return Item && (unmarshall(Item) as Quarantined)
}

/** Nothing is left of what waits of theirs. */
export async function eraseQuarantined(whose: string): Promise<void> {
  for (const id of await idsOf(whose)) await dropQuarantined(id)
}

/** What waits of theirs, as it was in the inbox: JSON. */
export async function quarantinedOf(whose: string): Promise<string[]> {
  const rows = await Promise.all((await idsOf(whose)).map(findQuarantined))
  return rows.flatMap((row) => (row ? [row.letter] : []))
}

async function idsOf(whose: string): Promise<string[]> {
  const ids: string[] = []
  const theirs = {
    TableName: variable('QUARANTINE_TABLE'),
    IndexName: variable('QUARANTINE_WHOSE_INDEX'),
    KeyConditionExpression: 'whose = :whose',
    ExpressionAttributeValues: marshall({ ':whose': whose }),
  }
  for await (const { Items = [] } of paginateQuery({ client: client() }, theirs))
    ids.push(...Items.map((item) => unmarshall(item).id))
  return ids
}

/** It waits no more; there need not be such a row. */
export async function dropQuarantined(id: string): Promise<void> {
  await client().send(new DeleteItemCommand(rowKey(id)))
}

const rowKey = (id: string) => ({ TableName: variable('QUARANTINE_TABLE'), Key: marshall({ id }) })
