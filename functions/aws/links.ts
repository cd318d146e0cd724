/** The links in short messages. A token is all that opens one, and is kept nowhere: what a row says is sealed with it. */
import { createCipheriv, createDecipheriv, createHash, randomInt } from 'node:crypto'
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { languages } from '../../content/schema.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'

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

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
/** 59.5 bits: each letter more is one fewer for the message. */
const tokenLength = 10
const lastsSeconds = 30 * 24 * 3600

/** Returns the token: the only one, so there is a new link for each message. */
export async function makeLink(link: Omit<Link, 'madeAt'>): Promise<string> {
  const token = Array.from({ length: tokenLength }, () => letters[randomInt(letters.length)]).join('')
  const madeAt = Math.floor(Date.now() / 1000)
  const row = { id: rowId(token), sealed: seal({ ...link, madeAt }, token), expiresAt: madeAt + lastsSeconds }
  await client().send(new PutItemCommand({ TableName: variable('CODES_TABLE'), Item: marshall(row) }))
  return token
}

/** Undefined for what is no token, for one that was never given and for one whose time is over. */
export async function findLink(token: string): Promise<Link | undefined> {
  const { Item } = await client().send(
    new GetItemCommand({ TableName: variable('CODES_TABLE'), Key: marshall({ id: rowId(token) }) }),
  )
  const { sealed, expiresAt = 0 } = Item ? unmarshall(Item) : {}
  return expiresAt > Date.now() / 1000 ? unseal(sealed, token) : undefined
}

const cipher = 'aes-256-gcm'
const tagBytes = 16
/** It may be a constant because no key seals twice. */
const nonce = Buffer.alloc(12)

const digest = (use: 'key' | 'row', token: string): Buffer =>
  createHash('sha256').update(`${use}/${token}`).digest()

const rowId = (token: string): string => `r.${digest('row', token).toString('base64url').slice(0, 22)}`

function seal(link: Link, token: string): Uint8Array {
  const sealing = createCipheriv(cipher, digest('key', token), nonce)
  return Buffer.concat([sealing.update(JSON.stringify(link)), sealing.final(), sealing.getAuthTag()])
}

function unseal(sealed: Uint8Array, token: string): Link {
  const opening = createDecipheriv(cipher, digest('key', token), nonce)
  opening.setAuthTag(sealed.subarray(-tagBytes))
  const opened = Buffer.concat([opening.update(sealed.subarray(0, -tagBytes)), opening.final()])
  return z.parse(linkSchema, JSON.parse(opened.toString()))
}
