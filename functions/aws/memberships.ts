/**
 * Which page of an association a learner is on, and which one they run: a row of their own. On the page stands another one,
 * which says how far they have come, and whom it is about only to who holds our key.
 */
import { DeleteItemCommand, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Learner } from '../../bots/engine/learner.ts'
import { progressOf } from '../../bots/engine/membership.ts'
import { firstNameOf } from '../../bots/engine/name.ts'
import { findCertificateRow } from './certificate-rows.ts'
import { followed } from './followed.ts'
import { findAssociationPage, rowKey, table } from './page-rows.ts'
import { unlessRefused } from './unless-refused.ts'

/** The codes of pages. */
export interface Standing {
  member?: string
  runs?: string
}

export async function standingOf(learner: string): Promise<Standing> {
  const { Item } = await table().send(new GetItemCommand({ ...rowKey(learner), ConsistentRead: true }))
  return Item ? unmarshall(Item) : {}
}

const memberId = async (code: string, learner: string): Promise<string> =>
  `${code}/${await followed(`${code}/${learner}`)}`

/**
 * Puts down how things stand in the learner's record, from which all of it is made: so the same again, or an older turn
 * again, changes nothing. `page`: whoever is not on that one yet comes onto it, and leaves any other. `second`: since 1970.
 */
export async function keepMembership(
  learner: Learner,
  page: string | undefined,
  second: number,
): Promise<void> {
  const { member } = await standingOf(learner.id)
  const code = page ?? member
  if (code === undefined || (page && !(await findAssociationPage(page)))) return
  if (member !== code) {
    if (member) await eraseMember(member, learner.id)
    await setStanding(learner.id, 'member', code)
  }
  const first = learner.profile?.shown && learner.name && firstNameOf(learner.name, learner.language)
  const revoked = page ? await revokedOf(learner) : []
  const set = ['association = :code', 'since = if_not_exists(since, :second)', 'changed = :second']
  set.push('version = :version', 'reached = :reached', ...(first ? ['#first = :first'] : []))
  const others = [first ? '' : 'REMOVE #first', revoked.length > 0 ? 'ADD revoked :revoked' : '']
  await changeMember(await memberId(code, learner.id), {
    UpdateExpression: [`SET ${set.join(', ')}`, ...others].join(' '),
    ConditionExpression: page ? 'attribute_not_exists(id) OR version < :version' : 'version < :version',
    ExpressionAttributeNames: { '#first': 'first' },
    ExpressionAttributeValues: marshall({
      ':code': code,
      ':second': second,
      ':version': learner.version,
      ':reached': progressOf(learner),
      ...(first && { ':first': first }),
      ...(revoked.length > 0 && { ':revoked': new Set(revoked) }),
    }),
  })
}

/** The courses whose certificate was revoked before they came onto the page; later it is told to `revokeOnPage`. */
async function revokedOf({ certificates }: Learner): Promise<string[]> {
  const revoked: string[] = []
  for (const [course, id] of Object.entries(certificates))
    if ((await findCertificateRow(id))?.status === 'revoked') revoked.push(course)
  return revoked
}

/** The certificate of that course does not count on a page any more. */
export async function revokeOnPage(learner: string, course: string, second: number): Promise<void> {
  const { member } = await standingOf(learner)
  if (!member) return
  await changeMember(await memberId(member, learner), {
    UpdateExpression: 'SET changed = :second ADD revoked :course',
    ConditionExpression: 'attribute_exists(id)',
    ExpressionAttributeValues: marshall({ ':second': second, ':course': new Set([course]) }),
  })
}

/** Nothing is left of it, at once. */
export async function leavePage(learner: string): Promise<void> {
  const { member } = await standingOf(learner)
  if (!member) return
  await eraseMember(member, learner)
  await dropStanding(learner, 'member')
}

async function eraseMember(code: string, learner: string): Promise<void> {
  await table().send(new DeleteItemCommand(rowKey(await memberId(code, learner))))
}

/** What one record is on goes on in the other, unless that is on a page itself; the same again changes nothing. */
export async function bringMembership(from: string, into: string): Promise<void> {
  const { member } = await standingOf(from)
  const { member: own } = await standingOf(into)
  if (!member || (own && own !== member)) return
  await setStanding(into, 'member', member)
  const key = rowKey(await memberId(member, from))
  const { Item } = await table().send(new GetItemCommand({ ...key, ConsistentRead: true }))
  if (!Item) return
  const { since, changed, reached } = unmarshall(Item)
  // Any turn of that record is newer.
  const values = { ':code': member, ':since': since, ':changed': changed, ':reached': reached, ':none': 0 }
  await changeMember(await memberId(member, into), {
    UpdateExpression:
      'SET association = :code, since = :since, changed = :changed, reached = :reached, version = :none',
    ConditionExpression: 'attribute_not_exists(id)',
    ExpressionAttributeValues: marshall(values),
  })
}

type Change = Pick<
  UpdateItemCommand['input'],
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>

const changeMember = (id: string, change: Change) =>
  unlessRefused(table().send(new UpdateItemCommand({ ...rowKey(id), ...change })))

/** All of the row as it is then. `unlessThere`: what stands there first stays. */
export async function setStanding(
  learner: string,
  part: keyof Standing,
  code: string,
  unlessThere = false,
): Promise<Standing> {
  const { Attributes = {} } = await table().send(
    new UpdateItemCommand({
      ...rowKey(learner),
      UpdateExpression: `SET #part = ${unlessThere ? 'if_not_exists(#part, :code)' : ':code'}`,
      ExpressionAttributeNames: { '#part': part },
      ExpressionAttributeValues: marshall({ ':code': code }),
      ReturnValues: 'ALL_NEW',
    }),
  )
  return unmarshall(Attributes)
}

/** The last part takes the row along. */
export async function dropStanding(learner: string, part: keyof Standing): Promise<void> {
  await changeMember(learner, {
    UpdateExpression: 'REMOVE #part',
    ConditionExpression: 'attribute_exists(id)',
    ExpressionAttributeNames: { '#part': part },
  })
  await unlessRefused(
    table().send(
      new DeleteItemCommand({
        ...rowKey(learner),
        ConditionExpression: 'attribute_not_exists(#member) AND attribute_not_exists(runs)',
        ExpressionAttributeNames: { '#member': 'member' },
      }),
    ),
  )
}
