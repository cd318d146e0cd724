/** Which certificate is whose: a claim per learner and course, and nothing else that leads from one to the other. */
import { randomBytes } from 'node:crypto'
import { DeleteItemCommand, paginateScan } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { idOfBytes } from '../documents/certificate-id.ts'
import { changeRow, findRow, putNew, rowKey, table } from './certificate-rows.ts'
import { variable } from './environment.ts'

const claimId = (learner: string, course: string) => `claim/${learner}/${course}`

/** As many bits as an id has: see certificate-id.ts. */
export const newNumber = (): string => idOfBytes(randomBytes(16))

/** The number of the one certificate of this learner and course: drawn by the first to ask, the same for all who ask again. */
export async function claimNumber(learner: string, course: string): Promise<string> {
  const id = claimId(learner, course)
  const fresh = { id, certificate: newNumber() }
  if (await putNew(fresh)) return fresh.certificate
  return (await findRow(id))?.certificate
}

/** Where the claim leads to the one, it leads to the other from now on. */
export async function moveClaim(
  learner: string,
  course: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await changeRow(claimId(learner, course), {
    set: 'certificate = :to',
    condition: 'certificate = :from',
    values: { ':from': from, ':to': to },
  })
}

/** Nothing leads from the learner to their certificate any more; an order for another one would be a new one. */
export async function releaseClaim(learner: string, course: string): Promise<void> {
  await table().send(new DeleteItemCommand(rowKey(claimId(learner, course))))
}

/**
 * The record that the certificate was issued to; undefined where nothing leads there any more. Only claims know it, and by
 * no index: an operator's question reads the whole table.
 */
export async function holderOfCertificate(id: string): Promise<string | undefined> {
  const claims = {
    TableName: variable('CERTIFICATES_TABLE'),
    ProjectionExpression: 'id',
    FilterExpression: 'certificate = :id AND begins_with(id, :claim)',
    ExpressionAttributeValues: marshall({ ':id': id, ':claim': 'claim/' }),
  }
  for await (const { Items: [claim] = [] } of paginateScan({ client: table() }, claims))
    if (claim) return /^claim\/(.+)\/[^/]+$/.exec(unmarshall(claim).id)?.[1]
  return undefined
}
