/** Which messages of Twilio's have come: its requests carry no date, so that one overheard could be played again for ever. */
import {
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
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

/** `now`: milliseconds since 1970. */
export const remember = (sid: string, now: number): Promise<void> => put({ id: sid }, now)

/** How far all is known to have come: milliseconds since 1970; undefined before the first sweep. */
export async function sweptUntil(): Promise<number | undefined> {
  const { Item } = await client().send(
    new GetItemCommand({ TableName: variable('SEEN_TABLE'), Key: marshall({ id: swept }) }),
  )
  return Item && unmarshall(Item).until
}

export const rememberSwept = (until: number): Promise<void> => put({ id: swept, until }, until)

/** No message of Twilio's is called so. */
const swept = 'swept'

async function put(row: { id: string; until?: number }, now: number): Promise<void> {
  const expiresAt = Math.floor(now / 1000) + keptSeconds
  await client().send(
    new PutItemCommand({ TableName: variable('SEEN_TABLE'), Item: marshall({ ...row, expiresAt }) }),
  )
}
