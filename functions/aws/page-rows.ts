/** Pages of associations: a row for each, named by the code that its coordinator passes on, with what was last told of it. */
import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Figures } from '../../bots/member-figures.ts'
import type { Language } from '../../content/schema.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { unlessRefused } from './unless-refused.ts'

export const table = once(() => new DynamoDBClient({}))

export interface AssociationPage {
  code: string
  /** As its coordinator confirmed it. */
  name: string
  language: Language
  /** The record of who runs it; absent once they are forgotten. */
  coordinator?: string
  /** Seconds since 1970. */
  openedAt: number
  told?: Figures
  /** What was asked for once, and never changes; its certificate stands for itself. */
  attestation?: AskedAttestation
}

export interface AskedAttestation {
  /** Its number. */
  id: string
  language: Language
  members: number
  /** Milliseconds since 1970. */
  at: number
}

export const rowKey = (id: string) => ({ TableName: variable('MEMBERSHIPS_TABLE'), Key: marshall({ id }) })

export const pageId = (code: string): string => `page/${code}`

export async function findAssociationPage(code: string): Promise<AssociationPage | undefined> {
  const { Item } = await table().send(new GetItemCommand({ ...rowKey(pageId(code)), ConsistentRead: true }))
  return Item && pageOf(unmarshall(Item))
}

export const pageOf = ({ id, ...page }: Record<string, unknown>): AssociationPage =>
  ({ ...page, code: String(id).slice(pageId('').length) }) as AssociationPage

/** False where it is not as `condition` asks. */
export async function changePage(
  code: string,
  change: string,
  condition: string,
  values: Record<string, unknown>,
): Promise<boolean> {
  const changed = await unlessRefused(
    table().send(
      new UpdateItemCommand({
        ...rowKey(pageId(code)),
        UpdateExpression: change,
        ConditionExpression: condition,
        ...(condition.includes('#at') && { ExpressionAttributeNames: { '#at': 'at' } }),
        ExpressionAttributeValues: marshall(values),
      }),
    ),
  )
  return changed !== undefined
}
