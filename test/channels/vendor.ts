/** A vendor on loopback that keeps every call, and answers as it is told. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Call {
  path: string
  /** As it was sent: JSON read, a form of either kind with its files. */
  body: unknown
}
/** `undefined` closes the connection without an answer; `'never'` leaves it open. */
export type Answer = { status: number; body: string } | 'never' | undefined

export interface Vendor {
  url: string
  calls: Call[]
  answer: Answer
  close(): Promise<void>
}

export async function openVendor(): Promise<Vendor> {
  const vendor: Omit<Vendor, 'url' | 'close'> = { calls: [], answer: { status: 200, body: '{}' } }
  const server = createServer(async (request, response) => {
    vendor.calls.push({ path: request.url ?? '', body: await bodyOf(request) })
    if (vendor.answer === 'never') return
    if (!vendor.answer) return void request.socket.destroy()
    response.writeHead(vendor.answer.status, { 'content-type': 'application/json' }).end(vendor.answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(vendor, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  })
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type'] ?? ''
  const read = new Response(request as unknown as ReadableStream, { headers: { 'content-type': type } })
  if (request.method === 'GET') return undefined
  return type.startsWith('application/json') ? read.json() : Object.fromEntries(await read.formData())
}
