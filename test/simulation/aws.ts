/** What the functions call of AWS, in memory and at the simulation's time. */
import { hash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NoSuchKey, S3ServiceException } from '@aws-sdk/client-s3'
import type { Clock } from '../../infra/local/clock.ts'
import { kmsOperations } from '../../infra/local/kms.ts'
import type { Plan } from '../../infra/local/plan.ts'
import { openQueues, type Queues } from '../../infra/local/queues.ts'
import { secretsOperations } from '../../infra/local/secrets.ts'
import { sqsOperations } from '../../infra/local/sqs.ts'
import { openTables, type Row, type Tables } from './tables.ts'

type Input = Record<string, unknown>

export interface Aws {
  tables: Tables
  queues: Queues
  /** By bucket and key. */
  objects: Map<string, Uint8Array>
  /** Throws as the SDK does. */
  perform(service: string, operation: string, input: Input): unknown
  close(): void
}

export interface Heard {
  written(table: string, before: Row | undefined, after: Row | undefined): void
  put(object: string, before: Uint8Array | undefined, after: Uint8Array | undefined): void
}

/** `secrets` by name; they may be changed at any time. */
export function openAws(plan: Plan, clock: Clock, secrets: Record<string, string>, heard: Heard): Aws {
  const tables = openTables(heard.written)
  const queues = openQueues(':memory:', plan.queues, clock)
  const objects = new Map<string, Uint8Array>()
  const operations: Record<string, (input: never) => unknown> = {
    ...sqsOperations(queues),
    ...secretsOperations(plan.secrets, secrets),
    ...kmsOperations(plan.keys, keyFile()),
  }
  const put = (object: string, body: Uint8Array | undefined) => {
    const before = objects.get(object)
    if (body) objects.set(object, body)
    else objects.delete(object)
    heard.put(object, before, body)
  }
  return {
    tables,
    queues,
    objects,
    perform(service, operation, input) {
      if (service === 'dynamodb') return tables.perform(operation, input as never)
      if (service === 's3') return s3(operation, input, objects, put)
      const named = operations[`${targets[service] ?? service}.${operation}`]
      if (!named) throw new Error(`${service}:${operation} has no stand-in`)
      return inBytes((named(inBase64(input) as never) ?? {}) as Input)
    },
    close: queues.close,
  }
}

const targets: Record<string, string> = { sqs: 'AmazonSQS', kms: 'TrentService' }

/** One key for the whole process: whoever signs by it signs the same. */
let key: string | undefined
function keyFile(): string {
  key ??= join(mkdtempSync(join(tmpdir(), 'takwin-key-')), 'signing-key.pem')
  return key
}

const inBase64 = (input: Input): Input =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ]),
  )

/** What KMS answers. */
const inBytes = ({ Signature, PublicKey, ...answer }: Input): Input => ({
  ...answer,
  ...(typeof Signature === 'string' && { Signature: Buffer.from(Signature, 'base64') }),
  ...(typeof PublicKey === 'string' && { PublicKey: Buffer.from(PublicKey, 'base64') }),
})

function s3(
  operation: string,
  { Bucket, Key, Body, IfNoneMatch, IfMatch }: Input,
  objects: Map<string, Uint8Array>,
  put: (object: string, body: Uint8Array | undefined) => void,
) {
  const object = `${Bucket}/${Key}`
  const there = objects.get(object)
  switch (operation) {
    case 'GetObject':
      if (!there) throw new NoSuchKey({ message: 'no such key', $metadata: { httpStatusCode: 404 } })
      if (IfNoneMatch === tagOf(there)) throw s3Refusal('NotModified', 304)
      return {
        ETag: tagOf(there),
        Body: {
          transformToString: async () => Buffer.from(there).toString(),
          transformToByteArray: async () => there,
        },
      }
    case 'PutObject':
      if ((IfNoneMatch === '*' && there) || (IfMatch && (!there || IfMatch !== tagOf(there))))
        throw s3Refusal('PreconditionFailed', 412)
      put(object, typeof Body === 'string' ? Buffer.from(Body) : (Body as Uint8Array))
      return { ETag: tagOf(objects.get(object) as Uint8Array) }
    case 'DeleteObject':
      return void put(object, undefined)
    default:
      throw new Error(`s3:${operation} has no stand-in`)
  }
}

const s3Refusal = (name: string, httpStatusCode: number) =>
  new S3ServiceException({ name, message: name, $fault: 'client', $metadata: { httpStatusCode } })

const tagOf = (body: Uint8Array): string => `"${hash('sha256', body)}"`
