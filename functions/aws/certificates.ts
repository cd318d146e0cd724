/** Certificates: a row each in a table, their files in a bucket, and a claim per learner and course. */
import { createHash, randomBytes } from 'node:crypto'
import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateScan,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { idOfBytes } from '../documents/certificate-id.ts'
import { statusEntries } from '../documents/credential/status-entries.ts'
import type { StatusEntry } from '../documents/credential/status-entry.ts'
import type { Award, Certificate } from '../documents/pages/certificate.ts'
import { eraseFile } from './certificate-files.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { putStrike } from './orders.ts'
import { unlessRefused } from './unless-refused.ts'

const table = once(() => new DynamoDBClient({}))

const rowKey = (id: string) => ({ TableName: variable('CERTIFICATES_TABLE'), Key: marshall({ id }) })
const claimId = (learner: string, course: string) => `claim/${learner}/${course}`

/** The number of the one certificate of this learner and course: drawn by the first to ask, the same for all who ask again. */
export async function claimNumber(learner: string, course: string): Promise<string> {
  const id = claimId(learner, course)
  const fresh = { id, certificate: idOfBytes(randomBytes(16)) }
  if (await putNew(fresh)) return fresh.certificate
  return (await findRow(id))?.certificate
}

/** The certificate's own place in the status lists: the same for all who ask again. */
export async function claimEntry(id: string, issuedAt: string): Promise<StatusEntry> {
  for (const entry of statusEntries(id, issuedAt)) {
    const place = { id: `status/${entry.list}/${entry.index}`, certificate: id }
    if ((await putNew(place)) || (await findRow(place.id))?.certificate === id) return entry
  }
  throw new Error(`no status list has a place left for ${id}`)
}

/** Nothing leads from the learner to their certificate any more; an order for another one would be a new one. */
export async function releaseClaim(learner: string, course: string): Promise<void> {
  await table().send(new DeleteItemCommand(rowKey(claimId(learner, course))))
}

/** Once stored, the row is never written again by this call. `pdf`: the one that is kept. */
export async function storeCertificate(award: Award, entry: StatusEntry, pdf: Uint8Array): Promise<void> {
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  await putNew({ ...award, status: 'valid', entry, sha256 })
}

/** False when a row of that id is there already. */
async function putNew(row: { id: string } & Record<string, unknown>): Promise<boolean> {
  const written = await unlessRefused(
    table().send(
      new PutItemCommand({
        TableName: variable('CERTIFICATES_TABLE'),
        Item: marshall(row, { removeUndefinedValues: true }),
        ConditionExpression: 'attribute_not_exists(id)',
      }),
    ),
  )
  return written !== undefined
}

async function findRow(id: string) {
  const { Item } = await table().send(new GetItemCommand({ ...rowKey(id), ConsistentRead: true }))
  return Item && unmarshall(Item)
}

/** `id` as `readId` gives it. */
export async function findCertificate(id: string): Promise<Certificate | undefined> {
  const { Item } = await table().send(new GetItemCommand(rowKey(id)))
  return Item && (unmarshall(Item) as Certificate)
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

/**
 * At its holder's wish nothing is left but number, state and the PDF's hash: no name, no file, no link to the holder. Its
 * status is ordered to be struck first, since the row then no longer says where that stands.
 */
export async function withdrawCertificate(id: string, holder: string): Promise<void> {
  const row = await findRow(id)
  if (!row) return
  const { sha256, course, entry } = row
  if (entry) await putStrike(id, entry)
  for (const ending of ['pdf', 'png', 'json'] as const) await eraseFile(id, ending)
  if (course) await releaseClaim(holder, course.id)
  await table().send(
    new PutItemCommand({
      TableName: variable('CERTIFICATES_TABLE'),
      Item: marshall({ id, status: 'withdrawn', sha256 }, { removeUndefinedValues: true }),
    }),
  )
}
