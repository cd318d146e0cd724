/**
 * One-time codes: shown to a learner here, sent by them from another phone, they open their record there. No row tells a code to
 * whoever reads it without our key.
 */
import { randomInt } from 'node:crypto'
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
import { rowName, rowNames } from './row-names.ts'
import { seal, unseal } from './sealed.ts'
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

/** Eight digits that open this learner's record for ten minutes; the same for the same inbound again. */
export async function codeFor(learner: string, inbound: Inbound): Promise<string> {
  const asked = `${learner}/${inbound.id}`
  const id = `asked.${await rowName(asked)}`
  // A name that no row bears.
  const token = await rowName(`seal/${asked}`)
  // The row outlives its code, for what was sent in time and is dealt with later.
  const row = { validUntil: secondsOf(inbound) + validSeconds, expiresAt: secondsOf(inbound) + daySeconds }
  const { sealed } = await rowOf(id)
  if (sealed) return unseal(sealed, token).toString()
  const code = String(randomInt(10 ** 8)).padStart(8, '0')
  const [codeId = ''] = await codeIds(code)
  await noteDown(codeId, learner, row.expiresAt)
  // Somebody else's code, or another delivery of the same inbound: once more.
  const shown = await rowName(addressId(inbound.from))
  const isNew =
    (await putNew({ ...row, id: codeId, learner, shown })) &&
    (await putNew({ ...row, id, sealed: seal(code, token) }))
  return isNew ? code : codeFor(learner, inbound)
}

/** Where a code stands, the present place first. */
const codeIds = async (code: string): Promise<string[]> =>
  (await rowNames(`code/${code}`)).map((name) => `code.${name}`)

/** Where it stands which codes were drawn for a learner, the present place first. */
const drawnFor = async (learner: string): Promise<string[]> =>
  (await rowNames(learner)).map((name) => `drawn.${name}`)

/** That the code is drawn, before it is: none is there that `eraseCodes` would not find. */
async function noteDown(codeId: string, learner: string, expiresAt: number): Promise<void> {
  const [drawn = ''] = await drawnFor(learner)
  await add(drawn, 'drawn', codeId, expiresAt)
}

/** Nothing is left of the codes that open this learner's record. */
export async function eraseCodes(learner: string): Promise<void> {
  for (const id of await drawnFor(learner)) {
    const { drawn = new Set() } = await rowOf(id)
    for (const codeId of drawn) await eraseUnless(codeId, learner)
    if (drawn.size > 0) await erase({ Key: marshall({ id }) })
  }
}

/** A code that was drawn here in vain is somebody else's. */
async function eraseUnless(codeId: string, learner: string): Promise<void> {
  const own = {
    ConditionExpression: 'learner = :learner',
    ExpressionAttributeValues: marshall({ ':learner': learner }),
  }
  await unlessRefused(erase({ Key: marshall({ id: codeId }), ...own }))
}

const erase = (what: Omit<DeleteItemCommandInput, 'TableName'>) =>
  client().send(new DeleteItemCommand({ TableName: variable('CODES_TABLE'), ...what }))

/** The inbound with what a code in its words opens; the very same one where there is none. */
export async function withFinding(inbound: Inbound): Promise<Inbound> {
  const code = inbound.kind === 'said' ? codeIn(inbound.text) : undefined
  return inbound.kind === 'said' && code ? { ...inbound, code: await present(code, inbound) } : inbound
}

async function present(code: string, inbound: Said): Promise<NonNullable<Said['code']>> {
  const presenter = await rowName(addressId(inbound.from))
  return guess(inbound, async () => {
    for (const codeId of await codeIds(code)) {
      const opens = (await ownIn(codeId, presenter, inbound)) ?? (await open(codeId, presenter, inbound))
      if (opens) return { opens }
    }
    return undefined
  })
}

/** What `find` finds, unless so many of a day's guesses were in vain; the same inbound again finds the same. */
export async function guess<Found>(
  inbound: Pick<Said, 'id' | 'from' | 'at'>,
  find: () => Promise<Found | undefined>,
): Promise<Found | 'unknown' | 'spent'> {
  const names = await rowNames(addressId(inbound.from))
  const [tries = '', former] = names.map((name) => `tries.${name}.${dayOf(inbound.at)}`)
  const tried = new Set([...(await triedIn(tries)), ...(former ? await triedIn(former) : [])])
  if (tried.size >= mostTried && !tried.has(inbound.id)) return 'spent'
  const found = await find()
  if (found) return found
  await add(tries, 'tried', inbound.id, secondsOf(inbound) + 2 * daySeconds)
  return 'unknown'
}

const triedIn = async (id: string): Promise<Set<string>> => (await rowOf(id)).tried ?? new Set()

/** Sent by mistake from where it was shown, or where it opens nothing new: it may still be presented from one other address. */
async function ownIn(codeId: string, presenter: string, inbound: Said): Promise<string | undefined> {
  const { learner, shown, validUntil = 0 } = await rowOf(codeId)
  if (!learner || validUntil <= secondsOf(inbound)) return undefined
  const own = shown === presenter || (await loadLearnerOf(inbound))?.id === learner
  return own ? learner : undefined
}

/** Whose record it opens; undefined for a code that is none, is too old, was presented too often or elsewhere. */
async function open(codeId: string, presenter: string, inbound: Said): Promise<string | undefined> {
  const opened = await unlessRefused(
    client().send(
      new UpdateItemCommand({
        TableName: variable('CODES_TABLE'),
        Key: marshall({ id: codeId }),
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
  /** A code, for the inbound that asked for it. */
  sealed?: Uint8Array
  learner?: string
  /** Where the code was shown. */
  shown?: string
  validUntil?: number
  tried?: Set<string>
  /** Where the codes stand that were drawn for a learner. */
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
