import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { ACCOUNT } from './identities.ts'
import type { Match } from './routes.ts'

export interface HttpAnswer {
  status: number
  headers: Record<string, string>
  cookies: string[]
  body: Buffer
}

/**
 * What API Gateway hands to a function: payload format 2.0. The path arrives decoded, even its slashes, and the body in
 * base64 unless its type is text, as observed on AWS: `text/*`, JSON, XML and JavaScript; forms are in base64.
 * Source: API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs".
 */
export function requestPayload(
  request: IncomingMessage,
  path: string,
  query: string,
  { route, pathParameters }: Match,
  body: Buffer,
  now: Date,
) {
  const { cookie, ...headers } = request.headersDistinct
  const isText = TEXT.test(request.headers['content-type'] ?? '')
  const host = request.headers.host ?? ''
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: path,
    rawQueryString: query,
    ...(cookie && { cookies: cookie.flatMap((line) => line.split('; ')) }),
    headers: {
      ...Object.fromEntries(Object.entries(headers).map(([name, values = []]) => [name, values.join(',')])),
      'x-amzn-trace-id': `Root=1-${Math.floor(now.getTime() / 1000).toString(16)}-${randomUUID().replaceAll('-', '').slice(0, 24)}`,
      'x-forwarded-for': request.socket.remoteAddress ?? '',
      'x-forwarded-port': String(request.socket.localPort),
      'x-forwarded-proto': 'http',
    },
    ...(query !== '' && { queryStringParameters: joined(new URLSearchParams(query)) }),
    requestContext: {
      accountId: ACCOUNT,
      apiId: 'local',
      domainName: host,
      domainPrefix: host.split('.')[0],
      http: {
        method: request.method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: logTime(now),
      timeEpoch: now.getTime(),
    },
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  }
}

const TEXT = /^(text\/|application\/(json|xml|javascript)\b)/i

/** What a function's result means to the client; undefined when API Gateway would not understand it. */
export function answerFrom(result: unknown): HttpAnswer | undefined {
  if (typeof result !== 'object' || result === null || !('statusCode' in result))
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      cookies: [],
      body: Buffer.from(typeof result === 'string' ? result : JSON.stringify(result)),
    }
  const {
    statusCode,
    headers = {},
    cookies = [],
    body = '',
    isBase64Encoded = false,
  } = result as Partial<LambdaAnswer>
  const status = Number(statusCode)
  if (
    !(Number.isInteger(status) && status >= 200 && status <= 599) ||
    typeof body !== 'string' ||
    !Array.isArray(cookies)
  )
    return undefined
  return {
    status,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...Object.fromEntries(
        Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
      ),
    },
    cookies,
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  }
}

interface LambdaAnswer {
  statusCode: number | string
  headers: Record<string, unknown> | null
  cookies: string[]
  body: string
  isBase64Encoded: boolean
}

function joined(parameters: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(',')]),
  )
}

/** `12/Mar/2020:19:03:58 +0000`. */
function logTime(at: Date): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(at.toUTCString()) ?? []
  return `${day}/${month}/${year}:${time} +0000`
}
