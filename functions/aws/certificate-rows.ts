/** The rows of the certificates' table, read as they are and written under a condition. */
import { DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { StatusEntry } from '../documents/credential/status-entry.ts'
import type { Attestation, Award, Certificate } from '../documents/pages/certificate.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { unlessRefused } from './unless-refused.ts'

export const table = once(() => new DynamoDBClient({}))

/** All of it but whether it stands: nobody knows its number yet. */
export type PreparedCertificate = (Award | Attestation) & { status: 'prepared' }

/** What is kept of a certificate beside what its page shows. */
export type CertificateRow = (Certificate | PreparedCertificate) & {
  entry?: StatusEntry
  /** Of the PDF. */
  sha256?: string
  /** The number of the one that is to take its place, or has. */
  successor?: string
}

export const rowKey = (id: string) => ({ TableName: variable('CERTIFICATES_TABLE'), Key: marshall({ id }) })

/** Of any kind, as it is at this moment. */
export async function findRow(id: string) {
  const { Item } = await table().send(new GetItemCommand({ ...rowKey(id), ConsistentRead: true }))
  return Item && unmarshall(Item)
}

export const findCertificateRow = async (id: string): Promise<CertificateRow | undefined> =>
  (await findRow(id)) as CertificateRow | undefined

/** False when a row of that id is there already. */
export const putNew = (row: { id: string } & Record<string, unknown>): Promise<boolean> =>
  put(row, { ConditionExpression: 'attribute_not_exists(id)' })

/** In the place of one of this status; false where that has another one by now. */
export const putInstead = (status: CertificateRow['status'], row: CertificateRow): Promise<boolean> =>
  put(row, {
    ConditionExpression: '#status = :before',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: marshall({ ':before': status }),
  })

/** In the place of whatever is there; false where that names a successor by now. */
export const putUnlessSucceeded = (row: CertificateRow): Promise<boolean> =>
  put(row, { ConditionExpression: 'attribute_not_exists(successor)' })

/** In the place of whatever is there. */
export const putAnyway = (row: CertificateRow): Promise<boolean> => put(row, {})

async function put(row: object, condition: object): Promise<boolean> {
  const Item = marshall(row, { removeUndefinedValues: true })
  const written = await unlessRefused(
    table().send(new PutItemCommand({ TableName: variable('CERTIFICATES_TABLE'), Item, ...condition })),
  )
  return written !== undefined
}

/** The row as it is then; undefined where it is not in the state that `condition` asks for. */
export async function changeRow(
  id: string,
  { set, condition, values }: { set: string; condition: string; values: Record<string, unknown> },
): Promise<CertificateRow | undefined> {
  const changed = await unlessRefused(
    table().send(
      new UpdateItemCommand({
        ...rowKey(id),
        UpdateExpression: `SET ${set}`,
        ConditionExpression: condition,
        ...(/#status/.test(set + condition) && { ExpressionAttributeNames: { '#status': 'status' } }),
        ExpressionAttributeValues: marshall(values),
        ReturnValues: 'ALL_NEW',
      }),
    ),
  )
  return changed?.Attributes && (unmarshall(changed.Attributes) as CertificateRow)
}
