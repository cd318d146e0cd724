/** Which messages of Twilio's have come: its requests carry no date, so that one overheard could be played again for ever. */
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
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

/** `now`: milliseconds since 1970. */
export async function remember(sid: string, now: number): Promise<void> {
  const expiresAt = Math.floor(now / 1000) + keptSeconds
  await client().send(
    new PutItemCommand({ TableName: variable('SEEN_TABLE'), Item: marshall({ id: sid, expiresAt }) }),
  )
}
