/**
 * Where names of associations that are spelt nearly alike are found without reading the table: a row for each way in which
 * some begin or sound in one region. Only names that several people told stand there.
 */
import {
  BatchGetItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { associationIn } from '../../bots/engine/association.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { apart, fewestTellers, keysOf, mostSuggested } from '../../bots/engine/nearby.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

/** A way to begin, or a word, that so many have in common finds nothing more: they have others. */
const mostListed = 200

interface Listed {
  /** The id of its row. */
  association: string
  name: string
  region?: string | undefined
}

const keyOfAssociation = (id: string): string => id.replace(/^association\//, '')

/** The same again changes nothing. */
export async function listName(listed: Listed): Promise<void> {
  for (const id of rowsFor(listed))
    await unlessRefused(change(id, 'ADD', listed, 'attribute_not_exists(listed) OR size(listed) < :most'))
}

/** The last that a row holds takes it along. */
export async function unlistName(listed: Listed): Promise<void> {
  for (const id of rowsFor(listed)) {
    await unlessRefused(change(id, 'DELETE', listed))
    await unlessRefused(
      client().send(
        new DeleteItemCommand({ ...row(id), ConditionExpression: 'attribute_not_exists(listed)' }),
      ),
    )
  }
}

const row = (id: string) => ({ TableName: variable('ASSOCIATIONS_TABLE'), Key: marshall({ id }) })

const rowsFor = ({ name, region = '' }: Pick<Listed, 'name' | 'region'>): string[] =>
  keysOf(name).map((key) => `nearby/${region}/${key}`)

const change = (
  id: string,
  verb: 'ADD' | 'DELETE',
  { association, name }: Listed,
  condition = 'attribute_exists(id)',
) =>
  client().send(
    new UpdateItemCommand({
      ...row(id),
      UpdateExpression: `${verb} listed :name`,
      ConditionExpression: condition,
      ExpressionAttributeValues: marshall({
        ':name': new Set([`${keyOfAssociation(association)} ${name}`]),
        ...(condition.includes(':most') && { ':most': mostListed }),
      }),
    }),
  )

/** The inbound with the names near the one that it tells; the very same one where no name is asked for, or none is near. */
export async function withNearby(inbound: Inbound, learner: Learner | undefined): Promise<Inbound> {
  const name = learner?.telling?.about === 'association' ? associationIn(inbound) : undefined
  if (inbound.kind !== 'said' || name === undefined) return inbound
  const nearby = await nearbyNames(name, learner?.profile?.region)
  return nearby.length > 0 ? { ...inbound, nearby } : inbound
}

/** The nearest first, by their keys. */
async function nearbyNames(name: string, region: string | undefined): Promise<string[]> {
  const rows = await rowsOf(rowsFor({ name, region }))
  const entries = new Set(rows.flatMap(({ listed = new Set<string>() }) => [...listed]))
  const near = [...entries].flatMap((entry) => {
    const [key = '', ...words] = entry.split(' ')
    const letters = apart(name, words.join(' '))
    return letters === undefined ? [] : [{ key, letters }]
  })
  const nearest = near
    .sort((one, other) => one.letters - other.letters || one.key.localeCompare(other.key))
    .slice(0, 2 * mostSuggested)
  const told = await namesTold(nearest.map(({ key }) => key))
  return nearest.flatMap(({ key }) => (told[key] === undefined ? [] : [key])).slice(0, mostSuggested)
}

/** The names of these keys, of those that enough people have told by now. */
export async function namesTold(keys: string[]): Promise<Record<string, string>> {
  const rows = await rowsOf(keys.map((key) => `association/${key}`))
  return Object.fromEntries(
    rows.flatMap(({ id, name, members }) =>
      name !== undefined && (members?.size ?? 0) >= fewestTellers ? [[keyOfAssociation(id), name]] : [],
    ),
  )
}

interface Row {
  id: string
  listed?: Set<string>
  name?: string
  members?: Set<string>
}

/** Those that are there, in no order. Whatever is not handed over at once is done without. */
async function rowsOf(ids: string[]): Promise<Row[]> {
  if (ids.length === 0) return []
  const table = variable('ASSOCIATIONS_TABLE')
  const Keys = ids.map((id) => marshall({ id }))
  const { Responses = {} } = await client().send(
    new BatchGetItemCommand({ RequestItems: { [table]: { Keys } } }),
  )
  return Object.values(Responses)
    .flat()
    .map((item) => unmarshall(item) as Row)
}
