/**
 * Associations by the names that learners give them: a row for each, with a digest of everybody who named it in that region,
 * so that each is counted once, and with its name once several have told it; and a row of each of these learners, with their
 * words.
 */
import { createHash } from 'node:crypto'
import {
  type AttributeValue,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { associationIn, comparedAssociation } from '../../bots/engine/association.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import { fewestTellers } from '../../bots/engine/nearby.ts'
import type { Effect } from '../../bots/engine/turn.ts'
import { variable } from './environment.ts'
import { listName, namesTold, unlistName } from './nearby-associations.ts'
import { once } from './once.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

/** Who names it after so many others counts for nothing more: it is reached. Twenty bytes each. */
const mostMembers = 2000

interface Named {
  /** As they wrote it. */
  name: string
  region?: string
  /** The id of its row. */
  association: string
}

const row = (id: string) => ({ TableName: variable('ASSOCIATIONS_TABLE'), Key: marshall({ id }) })

/** The same again changes nothing, and whoever was cut off anywhere begins anew. */
export async function keepAssociation(
  learner: string,
  { named, like, region }: Extract<Effect, { do: 'keep-association' }>,
  inbound: Inbound,
): Promise<void> {
  const before = await load(learner)
  const name = named ? associationIn(inbound) : ((like && (await namesTold([like]))[like]) ?? before?.name)
  if (name === undefined) return
  const association = idOf(name, region)
  if (before && before.association !== association) await leave(before.association, learner)
  await join(learner, { name, association, ...(region && { region }) })
}

/** In their own words; undefined for who has named none. */
export const nameOfAssociation = async (learner: string): Promise<string | undefined> =>
  (await load(learner))?.name

/** Nothing is left of it; there need not be one. */
export async function eraseAssociation(learner: string): Promise<void> {
  const named = await load(learner)
  if (!named) return
  await leave(named.association, learner)
  await client().send(new DeleteItemCommand(row(learner)))
}

/** What was named in one record is the other’s too, unless that has named one itself; the same again changes nothing. */
export async function bringAssociation(from: string, into: string): Promise<void> {
  const named = await load(from)
  if (named && !(await load(into))) await join(into, named)
}

/** What is written alike is one association, in one region. */
const idOf = (name: string, region = ''): string =>
  `association/${digest(`${region} ${comparedAssociation(name)}`, 24)}`

const digest = (text: string, letters: number): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, letters)

/** Leads from nobody’s name to the association, and from it to nobody. */
const memberOf = (association: string, learner: string) =>
  marshall({ ':me': new Set([digest(`${association} ${learner}`, 16)]) })

/** Before it is put down whose it is, so that it can be found again by whoever leaves. */
async function join(learner: string, named: Named): Promise<void> {
  const { association, region } = named
  await client().send(
    new PutItemCommand({
      TableName: variable('ASSOCIATIONS_TABLE'),
      Item: marshall({ ...named, id: learner }),
    }),
  )
  const joined = await unlessRefused(
    client().send(
      new UpdateItemCommand({
        ...row(association),
        UpdateExpression: `${region ? 'SET #region = :region ' : ''}ADD members :me`,
        ConditionExpression: 'attribute_not_exists(members) OR size(members) < :most',
        ...(region && { ExpressionAttributeNames: { '#region': 'region' } }),
        ExpressionAttributeValues: {
          ...memberOf(association, learner),
          ...marshall({ ':most': mostMembers, ...(region && { ':region': region }) }),
        },
        ReturnValues: 'ALL_NEW',
      }),
    ),
  )
  const { members, name } = tellersIn(joined?.Attributes)
  if (members.size < fewestTellers || name !== undefined) return
  await listName(named)
  await rename(association, named.name)
}

const tellersIn = (item: Record<string, AttributeValue> = {}) =>
  ({ members: new Set(), ...unmarshall(item) }) as { members: Set<string>; name?: string; region?: string }

/** What it is called for others, or no more. */
const rename = (association: string, name?: string) =>
  unlessRefused(
    client().send(
      new UpdateItemCommand({
        ...row(association),
        UpdateExpression: name === undefined ? 'REMOVE #name' : 'SET #name = :name',
        ConditionExpression: 'attribute_exists(id)',
        ExpressionAttributeNames: { '#name': 'name' },
        ...(name !== undefined && { ExpressionAttributeValues: marshall({ ':name': name }) }),
      }),
    ),
  )

/** The last of its members takes its row along. */
async function leave(association: string, learner: string): Promise<void> {
  const left = await unlessRefused(
    client().send(
      new UpdateItemCommand({
        ...row(association),
        UpdateExpression: 'DELETE members :me',
        ConditionExpression: 'attribute_exists(id)',
        ExpressionAttributeValues: memberOf(association, learner),
        ReturnValues: 'ALL_NEW',
      }),
    ),
  )
  const { members, name, region } = tellersIn(left?.Attributes)
  if (name !== undefined && members.size < fewestTellers) {
    await unlistName({ association, name, region })
    await rename(association)
  }
  await unlessRefused(
    client().send(
      new DeleteItemCommand({
        ...row(association),
        ConditionExpression: 'attribute_not_exists(members)',
      }),
    ),
  )
}

async function load(learner: string): Promise<Named | undefined> {
  const { Item } = await client().send(new GetItemCommand({ ...row(learner), ConsistentRead: true }))
  return Item && (unmarshall(Item) as unknown as Named)
}
