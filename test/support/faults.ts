/** Stands before everything that a handler calls over HTTP, counts the calls, and lets any of them fail. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import { type ClientRequest, request as call, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { serveLoopback } from '../../infra/local/loopback.ts'

/** `cut before`: the call is never made. `cut after`: it takes effect, but nobody hears the answer. `refuse`: a 500. */
export type Fate = 'pass' | 'cut before' | 'cut after' | 'refuse'

export interface Faults {
  /** An address that stands for this one. */
  front(upstream: string): Promise<string>
  /** What becomes of a call: the `nth` (from 0) since `calls` was last emptied. */
  decide: (nth: number, call: string) => Fate | Promise<Fate>
  /** Such as `dynamodb:PutItem <table>` and `s3:GetObject <bucket>/*.pdf`, in the words of IAM, or `telegram:sendMessage`. */
  calls: string[]
  /** Every call of AWS since the beginning, `<function> <call>`, with the names of objects as they are. */
  made: Set<string>
  /** Runs a function's handler: what it calls meanwhile, and later, is its own. Other calls are nobody's. */
  as<T>(functionId: string, work: () => T): T
  stop(): Promise<void>
}

export const pass = (): Fate => 'pass'

/** As when the process dies at the `nth` call: nothing leaves it afterwards. */
export const dieAt =
  (nth: number, when: 'cut before' | 'cut after'): Faults['decide'] =>
  (now) =>
    now < nth ? 'pass' : now === nth ? when : 'cut before'

const doing = new AsyncLocalStorage<string>()
const whose = 'x-takwin-function'
// Calls outlive the handler that makes them, so that each carries its name with it.
subscribe('http.client.request.created', (created) => {
  const functionId = doing.getStore()
  if (functionId) (created as { request: ClientRequest }).request.setHeader(whose, functionId)
})

export function openFaults(): Faults {
  const stops: (() => Promise<void>)[] = []
  const faults: Faults = {
    decide: pass,
    calls: [],
    made: new Set(),
    as: (functionId, work) => doing.run(functionId, work),
    async front(upstream) {
      const loopback = await serveLoopback((request, response) => stand(faults, upstream, request, response))
      stops.push(loopback.stop)
      return loopback.url
    },
    async stop() {
      for (const stop of stops) await stop()
    },
  }
  return faults
}

async function stand(faults: Faults, upstream: string, request: IncomingMessage, response: ServerResponse) {
  const body = await buffer(request)
  const { name, exact = name } = nameOf(request, body)
  const by = request.headers[whose]
  if (by && !exact.startsWith('telegram:')) faults.made.add(`${by} ${exact}`)
  const fate = await faults.decide(faults.calls.push(name) - 1, name)
  if (fate === 'refuse') return void response.writeHead(500).end()
  if (fate === 'cut before') return void response.destroy()
  const answer = await forward(upstream, request, body)
  const said = await buffer(answer)
  if (fate === 'cut after') return void response.destroy()
  response.writeHead(answer.statusCode ?? 502, answer.headers).end(said)
}

/** Source: "AWS JSON 1.0 protocol" of Smithy; S3 names its operation in `x-id`. `exact` where the name leaves something out. */
function nameOf({ headers, url = '' }: IncomingMessage, body: Buffer): { name: string; exact?: string } {
  const [, service = '', operation] = /^(\w+?)(?:_\d+)?\.(\w+)$/.exec(String(headers['x-amz-target'])) ?? []
  if (operation) {
    const {
      RequestItems = {},
      IndexName,
      QueueUrl = '',
      SecretId,
      KeyId,
      ...asked
    } = JSON.parse(body.toString())
    const TableName = asked.TableName ?? Object.keys(RequestItems)[0]
    const index = IndexName ? `/index/${IndexName}` : ''
    const on = TableName ? `${TableName}${index}` : (SecretId ?? KeyId ?? QueueUrl.split('/').at(-1))
    // KMS goes by another name.
    const prefix = service.replace('Amazon', '').replace('TrentService', 'kms').toLowerCase()
    return { name: `${prefix}:${operation} ${on}` }
  }
  const [, bucket, key, folder, ending, object] =
    /^\/([^/]+)\/((?:(\w+)\/)?[^?]*\.(\w+))\?.*x-id=(\w+)/.exec(url) ?? []
  if (!object) return { name: `telegram:${url.split('/').at(-1)}` }
  const within = folder ? `${folder}/*` : `*.${ending}`
  return { name: `s3:${object} ${bucket}/${within}`, exact: `s3:${object} ${bucket}/${key}` }
}

function forward(
  upstream: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<IncomingMessage> {
  const { expect: _, 'transfer-encoding': __, [whose]: ___, ...kept } = headers
  return new Promise((resolve, reject) => {
    const to = new URL(url ?? '/', upstream)
    call(to, { method, headers: { ...kept, 'content-length': body.length }, agent: false }, resolve)
      .on('error', reject)
      .end(body)
  })
}
