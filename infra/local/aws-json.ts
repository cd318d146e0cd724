import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Loopback, serveLoopback } from './loopback.ts'

/** One operation of a service: its input as JSON, its answer as JSON; it throws a `refusal` as AWS would. */
export type Operation = (input: never) => unknown

/** An error that an SDK client sees under this type, such as `ResourceNotFoundException`. */
export function refusal(type: string, message: string): Error {
  return Object.assign(new Error(message), { refused: type })
}

export interface AwsJson extends Loopback {
  serve(operations: Record<string, Operation>): void
}

/**
 * A door for operations by their `X-Amz-Target`, such as `AmazonSQS.SendMessage`. What is not served is refused, so
 * that no call leaves the machine. Source: Smithy specification, "AWS JSON 1.0 protocol".
 */
export async function openAwsJson(): Promise<AwsJson> {
  const operations = new Map<string, Operation>()
  const loopback = await serveLoopback((request, response) => answer(request, response, operations))
  return {
    ...loopback,
    serve(more) {
      for (const [target, operation] of Object.entries(more)) operations.set(target, operation)
    },
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  operations: Map<string, Operation>,
): Promise<void> {
  const target = String(request.headers['x-amz-target'] ?? `${request.method} ${request.url}`)
  const body = await text(request)
  const reply = (status: number, answer: unknown, headers: Record<string, string> = {}) =>
    response
      .writeHead(status, {
        'content-type': 'application/x-amz-json-1.0',
        'x-amzn-requestid': randomUUID(),
        ...headers,
      })
      .end(JSON.stringify(answer))
  try {
    const operation = operations.get(target)
    if (!operation) throw refusal('UnknownOperationException', `${target} has no stand-in on this machine`)
    reply(200, (await operation(JSON.parse(body || '{}') as never)) ?? {})
  } catch (error) {
    const { refused, message } = error as Error & { refused?: string }
    const type = refused ?? 'InternalFailure'
    const legacyType = `${type.split('#').at(-1)};${refused ? 'Sender' : 'Receiver'}`
    reply(refused ? 400 : 500, { __type: type, message }, { 'x-amzn-query-error': legacyType })
  }
}
