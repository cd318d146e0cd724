import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Clock } from '../../infra/local/clock.ts'
import type { Cloud } from '../../infra/local/cloud.ts'
import { startExample, synthesiseExample } from './cloud-example.ts'

let cloud: Cloud
let clock: Clock

beforeAll(async () => {
  ;({ cloud, clock } = await startExample(synthesiseExample()))
})
afterAll(() => cloud.stop())

/** Sends a path as it is: `fetch` would tidy it. */
const call = (
  method: string,
  path: string,
  headers: Record<string, string | string[]> = {},
  body?: string | Buffer,
) =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const calling = request(
      { port: cloud.port, host: '127.0.0.1', method, path, headers },
      async (response) =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: await text(response) }),
    )
    calling.on('error', reject).end(body)
  })
/** What a function was given: the example answers with its input. */
const given = async (...parameters: Parameters<typeof call>) => JSON.parse((await call(...parameters)).text)
/** The client's view of what a function answers. */
const answering = (answer: unknown) => call('POST', '/telegram', { order: JSON.stringify({ answer }) })

test('a function is given payload format 2.0', async () => {
  const payload = await given('GET', '/courses/1?a=1&a=2&b=x%20y', {
    'X-Two': ['1', '2'],
    cookie: 'a=b; c=d',
    'user-agent': 'test',
  })
  expect(payload).toMatchObject({
    version: '2.0',
    routeKey: 'GET /courses/{id}',
    rawPath: '/courses/1',
    rawQueryString: 'a=1&a=2&b=x%20y',
    cookies: ['a=b', 'c=d'],
    headers: { 'x-two': '1,2', 'user-agent': 'test', host: expect.any(String) },
    queryStringParameters: { a: '1,2', b: 'x y' },
    pathParameters: { id: '1' },
    requestContext: {
      accountId: '000000000000',
      stage: '$default',
      routeKey: 'GET /courses/{id}',
      http: {
        method: 'GET',
        path: '/courses/1',
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'test',
      },
      time: expect.stringMatching(/^\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
    },
    isBase64Encoded: false,
  })
  expect(payload).not.toHaveProperty('body')
  expect(payload.headers).not.toHaveProperty('cookie')
})

test('the time of a request is the movable clock’s', async () => {
  await clock.advance(3600)
  const { requestContext } = await given('GET', '/courses/1')
  expect(requestContext.timeEpoch / 1000).toBeCloseTo(clock.now().getTime() / 1000, -1)
})

test.each([
  ['application/json; charset=utf-8', false],
  ['text/plain', false],
  ['application/xml', false],
  ['application/javascript', false],
  ['application/x-www-form-urlencoded', true],
  ['application/octet-stream', true],
  ['application/problem+json', true],
  ['', true],
])('a body of type %j arrives in base64: %j', async (type, isBase64Encoded) => {
  const payload = await given('POST', '/telegram', type ? { 'content-type': type } : {}, '"é"')
  expect(payload).toMatchObject({
    isBase64Encoded,
    body: isBase64Encoded ? Buffer.from('"é"').toString('base64') : '"é"',
  })
})

test('paths arrive decoded, and a greedy variable takes the rest', async () => {
  expect(await given('PUT', '/files/a%20b/c')).toMatchObject({
    routeKey: 'ANY /files/{path+}',
    rawPath: '/files/a b/c',
    pathParameters: { path: 'a b/c' },
  })
})

test('a fixed segment is preferred to a variable', async () => {
  expect(await given('GET', '/courses/all')).toMatchObject({ routeKey: 'GET /courses/all' })
})

test.each([
  ['GET', '/'],
  ['GET', '/courses'],
  ['GET', '/courses/'],
  ['GET', '/courses/1/2'],
  ['GET', '/courses/1%2F2'],
  ['GET', '//courses/1'],
  ['POST', '/courses/1'],
  ['HEAD', '/courses/1'],
  ['GET', '/files/'],
  ['GET', '/%ff'],
  ['GET', '/%'],
])('%s %s is no route: 404', async (method, path) => {
  const { status, text } = await call(method, path)
  expect(status).toBe(404)
  if (method !== 'HEAD') expect(text).toBe('{"message":"Not Found"}')
})

test('an answer has the status, headers, cookies and body that the function gives it', async () => {
  const { status, headers, text } = await answering({
    statusCode: 201,
    headers: { 'Content-Type': 'text/html', 'X-Number': 7 },
    cookies: ['a=b', 'c=d; HttpOnly'],
    body: Buffer.from('مرحبا').toString('base64'),
    isBase64Encoded: true,
  })
  expect(status).toBe(201)
  expect(headers).toMatchObject({
    'content-type': 'text/html',
    'x-number': '7',
    'set-cookie': ['a=b', 'c=d; HttpOnly'],
  })
  expect(text).toBe('مرحبا')
})

test('an answer without a status is a 200 of JSON', async () => {
  expect(await answering({ plain: true })).toMatchObject({
    status: 200,
    headers: { 'content-type': 'application/json' },
    text: '{"plain":true}',
  })
})

test.each([
  { statusCode: 'no number' },
  { statusCode: 200, body: { not: 'text' } },
  { statusCode: 200, cookies: 'a=b' },
])('an answer that API Gateway would not understand is a 500: %j', async (answer) => {
  expect(await answering(answer)).toMatchObject({ status: 500, text: '{"message":"Internal Server Error"}' })
})

test('10 MB and a byte are refused with 413, whatever the route', async () => {
  for (const path of ['/telegram', '/nowhere'])
    expect(await call('POST', path, {}, Buffer.alloc(10 * 1024 * 1024 + 1))).toMatchObject({
      status: 413,
      text: '{"message":"Request Entity Too Large"}',
    })
})

test("a body that Lambda's 6 MB cannot hold is refused with 413", async () => {
  expect(await call('POST', '/telegram', {}, Buffer.alloc(9 * 1024 * 1024))).toMatchObject({ status: 413 })
})

test('headers over 10 KB are refused with 431', async () => {
  expect(await call('GET', '/courses/1', { large: 'x'.repeat(10_240) })).toMatchObject({ status: 431 })
  expect(await call('GET', '/courses/1', { large: 'x'.repeat(8_000) })).toMatchObject({ status: 200 })
})

test('a client that goes away in the middle of its body harms nobody', async () => {
  const calling = request({
    port: cloud.port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/telegram',
    headers: { 'content-length': '1000' },
  })
  calling.on('error', () => {})
  await new Promise<void>((resolve) => calling.write('half', () => resolve()))
  calling.destroy()
  expect(await call('GET', '/courses/1')).toMatchObject({ status: 200 })
})
