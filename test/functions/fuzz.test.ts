/**
 * Whatever reaches the edge, by whatever door: its function answers with a 2xx or a typed 4xx, and puts on the inbox what
 * it could read, once, or nothing. The handlers are the real ones; AWS is played, so that each of its calls is seen.
 * `FUZZ_RUNS=100000 npx vitest run test/functions/fuzz.test.ts` tries for longer.
 */
import { generateKeyPairSync } from 'node:crypto'
import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { mockClient } from 'aws-sdk-client-mock'
import { beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import { readAssembly } from '../../infra/local/assembly.ts'
import { fc } from '../support/properties.ts'
import { portalUrl, twilioKeys, webhookSecret } from '../support/takwin.ts'
import { signed } from '../support/twilio.ts'

const runs = { numRuns: Number(process.env.FUZZ_RUNS ?? 150) }
const [dynamodb, sqs, s3] = [mockClient(DynamoDBClient), mockClient(SQSClient), mockClient(S3Client)]
const [secrets, kms] = [mockClient(SecretsManagerClient), mockClient(KMSClient)]
/** Of a queue's message: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html */
const longestMessage = 1_048_576

interface Answer {
  statusCode: number
  headers?: Record<string, string>
  body?: string
}
type Handler = (request: object, context: object) => Promise<Answer>
const doors: Record<string, Handler> = {}
const knock = (door: string, request: object): Promise<Answer> =>
  doors[door]?.(
    { headers: {}, requestContext: { timeEpoch: 1_800_000_000_000, requestId: 'r', http: {} }, ...request },
    { getRemainingTimeInMillis: () => 10_000 },
  ) ?? Promise.reject(new Error(door))

beforeAll(async () => {
  vi.stubEnv('AWS_REGION', 'eu-west-3')
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT')
  const { functions } = readAssembly(inject('assembly'), 'http://queues')
  for (const { environment } of functions)
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  vi.stubEnv('PORTAL_URL', portalUrl)
  // What verify ships beside its code is no catalogue, and the others ship the same one.
  const ships = (id: string) => functions.find((each) => each.id === id)?.folder ?? ''
  for (const door of [
    'telegram-webhook',
    'twilio-webhook',
    'twilio-status',
    'review-link',
    'portal',
    'verify',
  ]) {
    const { handler } = await import(`../../functions/${door}.ts`)
    doors[door] = (request, context) => {
      process.env.LAMBDA_TASK_ROOT = ships(door)
      return handler(request, context)
    }
  }
})

const { publicKey } = generateKeyPairSync('ed25519')
beforeEach(() => {
  for (const client of [dynamodb, sqs, s3, secrets, kms]) client.reset()
  dynamodb.on(GetItemCommand).resolves({})
  dynamodb.on(UpdateItemCommand).resolves({ Attributes: { expiresAt: { N: '1800000000' } } })
  s3.on(GetObjectCommand).rejects(new NoSuchKey({ $metadata: {}, message: 'nothing' }))
  kms.on(GetPublicKeyCommand).resolves({ PublicKey: publicKey.export({ type: 'spki', format: 'der' }) })
  secrets.on(GetSecretValueCommand).callsFake(({ SecretId = '' }) => ({
    SecretString: JSON.stringify(
      SecretId.endsWith('telegram') ? { botToken: '1:x', webhookSecret } : twilioKeys,
    ),
  }))
})

/** What was put on the inbox since it was last asked; each fits, and can be read back. */
async function taken(): Promise<number> {
  const { readInbox } = await import('../../functions/aws/inbox.ts')
  const bodies = sqs.commandCalls(SendMessageCommand).map(({ args: [{ input }] }) => input.MessageBody ?? '')
  for (const body of bodies) {
    expect(body.length).toBeLessThanOrEqual(longestMessage)
    readInbox(body)
  }
  sqs.resetHistory()
  return bodies.length
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '',
    'null',
    '[]',
    '{',
    '__proto__',
    '../../etc/passwd',
    '\u0000',
    '\ud800',
    '%',
    '%ff',
    '٣'.repeat(99),
  ),
)
const field = fc.oneof(
  fc.jsonValue(),
  anyText,
  fc.integer(),
  fc.constantFrom('private', 'member', 'kicked', 'group'),
)
/** Made of what updates are made of, or of anything. */
const update = fc.letrec((tie) => ({
  update: fc.record(
    {
      update_id: fc.oneof(fc.nat(), field),
      message: tie('part'),
      callback_query: tie('part'),
      my_chat_member: tie('part'),
    },
    { requiredKeys: [] },
  ),
  part: fc.oneof(
    field,
    fc.record(
      {
        date: fc.oneof(fc.nat(), field),
        chat: fc.oneof(fc.record({ id: fc.oneof(fc.maxSafeInteger(), field), type: field }), field),
        from: fc.oneof(fc.record({ id: field }), field),
        text: field,
        data: field,
        id: field,
        contact: fc.oneof(fc.record({ phone_number: field, user_id: field }), field),
        message: fc.oneof(fc.record({ chat: fc.record({ id: fc.nat(), type: field }) }), field),
        new_chat_member: fc.oneof(fc.record({ status: field }), field),
        photo: field,
      },
      { requiredKeys: [] },
    ),
  ),
})).update
const formNames = [
  'MessageSid',
  'From',
  'To',
  'Body',
  'ButtonPayload',
  'NumMedia',
  'OptOutType',
  'WaId',
  'MessageStatus',
  'ErrorCode',
]
const form = fc.dictionary(
  fc.oneof(fc.constantFrom(...formNames), anyText),
  fc.oneof(anyText, fc.constantFrom('whatsapp:+212661000001', '+212661000001', '63024', 'delivered', 'SM1')),
  { maxKeys: 12 },
)
const query = fc.oneof(anyText, fc.webQueryParameters())
const accept = fc.oneof(anyText, fc.constantFrom('ar', 'fr-MA, fr;q=0.9', '*;q=0', ';;q=', 'a'.repeat(9000)))

describe('an update', () => {
  test('of any kind is taken, and is one letter at most', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          update.map((each) => JSON.stringify(each)),
          anyText,
        ),
        fc.boolean(),
        async (text, isBase64Encoded) => {
          const body = isBase64Encoded ? Buffer.from(text).toString('base64') : text
          const headers = { 'x-telegram-bot-api-secret-token': webhookSecret }
          expect((await knock('telegram-webhook', { headers, body, isBase64Encoded })).statusCode).toBe(200)
          expect(await taken()).toBeLessThanOrEqual(1)
        },
      ),
      runs,
    )
  })

  test('with any other secret is refused, and nothing is looked at', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (secret, body) => {
        fc.pre(secret !== webhookSecret)
        const headers = { 'x-telegram-bot-api-secret-token': secret }
        expect(await knock('telegram-webhook', { headers, body })).toEqual({ statusCode: 401 })
        expect(await taken()).toBe(0)
      }),
      runs,
    )
  })
})

describe.each(['twilio-webhook', 'twilio-status'] as const)('a form at %s', (door) => {
  test('of any fields is taken, and is one letter at most', async () => {
    await fc.assert(
      fc.asyncProperty(form, query, async (fields, rawQuery) => {
        const given = Object.fromEntries(
          Object.entries(fields).map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]),
        )
        const sought = `${new URLSearchParams(rawQuery.toWellFormed())}`
        const { statusCode } = await knock(door, signed(door, sought, given))
        expect([200, 403, 413]).toContain(statusCode)
        expect(await taken()).toBeLessThanOrEqual(1)
      }),
      runs,
    )
  })

  test('with any other signature is refused, and nothing is looked at', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, query, async (signature, body, rawQueryString) => {
        const headers = { 'x-twilio-signature': signature }
        const { statusCode } = await knock(door, { headers, body, rawPath: '/twilio', rawQueryString })
        expect([403, 413]).toContain(statusCode)
        expect([await taken(), dynamodb.calls().length]).toEqual([0, 0])
      }),
      runs,
    )
  })
})

/** Of a page: one that says so, and nothing was stored. */
function expectPage({ statusCode, headers, body = '' }: Answer, statuses: number[]): void {
  expect(statuses).toContain(statusCode)
  if (statusCode >= 400)
    expect([headers?.['content-type'], body.slice(0, 15)]).toEqual([
      'text/html; charset=utf-8',
      '<!doctype html>',
    ])
  const verbs = [...dynamodb.calls(), ...s3.calls()].map(({ args: [command] }) => command.constructor.name)
  expect(verbs.filter((verb) => !verb.startsWith('Get'))).toEqual([])
}

describe('a page', () => {
  const asked = fc.record({
    routeKey: fc.constantFrom(
      'GET /courses/{id}',
      'GET /certificates/{id}',
      'GET /certificates',
      'GET /indicators/{name}',
      'GET /media/{name}',
      'GET /status/{list}',
      'GET /',
    ),
    any: anyText,
    language: accept,
    sought: anyText,
  })
  test('is there or is not, whatever number, name, language or query is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ routeKey, any, language, sought }) => {
        const answer = await knock('portal', {
          routeKey,
          headers: { 'accept-language': language },
          pathParameters: { id: any, name: any, list: any },
          queryStringParameters: { id: sought, language: sought },
          rawQueryString: sought,
        })
        expectPage(answer, [200, 303, 400, 404])
      }),
      runs,
    )
  })

  test('behind a short message takes any form and any token for what it is', async () => {
    const door = fc.constantFrom('GET /r/{token}', 'POST /r/{token}', 'GET /data/{token}', 'GET /a/{token}')
    await fc.assert(
      fc.asyncProperty(door, anyText, anyText, accept, async (routeKey, token, body, language) => {
        const headers = { 'accept-language': language }
        const request = { routeKey, headers, body, rawQueryString: body, pathParameters: { token } }
        expectPage(await knock('review-link', request), [404])
        expect(await taken()).toBe(0)
      }),
      runs,
    )
  })

  test('that checks certificates takes any file, text and number, and keeps none', async () => {
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .uint8Array({ maxLength: 200 })
        .map((bytes) =>
          Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj <</Type/EmbeddedFile/Length 99>> stream\n'), bytes]),
        ),
      fc.json().map((text) => Buffer.from(text)),
      anyText.map((text) => Buffer.from(text)),
    )
    const type = fc.oneof(
      fc.constantFrom('multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', ''),
      anyText,
    )
    await fc.assert(
      fc.asyncProperty(file, type, fc.boolean(), anyText, async (bytes, contentType, wrapped, id) => {
        const form = new FormData()
        form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], 'certificate.pdf'))
        const posted = new Response(form)
        const body = wrapped ? Buffer.from(await posted.arrayBuffer()) : Buffer.from(bytes)
        const headers = { 'content-type': wrapped ? posted.headers.get('content-type') : contentType }
        const sent = {
          routeKey: 'POST /verify',
          headers,
          body: body.toString('base64'),
          isBase64Encoded: true,
        }
        expectPage(await knock('verify', sent), [200, 400, 404, 413])
        expectPage(
          await knock('verify', { routeKey: 'GET /verify', queryStringParameters: { id } }),
          [200, 404],
        )
      }),
      runs,
    )
  })
})
