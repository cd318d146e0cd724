/** A person with WhatsApp, and the world between them and the bot: Twilio's API with its failures, and the portal. */
import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { openWhatsApp } from '../../bots/twilio.ts'
import { openContents } from '../../bots/twilio-contents.ts'
import { inboundOf, readForm } from '../../bots/twilio-inbound.ts'
import { openClock } from '../../infra/local/clock.ts'
import { serveLoopback } from '../../infra/local/loopback.ts'
import { startPhones } from '../../infra/local/phones/phones.ts'
import { boldIn, choicesIn, seen } from '../support/twilio.ts'
import { type Seen, type Stage, voice, voiceName } from './channel-contract.ts'

export const keys = { accountSid: `AC${'7'.repeat(32)}`, authToken: 'the-token-of-the-day' }
const senders = { whatsappFrom: 'whatsapp:+15005550006', smsFrom: 'TAKWIN' }

/** The next call that sends a message is answered so, or takes effect and is not answered. */
type Failure = { status: number; code: number; headers?: Record<string, string> } | 'lost-answer'

export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'whatsapp-'))
  const posted: string[] = []
  let failure: Failure | undefined
  let gone = false

  const outside = await serveLoopback(async (request, response) => {
    const body = await buffer(request)
    if (request.url === '/twilio') posted.push(body.toString())
    if (request.url === '/certificates/010.pdf') return void servePdf(response)
    if (request.url === `/media/${voiceName}`) return void serveVoice(response)
    if (!request.url?.startsWith('/2010-04-01/') && !request.url?.startsWith('/v1/'))
      return void response.end()
    const fails = request.url.endsWith('Messages.json') ? (gone ? unsubscribed : failure) : undefined
    failure = undefined
    if (fails && fails !== 'lost-answer') return void refuse(response, fails)
    const answer = await forward(phones.url, request, body)
    if (fails) return void response.destroy()
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
  })
  const phones = await startPhones({
    port: 0,
    folder,
    clock: openClock(join(folder, 'clock')),
    telegram: { token: '1:x', username: 'x', name: 'Takwin' },
    twilio: { ...keys, ...senders, inboundUrl: `${outside.url}/twilio`, settings: { rates: 'none' } },
  })
  const twilio = phones.twilio
  if (!twilio) throw new Error('no WhatsApp')
  const learner = twilio.join({ name: 'أمينة', language: 'ar' })
  learner.say('سلام')
  const channel = openWhatsApp({
    account: { ...keys, apiRoot: outside.url },
    from: senders.whatsappFrom,
    portalUrl: outside.url,
    contents: openContents(() => {}),
  })
  const said = () => learner.messages().filter(({ direction }) => direction !== 'inbound')
  let closed: Promise<void> | undefined

  return {
    channel: {
      async deliver(...bubble) {
        const outcome = await channel.deliver(...bubble)
        await twilio.idle()
        return outcome
      },
    },
    address: learner.phone().address.replace('whatsapp:', ''),
    seen: () => said().reduce<Seen[]>(withItsFile, []),
    async tap(button) {
      const bubble = said().at(-1)
      if (bubble?.list) learner.pick(button, bubble.sid)
      else learner.tap(button, bubble?.sid)
      await twilio.idle()
      const form = readForm(posted.at(-1) ?? '')
      const inbound = form && inboundOf(form, 0)
      return inbound?.kind === 'chose' ? inbound.choice : ''
    },
    leave() {
      gone = true
    },
    fail(how, retryAfterSeconds) {
      const headers = { 'retry-after': `${retryAfterSeconds}` }
      failure = {
        flood: { status: 429, code: 20429, headers },
        error: { status: 500, code: 20500 },
        'lost-answer': 'lost-answer' as const,
      }[how]
    },
    close() {
      closed ??= (async () => {
        await phones.stop()
        await outside.stop()
        rmSync(folder, { recursive: true, force: true })
      })()
      return closed
    },
  }
}

const unsubscribed = { status: 400, code: 21610 }

type Said = Parameters<typeof choicesIn>[0]

/** A document comes in a message of its own, right after the words that go with it; so does a voice, before them. */
function withItsFile(before: Seen[], bubble: Said): Seen[] {
  const { name, size, type } = bubble.media[0] ?? {}
  const last = before.at(-1)
  if (size !== undefined && type === 'audio/ogg')
    return [...before, { text: '', strong: [], buttons: [], voice: size }]
  if (name !== undefined && size !== undefined && last)
    return [...before.slice(0, -1), { ...last, file: { name, bytes: size } }]
  const buttons = choicesIn(bubble).map(({ title }) => title)
  return [...before, { text: seen(bubble.text), strong: boldIn(bubble.text), buttons }]
}

function servePdf(response: ServerResponse): void {
  const name = encodeURIComponent('شهادة تكوين.pdf')
  response
    .writeHead(200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${name}`,
    })
    .end(Buffer.alloc(500))
}

function serveVoice(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'audio/ogg' }).end(voice)
}

function refuse(response: ServerResponse, { status, code, headers }: Exclude<Failure, string>): void {
  const body = { code, message: 'no', more_info: `https://www.twilio.com/docs/errors/${code}`, status }
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

const forward = (root: string, { method = 'GET', url, headers }: IncomingMessage, body: Buffer) =>
  fetch(`${root}${url}`, {
    method,
    headers: {
      authorization: headers.authorization ?? '',
      'content-type': headers['content-type'] ?? 'application/json',
    },
    ...(method === 'POST' && { body: new Uint8Array(body) }),
  })
