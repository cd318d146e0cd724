/** Links to a coordinator's view of a page: a token is all that opens one, and is kept nowhere. */
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { languages } from '../../content/schema.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { drawToken, seal, sealedId, unseal } from './sealed.ts'

const client = once(() => new DynamoDBClient({}))

const linkSchema = z.strictObject({
  /** Who was given it: it opens the page only as long as they run it. */
  coordinator: z.string(),
  code: z.string(),
  language: z.enum(languages),
})
export type PageLink = z.infer<typeof linkSchema>

/** 131 bits. */
const tokenLength = 22
const lastsSeconds = 30 * 24 * 3600

export async function makePageLink(link: PageLink): Promise<string> {
  const token = drawToken(tokenLength)
  const expiresAt = Math.floor(Date.now() / 1000) + lastsSeconds
  const Item = marshall({ id: sealedId('a', token), sealed: seal(JSON.stringify(link), token), expiresAt })
  await client().send(new PutItemCommand({ TableName: variable('CODES_TABLE'), Item }))
  return token
}

/** Undefined for what is no token, for one that was never given and for one whose time is over. */
export async function findPageLink(token: string): Promise<PageLink | undefined> {
  const { Item } = await client().send(
    new GetItemCommand({ TableName: variable('CODES_TABLE'), Key: marshall({ id: sealedId('a', token) }) }),
  )
  const { sealed, expiresAt = 0 } = Item ? unmarshall(Item) : {}
  if (expiresAt <= Date.now() / 1000) return undefined
  return z.parse(linkSchema, JSON.parse(unseal(sealed, token).toString()))
}
