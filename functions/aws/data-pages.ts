/** The pages that wait for whoever was given their address: see data-files.ts. */
import { gunzipSync } from 'node:zlib'
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { sealedId, unseal } from './sealed.ts'

const client = once(() => new DynamoDBClient({}))

/** Undefined for what is no token, for one that was never given and for one whose time is over. */
export async function findPage(token: string): Promise<string | undefined> {
  const key = { TableName: variable('CODES_TABLE'), Key: marshall({ id: sealedId('page', token) }) }
  const { Item } = await client().send(new GetItemCommand({ ...key, ConsistentRead: true }))
  const { sealed, expiresAt = 0 } = Item ? unmarshall(Item) : {}
  return sealed && expiresAt > Date.now() / 1000 ? gunzipSync(unseal(sealed, token)).toString() : undefined
}
