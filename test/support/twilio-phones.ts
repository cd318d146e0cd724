import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../../infra/local/clock.ts'
import { startPhones } from '../../infra/local/phones/phones.ts'
import type { TwilioOptions } from '../../infra/local/phones/twilio/account.ts'
import type { TwilioPhones } from '../../infra/local/phones/twilio/twilio.ts'
import { standingClock } from './phones.ts'

export const ACCOUNT_SID = `AC${'0123456789abcdef'.repeat(2)}`
export const AUTH_TOKEN = 'phones-auth-token'
export const WHATSAPP = 'whatsapp:+14155238886'
export const SENDER = 'TAKWIN'

export interface TestTwilio extends TwilioPhones {
  url: string
  folder: string
  clock: Clock
  /** Calls the API as the account. */
  call(method: string, path: string, body?: URLSearchParams | object): Promise<Answer>
  /** Sends a message: to WhatsApp or by SMS, as `To` says, when no `From` is given. */
  send(given: Record<string, string> & { To: string }): Promise<Answer>
  /** Creates a Content object of these types. @returns its sid */
  content(types: object, variables?: Record<string, string>): Promise<string>
  restart(): Promise<TestTwilio>
  remove(): Promise<void>
}

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: as untyped as on the wire
  body: any
}

export async function openTwilioPhones(
  options: { folder?: string; clock?: Clock; twilio?: Partial<TwilioOptions> } = {},
): Promise<TestTwilio> {
  const { folder = mkdtempSync(join(tmpdir(), 'phones-')), clock = standingClock() } = options
  const phones = await startPhones({
    port: 0,
    folder,
    clock,
    telegram: { token: '1:unused', username: 'takwin_bot', name: 'Takwin' },
    twilio: {
      accountSid: ACCOUNT_SID,
      authToken: AUTH_TOKEN,
      whatsappFrom: WHATSAPP,
      smsFrom: SENDER,
      inboundUrl: 'http://localhost:9/twilio#rc=0',
      ...options.twilio,
    },
  })
  const { twilio, url } = phones
  if (!twilio) throw new Error('There is no Twilio.')
  const call: TestTwilio['call'] = async (method, path, body) => {
    const form = body instanceof URLSearchParams
    const answer = await fetch(url + path, {
      method,
      headers: {
        authorization: `Basic ${btoa(`${ACCOUNT_SID}:${AUTH_TOKEN}`)}`,
        ...(body && !form && { 'content-type': 'application/json' }),
      },
      ...(body && { body: form ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
  }
  return {
    ...twilio,
    url,
    folder,
    clock,
    call,
    send(given) {
      const { smsFrom = SENDER } = options.twilio ?? {}
      const From = given.To.startsWith('whatsapp:') ? WHATSAPP : smsFrom
      return call('POST', MESSAGES, new URLSearchParams({ From, ...given }))
    },
    async content(types, variables = {}) {
      const { body } = await call('POST', '/v1/Content', { language: 'fr', variables, types })
      return body.sid
    },
    async restart() {
      await phones.stop()
      return openTwilioPhones({ ...options, folder, clock })
    },
    async remove() {
      await phones.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const MESSAGES = `/2010-04-01/Accounts/${ACCOUNT_SID}/Messages.json`

export interface Hook {
  url: string
  /** Every request that was made, in order, refused ones included. */
  posts: { path: string; form: Record<string, string>; headers: IncomingHttpHeaders }[]
  /** What was told of a message's status, in order. */
  statuses(): (string | undefined)[]
  close(): Promise<void>
}

/** A bot on loopback: what it gets is kept, and answered as `answer` says; `hang-up` closes the connection. */
export async function openHook(
  answer: (form: Record<string, string>) => { status?: number; body?: string } | 'hang-up' = () => ({}),
): Promise<Hook> {
  const posts: Hook['posts'] = []
  const server = createServer(async (request, response) => {
    const text = await new Response(request as unknown as ReadableStream).text()
    const form = Object.fromEntries(new URLSearchParams(text))
    posts.push({ path: request.url ?? '', form, headers: request.headers })
    const given = answer(form)
    if (given === 'hang-up') return void response.destroy()
    response.writeHead(given.status ?? 200, { 'content-type': 'text/xml' }).end(given.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    posts,
    statuses: () => posts.flatMap(({ form }) => (form.MessageStatus ? [form.MessageStatus] : [])),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
