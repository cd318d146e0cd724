/** The links in short messages. A token is all that opens one, and is kept nowhere: what a row says is sealed with it. */
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { languages } from '../../content/schema.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { drawToken, seal, sealedId, unseal } from './sealed.ts'

const client = once(() => new DynamoDBClient({}))

const linkSchema = z.strictObject({
  /** The record that answers are put down in. */
  learner: z.string(),
  language: z.enum(languages),
  /** Course and card that the message asked about, if it asked about one. */
  card: z.optional(z.tuple([z.string(), z.string()])),
  /** Seconds since 1970. */
  madeAt: z.int(),
})
export type Link = z.infer<typeof linkSchema>

/** 59.5 bits: each letter more is one fewer for the message. */
const tokenLength = 10
const lastsSeconds = 30 * 24 * 3600

/** Returns the token: the only one, so there is a new link for each message. */
export async function makeLink(link: Omit<Link, 'madeAt'>): Promise<string> {
  const token = drawToken(tokenLength)
  const madeAt = Math.floor(Date.now() / 1000)
  const sealed = seal(JSON.stringify({ ...link, madeAt }), token)
  const row = { id: sealedId('r', token), sealed, expiresAt: madeAt + lastsSeconds }
  await client().send(new PutItemCommand({ TableName: variable('CODES_TABLE'), Item: marshall(row) }))
  return token
}

/** Undefined for what is no token, for one that was never given and for one whose time is over. */
export async function findLink(token: string): Promise<Link | undefined> {
  const { Item } = await client().send(
    new GetItemCommand({ TableName: variable('CODES_TABLE'), Key: marshall({ id: sealedId('r', token) }) }),
  )
  const { sealed, expiresAt = 0 } = Item ? unmarshall(Item) : {}
  if (expiresAt <= Date.now() / 1000) return undefined
  return z.parse(linkSchema, JSON.parse(unseal(sealed, token).toString()))
}
