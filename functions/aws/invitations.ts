/** Invitations: a code for each learner who asks, drawn at random so that it tells nobody who they are, and how many came by it. */
import { randomInt } from 'node:crypto'
import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { rowNames } from './row-names.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
/** Of 36 letters, 51.7 bits: nobody meets another's code by chance. */
const codeLength = 10

const at = (id: string) => ({ TableName: variable('CODES_TABLE'), Key: marshall({ id }) })
/** Where a learner's code stands, the present place first. */
const inviters = async (learner: string): Promise<string[]> =>
  (await rowNames(learner)).map((name) => `inviter.${name}`)

/** Always the same for this learner, until they are forgotten. */
export async function invitationOf(learner: string): Promise<string> {
  const [inviter = ''] = await inviters(learner)
  const drawn = `i_${Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('')}`
  const code = await keep(inviter, 'code', (await codeOf(learner)) ?? drawn)
  await keep(code, 'came', 0)
  return code
}

/** Once more somebody came; for a code that was never given, nothing is kept. */
export async function countInvited(code: string): Promise<void> {
  await unlessRefused(
    client().send(
      new UpdateItemCommand({
        ...at(code),
        UpdateExpression: 'ADD came :one',
        ConditionExpression: 'attribute_exists(came)',
        ExpressionAttributeValues: marshall({ ':one': 1 }),
      }),
    ),
  )
}

/** How many came by this learner's invitation. */
export async function countOf(learner: string): Promise<number> {
  return (await invitationIfAny(learner))?.came ?? 0
}

/** Undefined for whoever has never asked for one. */
export async function invitationIfAny(learner: string): Promise<{ code: string; came: number } | undefined> {
  const code = await codeOf(learner)
  return code ? { code, came: Number((await find(code)).came ?? 0) } : undefined
}

/** What was passed on still leads here, and is counted for nobody. */
export async function eraseInvitation(learner: string): Promise<void> {
  const code = await codeOf(learner)
  if (!code) return
  for (const id of [code, ...(await inviters(learner))]) await client().send(new DeleteItemCommand(at(id)))
}

async function codeOf(learner: string): Promise<string | undefined> {
  for (const inviter of await inviters(learner)) {
    const { code } = await find(inviter)
    if (code) return code
  }
  return undefined
}

/** What stands there in the end: the first that anybody wrote. */
async function keep<Value extends string | number>(
  id: string,
  field: 'code' | 'came',
  value: Value,
): Promise<Value> {
  const { Attributes = {} } = await client().send(
    new UpdateItemCommand({
      ...at(id),
      UpdateExpression: 'SET #field = if_not_exists(#field, :value)',
      ExpressionAttributeNames: { '#field': field },
      ExpressionAttributeValues: marshall({ ':value': value }),
      ReturnValues: 'ALL_NEW',
    }),
  )
  return unmarshall(Attributes)[field]
}

async function find(id: string): Promise<{ code?: string; came?: number }> {
  const { Item } = await client().send(new GetItemCommand({ ...at(id), ConsistentRead: true }))
  return Item ? unmarshall(Item) : {}
}
