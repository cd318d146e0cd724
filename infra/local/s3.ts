import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Buckets, StoredObject } from './buckets.ts'
import type { Clock } from './clock.ts'
import { type Loopback, serveLoopback } from './loopback.ts'

interface Answer {
  status: number
  headers?: Record<string, string>
  body?: Uint8Array | string
}

/** What an object keeps of the headers it was put with. */
const KEPT =
  /^(content-(type|language|disposition|encoding)|cache-control|expires|x-amz-meta-.+|x-amz-checksum-(?!mode|algorithm).+)$/

/**
 * The part of S3 that functions use, on loopback, with the bucket in the path: put, get, head and delete an object,
 * conditions included, and list a bucket. Source: S3 API reference. Anything else is refused as not implemented.
 */
export function serveS3(buckets: Buckets, clock: Clock): Promise<Loopback> {
  return serveLoopback((request, response) => answer(request, response, buckets, clock))
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  buckets: Buckets,
  clock: Clock,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://s3')
  const [, bucket = '', key = ''] = /^\/([^/]+)\/?(.*)$/.exec(decodeURIComponent(url.pathname)) ?? []
  const content = await buffer(request)
  const {
    status,
    headers = {},
    body = '',
  } = buckets.has(bucket)
    ? act(request, { bucket, key, content, parameters: url.searchParams }, buckets, clock)
    : refuse(404, 'NoSuchBucket')
  response.writeHead(status, {
    'x-amz-request-id': randomUUID(),
    'content-length': Buffer.byteLength(body),
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

interface Call {
  bucket: string
  key: string
  content: Uint8Array
  parameters: URLSearchParams
}

function act(
  { method, headers }: IncomingMessage,
  { bucket, key, content, parameters }: Call,
  buckets: Buckets,
  clock: Clock,
): Answer {
  const plain = [...parameters.keys()].every((name) => name === 'x-id' || name.startsWith('X-Amz-'))
  if (key === '' && method === 'HEAD') return { status: 200 }
  if (key === '' && method === 'GET' && parameters.get('list-type') === '2')
    return list(bucket, parameters, buckets)
  if (key === '' || !plain || headers['x-amz-copy-source']) return refuse(501, 'NotImplemented')
  const existing = buckets.get(bucket, key)
  switch (method) {
    case 'PUT': {
      if (headers['x-amz-content-sha256']?.includes('STREAMING')) return refuse(501, 'NotImplemented')
      if (
        (headers['if-none-match'] === '*' && existing) ||
        (headers['if-match'] && headers['if-match'] !== existing?.etag)
      )
        return refuse(412, 'PreconditionFailed')
      const kept = Object.entries(headers).filter(([name]) => KEPT.test(name)) as [string, string][]
      const { etag } = buckets.put(bucket, key, content, Object.fromEntries(kept), clock.now())
      return { status: 200, headers: { etag } }
    }
    case 'GET':
    case 'HEAD':
      return existing ? give(existing, headers) : refuse(404, 'NoSuchKey')
    case 'DELETE':
      buckets.remove(bucket, key)
      return { status: 204 }
    default:
      return refuse(501, 'NotImplemented')
  }
}

function give(
  { body, etag, headers: kept, modifiedAt }: StoredObject,
  asked: IncomingMessage['headers'],
): Answer {
  const headers = {
    etag,
    'last-modified': new Date(modifiedAt).toUTCString(),
    'accept-ranges': 'bytes',
    ...kept,
  }
  // A checksum is the whole object's: a client would hold it against the part, or against nothing.
  const partial = Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith('x-amz-checksum-')),
  )
  if (asked['if-none-match'] === etag) return { status: 304, headers: partial }
  if (asked['if-match'] && asked['if-match'] !== etag) return refuse(412, 'PreconditionFailed')
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(asked.range ?? '') ?? []
  if (from === undefined) return { status: 200, headers, body }
  const end = Math.min(to ? Number(to) : body.length - 1, body.length - 1)
  if (Number(from) > end) return refuse(416, 'InvalidRange')
  return {
    status: 206,
    headers: { ...partial, 'content-range': `bytes ${from}-${end}/${body.length}` },
    body: body.subarray(Number(from), end + 1),
  }
}

function list(bucket: string, parameters: URLSearchParams, buckets: Buckets): Answer {
  const limit = Math.min(Number(parameters.get('max-keys') ?? 1000), 1000)
  const prefix = parameters.get('prefix') ?? ''
  if (parameters.has('delimiter')) return refuse(501, 'NotImplemented')
  const after = parameters.get('continuation-token') ?? parameters.get('start-after') ?? ''
  const found = buckets.list(bucket, prefix, after, limit + 1)
  const page = found.slice(0, limit)
  const truncated = found.length > limit
  return xml(
    200,
    'ListBucketResult',
    `<Name>${bucket}</Name><Prefix>${escaped(prefix)}</Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>${limit}</MaxKeys>` +
      `<IsTruncated>${truncated}</IsTruncated>` +
      (truncated ? `<NextContinuationToken>${escaped(page.at(-1)?.key ?? '')}</NextContinuationToken>` : '') +
      page
        .map(
          ({ key, etag, bytes, modifiedAt }) =>
            `<Contents><Key>${escaped(key)}</Key><LastModified>${new Date(modifiedAt).toISOString()}</LastModified>` +
            `<ETag>${escaped(etag)}</ETag><Size>${bytes}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
        )
        .join(''),
  )
}

function refuse(status: number, code: string): Answer {
  return xml(status, 'Error', `<Code>${code}</Code><Message>${code}</Message>`)
}

function xml(status: number, root: string, inner: string): Answer {
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?><${root}>${inner}</${root}>`,
  }
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
