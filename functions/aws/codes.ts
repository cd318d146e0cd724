/** One-time codes: shown to a learner here, sent by them from another phone, they open their record there. */
import { createHash, randomInt } from 'node:crypto'
import {
  DeleteItemCommand,
  type DeleteItemCommandInput,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { addressId } from '../../bots/engine/address.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import { codeIn } from '../../bots/engine/linking.ts'
import { dayOf } from './budgets.ts'
import { variable } from './environment.ts'
import { loadLearnerOf } from './learners.ts'
import { once } from './once.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

const validSeconds = 600
/** How often a code may be presented, always from the same address. */
const mostPresented = 5
/** Codes that open nothing, from one address in a day: 8 digits then take longer than anybody lives. */
const mostTried = 5
const daySeconds = 24 * 3600

type Said = Extract<Inbound, { kind: 'said' }>
const secondsOf = ({ at }: Pick<Inbound, 'at'>): number => Math.floor(at / 1000)
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** Eight digits that open this learner's record for ten minutes; the same for the same inbound again. */
export async function codeFor(learner: string, inbound: Inbound): Promise<string> {
  const id = `asked.${digest(`${learner}/${inbound.id}`)}`
  // The row outlives its code, for what was sent in time and is dealt with later.
  const row = { validUntil: secondsOf(inbound) + validSeconds, expiresAt: secondsOf(inbound) + daySeconds }
  const known = (await rowOf(id)).code
  if (known) return known
  const code = String(randomInt(10 ** 8)).padStart(8, '0')
  await noteDown(code, learner, row.expiresAt)
  // Somebody else's code, or another delivery of the same inbound: once more.
  const shown = digest(addressId(inbound.from))
  const isNew = (await putNew({ ...row, id: code, learner, shown })) && (await putNew({ ...row, id, code }))
  return isNew ? code : codeFor(learner, inbound)
}

const drawnFor = (learner: string): string => `drawn.${digest(learner)}`

/** That the code is drawn, before it is: none is there that `eraseCodes` would not find. */
async function noteDown(code: string, learner: string, expiresAt: number): Promise<void> {
  await add(drawnFor(learner), 'drawn', code, expiresAt)
}

/** Nothing is left of the codes that open this learner's record. */
export async function eraseCodes(learner: string): Promise<void> {
  const { drawn = new Set() } = await rowOf(drawnFor(learner))
  for (const code of drawn) await eraseUnless(code, learner)
  if (drawn.size > 0) await erase({ Key: marshall({ id: drawnFor(learner) }) })
}

/** A code that was drawn here in vain is somebody else's. */
async function eraseUnless(code: string, learner: string): Promise<void> {
  const own = {
    ConditionExpression: 'learner = :learner',
    ExpressionAttributeValues: marshall({ ':learner': learner }),
  }
  await unlessRefused(erase({ Key: marshall({ id: code }), ...own }))
}

const erase = (what: Omit<DeleteItemCommandInput, 'TableName'>) =>
  client().send(new DeleteItemCommand({ TableName: variable('CODES_TABLE'), ...what }))

/** The inbound with what a code in its words opens; the very same one where there is none. */
export async function withFinding(inbound: Inbound): Promise<Inbound> {
  const code = inbound.kind === 'said' ? codeIn(inbound.text) : undefined
  return inbound.kind === 'said' && code ? { ...inbound, code: await present(code, inbound) } : inbound
}

function present(code: string, inbound: Said): Promise<NonNullable<Said['code']>> {
  const presenter = digest(addressId(inbound.from))
  return guess(inbound, async () => {
    const opens = (await ownIn(code, presenter, inbound)) ?? (await open(code, presenter, inbound))
    return opens ? { opens } : undefined
  })
}

/** What `find` finds, unless so many of a day's guesses were in vain; the same inbound again finds the same. */
export async function guess<Found>(
  inbound: Pick<Said, 'id' | 'from' | 'at'>,
  find: () => Promise<Found | undefined>,
): Promise<Found | 'unknown' | 'spent'> {
  const presenter = digest(addressId(inbound.from))
  const tries = `tries.${presenter}.${dayOf(inbound.at)}`
  const { tried = new Set() } = await rowOf(tries)
  if (tried.size >= mostTried && !tried.has(inbound.id)) return 'spent'
  const found = await find()
  if (found) return found
  await add(tries, 'tried', inbound.id, secondsOf(inbound) + 2 * daySeconds)
  return 'unknown'
}

/** Sent by mistake from where it was shown, or where it opens nothing new: it may still be presented from one other address. */
async function ownIn(code: string, presenter: string, inbound: Said): Promise<string | undefined> {
  const { learner, shown, validUntil = 0 } = await rowOf(code)
  if (!learner || validUntil <= secondsOf(inbound)) return undefined
  const own = shown === presenter || (await loadLearnerOf(inbound))?.id === learner
  return own ? learner : undefined
}

/** Whose record it opens; undefined for a code that is none, is too old, was presented too often or elsewhere. */
async function open(code: string, presenter: string, inbound: Said): Promise<string | undefined> {
  const opened = await unlessRefused(
    client().send(
      new UpdateItemCommand({
        TableName: variable('CODES_TABLE'),
        Key: marshall({ id: code }),
        UpdateExpression: 'SET presenter = :presenter ADD presented :inbounds',
        ConditionExpression:
          'validUntil > :now AND (attribute_not_exists(presenter) OR presenter = :presenter AND ' +
          '(size(presented) < :most OR contains(presented, :inbound)))',
        ExpressionAttributeValues: marshall({
          ':presenter': presenter,
          ':inbounds': new Set([inbound.id]),
          ':inbound': inbound.id,
          ':now': secondsOf(inbound),
          ':most': mostPresented,
        }),
        ReturnValues: 'ALL_NEW',
      }),
    ),
  )
  return opened?.Attributes && unmarshall(opened.Attributes).learner
}

interface Row {
  code?: string
  learner?: string
  /** Where the code was shown. */
  shown?: string
  validUntil?: number
  tried?: Set<string>
  /** Codes that were drawn for a learner. */
  drawn?: Set<string>
}

/** One more in a row's set. */
async function add(id: string, set: 'tried' | 'drawn', one: string, expiresAt: number): Promise<void> {
  await client().send(
    new UpdateItemCommand({
      TableName: variable('CODES_TABLE'),
      Key: marshall({ id }),
      UpdateExpression: `SET expiresAt = :expiresAt ADD ${set} :one`,
      ExpressionAttributeValues: marshall({ ':one': new Set([one]), ':expiresAt': expiresAt }),
    }),
  )
}

async function rowOf(id: string): Promise<Row> {
  const { Item } = await client().send(
    new GetItemCommand({
      TableName: variable('CODES_TABLE'),
      Key: marshall({ id }),
      ConsistentRead: true,
    }),
  )
  return Item ? unmarshall(Item) : {}
}

/** False when there is one already. */
async function putNew(row: { id: string; expiresAt: number; [more: string]: unknown }): Promise<boolean> {
  const written = await unlessRefused(
    client().send(
      new PutItemCommand({
        TableName: variable('CODES_TABLE'),
        Item: marshall(row),
        ConditionExpression: 'attribute_not_exists(id)',
      }),
    ),
  )
  return written !== undefined
}
