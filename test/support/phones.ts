import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Update } from 'grammy/types'
import type { Clock } from '../../infra/local/clock.ts'
import { type Phones, type PhonesOptions, startPhones } from '../../infra/local/phones/phones.ts'

export const TOKEN = '4200000001:AAtakwin-phones_token'

/** A clock that stands still until it is moved. */
export function standingClock(start = '2026-03-02T09:00:00Z'): Clock {
  let now = new Date(start).getTime()
  const listeners: (() => void | Promise<void>)[] = []
  return {
    now: () => new Date(now),
    async advance(seconds) {
      now += seconds * 1000
      for (const listener of listeners) await listener()
    },
    onAdvance: (listener) => void listeners.push(listener),
  }
}

export interface TestPhones extends Phones {
  clock: Clock
  folder: string
  /** Calls a method of the Bot API with a JSON body. @returns the whole answer */
  api(method: string, body?: object): Promise<ApiAnswer>
  /** Stops them, and starts others on what they kept. */
  restart(): Promise<TestPhones>
  remove(): Promise<void>
}

export interface ApiAnswer {
  ok: boolean
  // biome-ignore lint/suspicious/noExplicitAny: as untyped as on the wire
  result?: any
  error_code?: number
  description?: string
  parameters?: { retry_after: number }
}

export async function openTestPhones(
  options: { folder?: string; clock?: Clock; telegram?: Partial<PhonesOptions['telegram']> } = {},
): Promise<TestPhones> {
  const { folder = mkdtempSync(join(tmpdir(), 'phones-')), clock = standingClock() } = options
  const telegram = { token: TOKEN, username: 'takwin_bot', name: 'Takwin', ...options.telegram }
  const phones = await startPhones({ port: 0, folder, clock, telegram })
  return {
    ...phones,
    clock,
    folder,
    async api(method, body = {}) {
      const answer = await fetch(`${phones.url}/bot${TOKEN}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return answer.json() as Promise<ApiAnswer>
    },
    async restart() {
      await phones.stop()
      return openTestPhones({ ...options, folder, clock })
    },
    async remove() {
      await phones.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface Webhook {
  url: string
  /** Every update that was posted, in order, refused ones included. */
  updates: Update[]
  secrets: (string | undefined)[]
  close(): Promise<void>
}

/** A bot on loopback: what it gets is kept, and answered with the status and body that `answer` gives. */
export async function openWebhook(
  answer: (
    update: Update,
  ) => { status?: number; body?: object } | Promise<{ status?: number; body?: object }> = () => ({}),
): Promise<Webhook> {
  const updates: Update[] = []
  const secrets: (string | undefined)[] = []
  const server = createServer(async (request, response) => {
    const update = (await new Response(request as unknown as ReadableStream).json()) as Update
    updates.push(update)
    secrets.push(request.headers['x-telegram-bot-api-secret-token'] as string | undefined)
    const { status = 200, body } = await answer(update)
    response.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/telegram`,
    updates,
    secrets,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
