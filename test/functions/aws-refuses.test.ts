import { createHash } from 'node:crypto'
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  ProvisionedThroughputExceededException,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { SendMessageCommand, SQSClient, SQSServiceException } from '@aws-sdk/client-sqs'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { afterEach, expect, test, vi } from 'vitest'
import { addressId } from '../../bots/engine/address.ts'
import { newcomer } from '../../bots/engine/newcomer.ts'
import { putFile } from '../../functions/aws/certificate-files.ts'
import { storeCertificate } from '../../functions/aws/certificates.ts'
import { putInbox } from '../../functions/aws/inbox.ts'
import { saveLearner } from '../../functions/aws/learners.ts'
import { quarantine } from '../../functions/aws/quarantine.ts'

const dynamodb = mockClient(DynamoDBClient)
const s3 = mockClient(S3Client)
const sqs = mockClient(SQSClient)

for (const name of [
  'LEARNERS_TABLE',
  'CERTIFICATES_TABLE',
  'CERTIFICATES_BUCKET',
  'QUARANTINE_TABLE',
  'INBOX_URL',
])
  vi.stubEnv(name, name.toLowerCase())
vi.stubEnv('AWS_REGION', 'eu-west-3')

afterEach(() => {
  for (const client of [dynamodb, s3, sqs]) client.reset()
})

const from = { channel: 'telegram', address: '1' } as const
const inbound = { kind: 'said', id: 'u1', from, at: 1_000_000, sent: 1000, text: 'salam' } as const
const learner = { ...newcomer(addressId(inbound.from), 1000), version: 2 }
const refused = { $metadata: {}, message: 'refused' }

test('a record that somebody else has stored meanwhile is not stored, and that is no failure', async () => {
  dynamodb.on(PutItemCommand).rejects(new ConditionalCheckFailedException(refused))
  expect(await saveLearner(learner)).toBe(false)
})

test('a table that is throttled fails the turn, which comes again', async () => {
  dynamodb.on(PutItemCommand).rejects(new ProvisionedThroughputExceededException(refused))
  await expect(saveLearner(learner)).rejects.toThrow(ProvisionedThroughputExceededException)
})

test('an inbound that the queue refuses is not taken for stored', async () => {
  sqs
    .on(SendMessageCommand)
    .rejects(new SQSServiceException({ ...refused, name: 'Refused', $fault: 'server' }))
  await expect(putInbox(inbound)).rejects.toThrow(SQSServiceException)
})

test('what is in quarantine already is not put there twice', async () => {
  dynamodb.on(PutItemCommand).rejects(new ConditionalCheckFailedException(refused))
  expect(await quarantine(inbound, 'a bug')).toBe(false)
})

test('the first PDF of a certificate stays, and the row holds its hash', async () => {
  const first = Buffer.from('the first PDF')
  s3.on(PutObjectCommand).rejects(
    new S3ServiceException({ ...refused, name: 'PreconditionFailed', $fault: 'client' }),
  )
  s3.on(GetObjectCommand).resolves({ Body: { transformToByteArray: async () => first } as never })
  dynamodb.on(PutItemCommand).resolves({})
  const inEvery = { ar: 'x', fr: 'x', en: 'x' }
  await storeCertificate(
    {
      id: 'ABC',
      language: 'fr',
      name: { latin: 'Fatima' },
      course: { id: 'x', title: inEvery, version: '1.0.0', minutes: 5 },
      competencies: [],
      score: { right: 1, asked: 1, passMark: 70 },
      issuedAt: '2026-11-21T00:00:00Z',
    },
    { list: '2026-11', index: 1 },
    await putFile('ABC', 'pdf', Buffer.from('another PDF')),
  )
  const [put] = dynamodb.commandCalls(PutItemCommand)
  const row = unmarshall(put?.args[0].input.Item ?? {})
  expect(row.sha256).toBe(createHash('sha256').update(first).digest('hex'))
})
