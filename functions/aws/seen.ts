/** Which messages of Twilio's have come: its requests carry no date, so that one overheard could be played again for ever. */
import {
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { variable } from './environment.ts'
import { once } from './once.ts'

const client = once(() => new DynamoDBClient({}))

/** The token that signs is to be changed once a year: what was overheard before is then worth nothing. */
const keptSeconds = 400 * 24 * 3600

/** `sid` as Twilio gives it; nothing of whoever wrote is kept with it. */
export async function isSeen(sid: string): Promise<boolean> {
  const { Item } = await client().send(
    new GetItemCommand({ TableName: variable('SEEN_TABLE'), Key: marshall({ id: sid }) }),
  )
  return Item !== undefined
}

/** Which of these have come; a hundred at most, as DynamoDB looks up at once. */
export async function seenAmong(sids: string[]): Promise<Set<string>> {
  const seen = new Set<string>()
  let asked: BatchGetItemCommandOutput['UnprocessedKeys'] =
    sids.length > 0 ? { [variable('SEEN_TABLE')]: { Keys: sids.map((id) => marshall({ id })) } } : {}
  while (asked && Object.keys(asked).length > 0) {
    const found: BatchGetItemCommandOutput = await client().send(
      new BatchGetItemCommand({ RequestItems: asked }),
    )
    for (const row of Object.values(found.Responses ?? {}).flat()) seen.add(unmarshall(row).id)
    asked = found.UnprocessedKeys
  }
  return seen
}

/** From now on it has come, and returns since when it has. Milliseconds since 1970. */
export async function remember(sid: string, now: number): Promise<number> {
  const { Attributes = {} } = await client().send(
    new UpdateItemCommand({
      TableName: variable('SEEN_TABLE'),
      Key: marshall({ id: sid }),
      UpdateExpression: 'SET expiresAt = if_not_exists(expiresAt, :expiresAt)',
      ExpressionAttributeValues: marshall({ ':expiresAt': Math.floor(now / 1000) + keptSeconds }),
      ReturnValues: 'ALL_NEW',
    }),
  )
  return (unmarshall(Attributes).expiresAt - keptSeconds) * 1000
}

/** Longer than a door takes: what had come so much earlier was on the inbox by then. */
const doorMilliseconds = 60_000

/** Whether it was played again at `at`, in milliseconds since 1970. It is remembered if it was not. */
export const isReplayed = async (sid: string, at: number): Promise<boolean> =>
  (await remember(sid, at)) < at - doorMilliseconds

/** How far all is known to have come: milliseconds since 1970; undefined before the first sweep. */
export async function sweptUntil(): Promise<number | undefined> {
  const { Item } = await client().send(
    new GetItemCommand({ TableName: variable('SEEN_TABLE'), Key: marshall({ id: swept }) }),
  )
  return Item && unmarshall(Item).until
}

export async function rememberSwept(until: number): Promise<void> {
  const row = { id: swept, until, expiresAt: Math.floor(until / 1000) + keptSeconds }
  await client().send(new PutItemCommand({ TableName: variable('SEEN_TABLE'), Item: marshall(row) }))
}

/** No message of Twilio's is called so. */
const swept = 'swept'
