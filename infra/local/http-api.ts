import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from './clock.ts'
import type { Functions } from './functions.ts'
import { answerFrom, type HttpAnswer, requestPayload } from './http-payloads.ts'
import type { RoutePlan } from './plan.ts'
import { matchRoute } from './routes.ts'
import type { Work } from './work.ts'

export interface HttpApi {
  port: number
  /** Takes no more requests; the ones under way are still answered. */
  refuseMore(): void
  stop(): void
}

// Source: API Gateway developer guide, "Quotas for HTTP APIs"; Lambda developer guide, "Lambda quotas".
const LARGEST_BODY_BYTES = 10 * 1024 * 1024
const LARGEST_HEADERS_BYTES = 10_240
const LARGEST_INPUT_BYTES = 6 * 1024 * 1024
const INTEGRATION_TIMEOUT_MS = 30_000
/** Node's own five seconds end while a busy machine sends the next request. */
const KEPT_OPEN_MS = 60_000

/** The HTTP API of the template: its routes, each served by its function, with API Gateway's limits and errors. */
export async function serveHttpApi(
  routes: RoutePlan[],
  functions: Functions,
  clock: Clock,
  port: number,
  work: Work,
): Promise<HttpApi> {
  const options = { maxHeaderSize: 4 * LARGEST_HEADERS_BYTES, keepAliveTimeout: KEPT_OPEN_MS }
  const server = createServer(options, async (request, response) => {
    try {
      const body = await read(request)
      await work.track(answer(request, body, routes, functions, clock).then((reply) => send(response, reply)))
    } catch {
      // The client went away in the middle of its request.
      response.destroy()
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    refuseMore: () => void server.close(),
    stop: () => server.closeAllConnections(),
  }
}

async function answer(
  request: IncomingMessage,
  body: Buffer | undefined,
  routes: RoutePlan[],
  functions: Functions,
  clock: Clock,
): Promise<HttpAnswer> {
  if (!body) return message(413, 'Request Entity Too Large')
  if (request.rawHeaders.join('').length > LARGEST_HEADERS_BYTES)
    return message(431, 'Request Header Fields Too Large')
  const [, encodedPath = '', query = ''] = /^([^?]*)\??(.*)$/.exec(request.url ?? '') ?? []
  const path = decoded(encodedPath)
  const match = path === undefined ? undefined : matchRoute(routes, request.method ?? '', path)
  if (!match || path === undefined) return message(404, 'Not Found')
  const payload = requestPayload(request, path, query, match, body, clock.now())
  if (JSON.stringify(payload).length > LARGEST_INPUT_BYTES) return message(413, 'Request Entity Too Large')
  const outcome = await withinTimeout(functions.invoke(match.route.functionId, payload))
  if (!outcome) return message(503, 'Service Unavailable')
  return (outcome.did === 'return' && answerFrom(outcome.result)) || message(500, 'Internal Server Error')
}

/** The whole body, or nothing when it is too large: the rest is then read and thrown away, so that the client hears the answer. */
async function read(request: IncomingMessage): Promise<Buffer | undefined> {
  let bytes = 0
  let chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > LARGEST_BODY_BYTES) chunks = []
    else chunks.push(chunk)
  }
  return bytes > LARGEST_BODY_BYTES ? undefined : Buffer.concat(chunks)
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

async function withinTimeout<T>(invocation: Promise<T>): Promise<T | undefined> {
  const given = new AbortController()
  const timeout = sleep(INTEGRATION_TIMEOUT_MS, undefined, { signal: given.signal }).catch(() => undefined)
  return Promise.race([invocation, timeout]).finally(() => given.abort())
}

function message(status: number, text: string): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    cookies: [],
    body: Buffer.from(JSON.stringify({ message: text })),
  }
}

function send(response: ServerResponse, { status, headers, cookies, body }: HttpAnswer): void {
  response.writeHead(status, {
    ...headers,
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
    'content-length': body.length,
    'apigw-requestid': randomUUID(),
  })
  response.end(body)
}
