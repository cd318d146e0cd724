/**
 * The file with all that is kept about a learner: made once a day for each, of the moment. Where an app takes no such
 * file, its page waits for a day, sealed with the token of its address, so that nobody else can read it meanwhile.
 */
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { dayOf } from './budgets.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { drawToken, seal, sealedId, unseal } from './sealed.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

/** 130 bits. */
const tokenLength = 22
const lastsSeconds = 24 * 3600
const secondsOf = (milliseconds: number) => Math.floor(milliseconds / 1000)

const at = (id: string) => ({ TableName: variable('CODES_TABLE'), Key: marshall({ id }) })
/** Names the learner to whoever knows them, and to nobody else. */
const givenTo = (learner: string): string =>
  `given.${createHash('sha256').update(learner).digest('base64url').slice(0, 22)}`

/** Whether it is theirs today: true for the first inbound of a day that asks, however often that comes. `now`: milliseconds. */
export async function claimData(learner: string, inbound: string, now: number): Promise<boolean> {
  const claimed = await unlessRefused(
    client().send(
      new UpdateItemCommand({
        ...at(givenTo(learner)),
        UpdateExpression: 'SET #day = :day, inbound = :inbound, expiresAt = :expiresAt',
        ConditionExpression: 'attribute_not_exists(#day) OR #day <> :day OR inbound = :inbound',
        ExpressionAttributeNames: { '#day': 'day' },
        ExpressionAttributeValues: marshall({
          ':day': dayOf(now),
          ':inbound': inbound,
          ':expiresAt': secondsOf(now) + 2 * lastsSeconds,
        }),
      }),
    ),
  )
  return claimed !== undefined
}

/** Returns the token that opens the page for a day; the one before opens nothing any more. */
export async function keepPage(learner: string, html: string, now: number): Promise<string> {
  await erasePage(learner)
  const token = drawToken(tokenLength)
  const page = sealedId('page', token)
  await client().send(
    new UpdateItemCommand({
      ...at(givenTo(learner)),
      UpdateExpression: 'SET page = :page',
      ExpressionAttributeValues: marshall({ ':page': page }),
    }),
  )
  const row = { id: page, sealed: seal(gzipSync(html), token), expiresAt: secondsOf(now) + lastsSeconds }
  await client().send(new PutItemCommand({ TableName: variable('CODES_TABLE'), Item: marshall(row) }))
  return token
}

/** Undefined for what is no token, for one that was never given and for one whose time is over. */
export async function findPage(token: string): Promise<string | undefined> {
  const { sealed, expiresAt = 0 } = await find(sealedId('page', token))
  return sealed && expiresAt > secondsOf(Date.now())
    ? gunzipSync(unseal(sealed, token)).toString()
    : undefined
}

/** Nothing is left of what was given. */
export async function eraseData(learner: string): Promise<void> {
  await erasePage(learner)
  await client().send(new DeleteItemCommand(at(givenTo(learner))))
}

async function erasePage(learner: string): Promise<void> {
  const { page } = await find(givenTo(learner))
  if (page) await client().send(new DeleteItemCommand(at(page)))
}

async function find(id: string): Promise<{ sealed?: Uint8Array; page?: string; expiresAt?: number }> {
  const { Item } = await client().send(new GetItemCommand({ ...at(id), ConsistentRead: true }))
  return Item ? unmarshall(Item) : {}
}
