/**
 * Whoever guesses numbers of certificates learns nothing: not from what is answered, nor from what it costs to answer. How
 * often one may guess is the edge's to limit (test/infra/stack-edge.test.ts).
 */
import { createHash, randomBytes } from 'node:crypto'
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { mockClient } from 'aws-sdk-client-mock'
import { afterEach, expect, test, vi } from 'vitest'
import { idOfBytes } from '../../functions/documents/certificate-id.ts'

/** `GUESSES=100000` asks as many as were promised; a tenth says the same, since no guess knows of another. */
const guesses = Number(process.env.GUESSES ?? 10_000)
const dynamodb = mockClient(DynamoDBClient)
const s3 = mockClient(S3Client)
const variables = {
  AWS_REGION: 'eu-west-3',
  CERTIFICATES_TABLE: 'certificates',
  CERTIFICATES_BUCKET: 'certificates',
  PORTAL_URL: 'https://takwin.example',
  TELEGRAM_BOT_URL: 'https://t.me/takwin_bot',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
}
for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
afterEach(() => {
  dynamodb.reset()
  s3.reset()
})

interface Answer {
  statusCode: number
  headers: Record<string, string>
  body: string
}

async function openDoor(): Promise<(id: string) => Promise<Answer>> {
  const { handler } = await import('../../functions/portal.ts')
  return (id) =>
    handler(
      { routeKey: 'GET /certificates/{id}', pathParameters: { id }, headers: {} } as never,
      { getRemainingTimeInMillis: () => 10_000 } as never,
    ) as unknown as Promise<Answer>
}

const print = ({ statusCode, headers, body }: Answer) =>
  createHash('sha256')
    .update(JSON.stringify([statusCode, headers, body]))
    .digest('hex')

test(`of ${guesses} guessed numbers each is answered with the same bytes, for one read and no more`, async () => {
  const knock = await openDoor()
  dynamodb.on(GetItemCommand).resolves({})
  const prints = new Set<string>()
  const batch = 1000
  for (let nth = 0; nth < guesses; nth += batch) {
    for (let each = 0; each < batch; each++) prints.add(print(await knock(idOfBytes(randomBytes(16)))))
    expect(dynamodb.calls()).toHaveLength(batch)
    expect(s3.calls()).toHaveLength(0)
    dynamodb.resetHistory()
  }
  expect(prints.size).toBe(1)
  const { statusCode, headers } = await knock(idOfBytes(randomBytes(16)))
  expect([statusCode, headers['cache-control']]).toEqual([404, 'no-store'])
})

test('a number that is none, or one with a letter changed, is looked up and answered as one that was never given', async () => {
  const knock = await openDoor()
  dynamodb.on(GetItemCommand).resolves({})
  const id = idOfBytes(randomBytes(16))
  const swapped = id.startsWith('0') ? `1${id.slice(1)}` : `0${id.slice(1)}`
  const never = print(await knock(id))
  dynamodb.resetHistory()
  const others = [
    swapped,
    'none',
    '0',
    'x'.repeat(64),
    `claim/telegram:1/advocacy`,
    'status/2026-11/1',
    '‮ى',
    id.slice(0, -1),
  ]
  const asked = [
    ...others,
    ...[id, swapped].flatMap((each) => ['pdf', 'png', 'json'].map((ending) => `${each}.${ending}`)),
  ]
  for (const each of asked) expect(print(await knock(each)), each).toBe(never)
  expect(dynamodb.calls()).toHaveLength(asked.length)
  expect(s3.calls()).toHaveLength(0)
})
