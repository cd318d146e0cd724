/** Certificates: a row each in a table, their PDFs in a bucket, and a claim per learner and course. */
import { createHash, randomBytes } from 'node:crypto'
import { DeleteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { idOfBytes } from '../documents/certificate-id.ts'
import type { Award, Certificate } from '../documents/pages/certificate.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { unlessRefused } from './unless-refused.ts'

const table = once(() => new DynamoDBClient({}))
const bucket = once(() => new S3Client({}))

const rowKey = (id: string) => ({ TableName: variable('CERTIFICATES_TABLE'), Key: marshall({ id }) })
const pdfKey = (id: string) => ({ Bucket: variable('CERTIFICATES_BUCKET'), Key: `${id}.pdf` })
const claimId = (learner: string, course: string) => `claim/${learner}/${course}`

/** The number of the one certificate of this learner and course: drawn by the first to ask, the same for all who ask again. */
export async function claimNumber(learner: string, course: string): Promise<string> {
  const id = claimId(learner, course)
  const fresh = { id, certificate: idOfBytes(randomBytes(16)) }
  if (await putNew(fresh)) return fresh.certificate
  const { Item = {} } = await table().send(new GetItemCommand({ ...rowKey(id), ConsistentRead: true }))
  return unmarshall(Item).certificate
}

/** Nothing leads from the learner to their certificate any more; an order for another one would be a new one. */
export async function releaseClaim(learner: string, course: string): Promise<void> {
  await table().send(new DeleteItemCommand(rowKey(claimId(learner, course))))
}

/** Once stored, neither the row nor the PDF is ever written again by this call: the first PDF is the certificate's. */
export async function storeCertificate(award: Award, drawn: Uint8Array): Promise<void> {
  const pdf = (await putNewPdf(award.id, drawn)) ? drawn : await findPdf(award.id)
  if (!pdf) throw new Error('a PDF was there and is gone')
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  await putNew({ ...award, status: 'valid', sha256 })
}

/** False when there is one already. */
async function putNewPdf(id: string, pdf: Uint8Array): Promise<boolean> {
  const { Bucket, Key } = pdfKey(id)
  const what = { Bucket, Key, Body: pdf, ContentType: 'application/pdf', IfNoneMatch: '*' }
  try {
    await bucket().send(new PutObjectCommand(what))
    return true
  } catch (refusal) {
    if (refusal instanceof S3ServiceException && refusal.name === 'PreconditionFailed') return false
    throw refusal
  }
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

/** `id` as `readId` gives it. */
export async function findCertificate(id: string): Promise<Certificate | undefined> {
  const { Item } = await table().send(new GetItemCommand(rowKey(id)))
  return Item && (unmarshall(Item) as Certificate)
}

export async function findPdf(id: string): Promise<Uint8Array | undefined> {
  try {
    const { Body } = await bucket().send(new GetObjectCommand(pdfKey(id)))
    return await Body?.transformToByteArray()
  } catch (refusal) {
    if (refusal instanceof NoSuchKey) return undefined
    throw refusal
  }
}

/** At its holder's wish nothing is left but number, state and the PDF's hash: no name, no PDF, no link to the holder. */
export async function withdrawCertificate(id: string, holder: string): Promise<void> {
  const { Item } = await table().send(new GetItemCommand({ ...rowKey(id), ConsistentRead: true }))
  if (!Item) return
  const { sha256, course } = unmarshall(Item)
  await bucket().send(new DeleteObjectCommand(pdfKey(id)))
  if (course) await releaseClaim(holder, course.id)
  await table().send(
    new PutItemCommand({
      TableName: variable('CERTIFICATES_TABLE'),
      Item: marshall({ id, status: 'withdrawn', sha256 }, { removeUndefinedValues: true }),
    }),
  )
}
