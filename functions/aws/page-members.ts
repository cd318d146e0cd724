/** Who is on the page of an association: found by its code, in an index, and each as far as they have come. */
import { type AttributeValue, DeleteItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Member } from '../../bots/member-figures.ts'
import { variable } from './environment.ts'
import { rowKey, table } from './page-rows.ts'

interface MemberRow extends Member {
  id: string
  /** Courses whose certificate was revoked. */
  revoked?: Set<string>
}

/** In no order. */
export const membersOf = async (code: string): Promise<Member[]> =>
  (await memberRows(code)).map(({ since, changed, reached, first, revoked }) => ({
    since,
    changed,
    reached: Object.fromEntries(
      Object.entries(reached).map(([course, each]) => [
        course,
        each === 'certified' && revoked?.has(course) ? 'finished' : each,
      ]),
    ),
    ...(first !== undefined && { first }),
  }))

/** Nobody is on it any more. */
export async function eraseMembers(code: string): Promise<void> {
  for (const { id } of await memberRows(code)) await table().send(new DeleteItemCommand(rowKey(id)))
}

async function memberRows(code: string): Promise<MemberRow[]> {
  const items: Record<string, AttributeValue>[] = []
  const pages = paginateQuery(
    { client: table() },
    {
      TableName: variable('MEMBERSHIPS_TABLE'),
      IndexName: variable('MEMBERSHIPS_INDEX'),
      KeyConditionExpression: 'association = :code',
      ExpressionAttributeValues: marshall({ ':code': code }),
    },
  )
  for await (const { Items = [] } of pages) items.push(...Items)
  return items.map((item) => unmarshall(item) as MemberRow)
}
