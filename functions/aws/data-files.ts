/**
 * The file with all that is kept about a learner: made once a day for each, of the moment. Where an app takes no such
 * file, its page waits for a day, sealed with the token of its address, so that nobody else can read it meanwhile: data-pages.ts.
 */
import { gzipSync } from 'node:zlib'
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
import { rowNames } from './row-names.ts'
import { drawToken, seal, sealedId } from './sealed.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

/** 130 bits. */
const tokenLength = 22
const lastsSeconds = 24 * 3600
const secondsOf = (milliseconds: number) => Math.floor(milliseconds / 1000)

const at = (id: string) => ({ TableName: variable('CODES_TABLE'), Key: marshall({ id }) })
/** Where it stands what a learner was given, the present place first. */
const givenTo = async (learner: string): Promise<string[]> =>
  (await rowNames(learner)).map((name) => `given.${name}`)

/** Whether it is theirs today: true for the first inbound of a day that asks, however often that comes. `now`: milliseconds. */
export async function claimData(learner: string, inbound: string, now: number): Promise<boolean> {
  const [given = '', former] = await givenTo(learner)
  const before = former ? await find(former) : {}
  if (before.day === dayOf(now) && before.inbound !== inbound) return false
  const claimed = await unlessRefused(
    client().send(
      new UpdateItemCommand({
        ...at(given),
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
  await erasePages(learner)
  const [given = ''] = await givenTo(learner)
  const token = drawToken(tokenLength)
  const page = sealedId('page', token)
  await client().send(
    new UpdateItemCommand({
      ...at(given),
      UpdateExpression: 'SET page = :page',
      ExpressionAttributeValues: marshall({ ':page': page }),
    }),
  )
  const row = { id: page, sealed: seal(gzipSync(html), token), expiresAt: secondsOf(now) + lastsSeconds }
  await client().send(new PutItemCommand({ TableName: variable('CODES_TABLE'), Item: marshall(row) }))
  return token
}

/** Nothing is left of what was given. */
export async function eraseData(learner: string): Promise<void> {
  await erasePages(learner)
  for (const given of await givenTo(learner)) await client().send(new DeleteItemCommand(at(given)))
}

async function erasePages(learner: string): Promise<void> {
  for (const given of await givenTo(learner)) {
    const { page } = await find(given)
    if (page) await client().send(new DeleteItemCommand(at(page)))
  }
}

interface Row {
  page?: string
  /** On which day it was last given, and in answer to what. */
  day?: string
  inbound?: string
}

async function find(id: string): Promise<Row> {
  const { Item } = await client().send(new GetItemCommand({ ...at(id), ConsistentRead: true }))
  return Item ? unmarshall(Item) : {}
}
