/**
 * The learners' records: one item each, one read and one conditional write a turn. A further address of theirs is an
 * alias, an item that only names the record.
 */
import { randomUUID } from 'node:crypto'
import { DeleteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { type Address, addressId } from '../../bots/engine/address.ts'
import type { Whose } from '../../bots/engine/inbound.ts'
import { asItCame, asKnown } from '../../bots/engine/later.ts'
import { type Learner, learnerSchema } from '../../bots/engine/learner.ts'
import { packed, unpacked } from '../../bots/engine/profile.ts'
import type { Remains } from '../../bots/engine/remains.ts'
import { campaignIn, courseIn, sourceOf } from '../../bots/engine/source.ts'
import { bytesOfId, idOfBytes } from '../documents/certificate-id.ts'
import { variable } from './environment.ts'
import { sure } from './failures.ts'
import { once } from './once.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

interface Freshness {
  /** Reads consistently, for a unit instead of half a one; a plain read may be a moment old, which saving finds out. */
  fresh?: boolean
}

/**
 * The record that an inbound is about: the one it names, or that of whoever has the address at the moment, for one read
 * more where that is not the one whose address it first was. Undefined for somebody unknown; throws `Poisoned` for an
 * item that is no learner.
 */
export async function loadLearnerOf(inbound: Whose, freshness?: Freshness): Promise<Learner | undefined> {
  if (inbound.learner !== undefined) return loadLearner(inbound.learner, freshness)
  const item = await load(addressId(inbound.from), freshness)
  if (!item) return undefined
  // A record of a moment ago may not know the address yet, and would disown it.
  if (isAlias(item)) return loadLearner(item.learner, { fresh: true })
  const first = learnerOfItem(item)
  // What the first of them has dealt with is theirs, even when it was to hand over the phone.
  if (!first.lent || first.ring.includes(inbound.id)) return first
  return (await loadLearner(first.lent, freshness)) ?? first
}

/** The id of the record that the address speaks for; undefined where it speaks for nobody. */
export async function holderOf(address: Address): Promise<string | undefined> {
  const item = await load(addressId(address), { fresh: true })
  return item && (isAlias(item) ? item.learner : item.id)
}

/** The record of this id, whoever has its address. */
export async function loadLearner(id: string, freshness?: Freshness): Promise<Learner | undefined> {
  const item = await load(id, freshness)
  return item && !isAlias(item) ? learnerOfItem(item) : undefined
}

async function load(id: string, { fresh = false }: Freshness = {}) {
  const { Item } = await client().send(
    new GetItemCommand({
      TableName: variable('LEARNERS_TABLE'),
      Key: marshall({ id }),
      ConsistentRead: fresh,
    }),
  )
  return Item && unmarshall(Item)
}

type Item = Record<string, unknown>
const isAlias = (item: Item): item is { learner: string } => item.version === undefined

/** Stores the next version; false when it is not the next one, because somebody else has stored it. */
export async function saveLearner(learner: Learner): Promise<boolean> {
  const first = learner.version === 1
  const written = await unlessRefused(
    client().send(
      new PutItemCommand({
        TableName: variable('LEARNERS_TABLE'),
        Item: marshall(itemOfLearner(learner), { removeUndefinedValues: true }),
        // An alias of a record that is gone makes room.
        ConditionExpression: first ? 'attribute_not_exists(version)' : 'version = :before',
        ...(!first && { ExpressionAttributeValues: marshall({ ':before': learner.version - 1 }) }),
      }),
    ),
  )
  return written !== undefined
}

/** Nothing is left of the record; there need not be one. */
export async function eraseLearner(id: string): Promise<void> {
  await client().send(new DeleteItemCommand({ TableName: variable('LEARNERS_TABLE'), Key: marshall({ id }) }))
}

/** From now on the address speaks for that record, or for nobody. A record that began there is left alone. */
export async function lendAddress(address: Address, learner: string | undefined): Promise<void> {
  const id = addressId(address)
  const what = { TableName: variable('LEARNERS_TABLE'), ConditionExpression: 'attribute_not_exists(version)' }
  await unlessRefused<unknown>(
    learner
      ? client().send(new PutItemCommand({ ...what, Item: marshall({ id, learner }) }))
      : client().send(new DeleteItemCommand({ ...what, Key: marshall({ id }) })),
  )
}

/** A record that is nobody's, for those who count: no address leads to it, and no turn. */
export async function leaveBehind({ channel, began, certified, ...remains }: Remains): Promise<void> {
  const id = `${channel}:gone-${randomUUID()}`
  const consent = { at: began, wording: '' }
  const certificates = Object.fromEntries(certified.map((course) => [course, true]))
  const Item = marshall(
    { ...remains, id, version: 1, consent, certificates },
    { removeUndefinedValues: true },
  )
  await client().send(new PutItemCommand({ TableName: variable('LEARNERS_TABLE'), Item }))
}

/**
 * Certificates are kept as the 16 bytes that their numbers stand for, what learners tell as a few letters, and a session of
 * the course where they are as the number of its code.
 */
export function itemOfLearner({ certificates, profile, session, ...learner }: Learner) {
  const told = profile && { profile: packed(profile) }
  const item = asItCame(learner)
  const joined = session && { session: packedSession(session, item) }
  return { ...item, ...told, ...joined, certificates: mapped(certificates, bytesOfId) }
}

const packedSession = (session: string, { place }: Pick<Learner, 'place'>): string | number =>
  'course' in place && place.course === courseIn(session) ? Number(campaignIn(session)) : session

/** Throws `Poisoned` for an item that is no learner. */
export const learnerOfItem = ({ certificates, profile, session, ...item }: Item): Learner =>
  sure(() => {
    const stored = {
      ...item,
      ...(typeof profile === 'string' && { profile: unpacked(profile) }),
      ...(session !== undefined && { session: unpackedSession(session, item.place) }),
      certificates: mapped(certificates as Record<string, Uint8Array>, idOfBytes),
    }
    return asKnown(learnerSchema, stored) ?? z.parse(learnerSchema, stored)
  })

const unpackedSession = (session: unknown, place: unknown): unknown =>
  typeof session === 'number' ? sourceOf(String(session), (place as { course: string }).course) : session

const mapped = <A, B>(record: Record<string, A>, change: (one: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([name, one]) => [name, change(one)]))
