/** Twilio's side: its API as far as it is called, what it posts to the webhook a few times only, and what it tells of messages. */
import { hash } from 'node:crypto'
import twilio from 'twilio/lib/webhooks/webhooks.js'
import type { Address } from '../../bots/engine/address.ts'
import { addressOf, inboundOf } from '../../bots/twilio-inbound.ts'
import type { Agenda } from './agenda.ts'
import type { Dice } from './dice.ts'
import type { Faults } from './faults.ts'
import type { VendorCall } from './lambda.ts'
import type { Phones } from './phones.ts'
import type { Recorder } from './record.ts'

export type Form = Record<string, string>

export interface TwilioSide {
  call(url: string, request: RequestInit): Promise<VendorCall>
  /** What somebody wrote or tapped. */
  bring(from: Address, form: Form): void
  /** When it last received something from anybody. */
  received(): number
}

/** What API Gateway is given when Twilio posts a form. */
export interface Posted {
  door: 'twilio-webhook' | 'twilio-status'
  rawPath: string
  rawQueryString: string
  body: string
  signature: string
}

interface Around {
  agenda: Agenda
  dice: Dice
  phones: Phones
  recorder: Recorder
  portalUrl: string
  /** What it signs with now. */
  token(): string
  whatsappFrom: string
  faults(): Faults
  knock(posted: Posted, then: (status: number) => void): void
}

const tries = 4
const dayMilliseconds = 24 * 3600 * 1000
const windowClosed = 63016

interface Content {
  sid: string
  friendly_name: string
  types: object
  approved: boolean
}

export function openTwilioSide(around: Around): TwilioSide {
  const { agenda, dice, phones, recorder, portalUrl, token, whatsappFrom, faults, knock } = around
  const contents: Content[] = ['waiting', 'reminder', 'review'].flatMap((purpose) =>
    ['ar', 'fr', 'en'].map((language) => ({
      sid: `HX${hash('md5', `${purpose}${language}`)}`,
      friendly_name: `takwin-${purpose}-${language}-1`,
      types: {
        'twilio/quick-reply': { body: `${purpose} ${language}`, actions: [{ title: '→', id: '/continue' }] },
      },
      approved: true,
    })),
  )
  const inbound: { sid: string; from: string; body: string; at: number }[] = []
  let last = 0
  let numbered = 0
  const sidOf = (kind: string) => `${kind}${hash('md5', `${kind}${numbered++}`)}`

  function post(door: Posted['door'], query: string, form: Form, then: (status: number) => void): void {
    const rawPath = door === 'twilio-webhook' ? '/twilio' : '/twilio/status'
    const signature = twilio.getExpectedTwilioSignature(
      token(),
      `${portalUrl}${rawPath}${query && `?${query}`}`,
      form,
    )
    knock({ door, rawPath, rawQueryString: query, body: `${new URLSearchParams(form)}`, signature }, then)
  }

  function push(form: Form, brought: { taken: boolean }, tried = 1): void {
    post('twilio-webhook', '', form, (status) => {
      if (status < 300) brought.taken = true
      if (status >= 500 && tried < tries) agenda.after(1000 * tried, () => push(form, brought, tried + 1))
    })
  }

  function report(callback: string, sid: string, to: string, open: boolean): void {
    const ending = open
      ? faults().ending()
      : ({ status: 'failed', code: windowClosed, told: 1, shuffled: false } as const)
    const query = new URL(callback).search.slice(1)
    const statuses = ['sent', ending.status]
    if (ending.shuffled) statuses.reverse()
    for (let time = 0; time < ending.told; time++)
      for (const [nth, MessageStatus] of statuses.entries()) {
        const failed = MessageStatus === ending.status && ending.code
        const form = {
          MessageSid: sid,
          MessageStatus,
          To: to,
          ...(failed && { ErrorCode: `${ending.code}` }),
        }
        agenda.after(500 * (nth + 1) + 700 * time, () => post('twilio-status', query, form, () => {}))
      }
  }

  return {
    received: () => last,
    bring(from, form) {
      const MessageSid = sidOf('SM')
      const From = from.channel === 'whatsapp' ? `whatsapp:${from.address}` : from.address
      const whole = { MessageSid, From, To: whatsappFrom, Body: '', NumMedia: '0', ...form }
      last = agenda.now()
      inbound.push({ sid: MessageSid, from: From, body: whole.Body, at: last })
      const inboundId = inboundOf(whole, last)?.id
      const brought = { at: last, ...(inboundId && { id: inboundId }), taken: false }
      recorder.brought.push(brought)
      const { late, lost, again } = faults().bringing('twilio')
      if (lost) return
      agenda.after(late + dice.between(30, 300), () => push(whole, brought))
      for (const later of again) agenda.after(later, () => push(whole, brought))
    },
    async call(url, { method = 'GET', body }) {
      const { pathname, searchParams } = new URL(url)
      const refuse: VendorCall['refuse'] = (status, code = 20_429, after) =>
        Response.json({ code }, { status, ...(after && { headers: { 'retry-after': `${after}` } }) })
      const answering = (name: string, answer: () => object, status = 200): VendorCall => ({
        name: `twilio:${name}`,
        refuse,
        act: (_, happens) => Response.json(happens ? answer() : {}, { status }),
      })
      if (pathname === '/v1/ContentAndApprovals')
        return answering('ContentAndApprovals', () => ({
          contents: contents.map(listed),
          meta: { next_page_url: null },
        }))
      if (pathname === '/v1/Content')
        return answering('Content', () => {
          const made = { sid: sidOf('HX'), approved: false, ...JSON.parse(String(body)) }
          contents.push(made)
          return listed(made)
        })
      if (method === 'GET')
        return answering('Messages', () => {
          const since = Date.parse(searchParams.get('DateSent>') ?? '') || 0
          return {
            messages: inbound
              .filter(({ at }) => at >= since)
              .toReversed()
              .map(received),
            next_page_uri: null,
          }
        })
      return { name: 'twilio:Messages', refuse, act: sending(new URLSearchParams(String(body))) }
    },
  }

  function sending(form: URLSearchParams): VendorCall['act'] {
    return (by, happens, told) => {
      const to = addressOf(form.get('To') ?? '')
      const phone = phones.at(to)
      if (happens && phone?.blocked) return Response.json({ code: 63_024 }, { status: 400 })
      const sid = sidOf('SM')
      const at = agenda.now()
      const filled = filledIn(contents, form)
      const open = to.channel === 'sms' || filled.approved || at - (phone?.wrote ?? 0) <= dayMilliseconds
      const { text, choices } = filled
      recorder.said.push({
        ...by,
        nth: recorder.next(),
        at,
        to,
        text,
        choices,
        took: happens,
        told: told ?? '201',
        sid,
      })
      if (happens) {
        if (open) phone?.bubbles.push({ at, text, choices })
        const callback = form.get('StatusCallback')
        if (callback) report(callback, sid, form.get('To') ?? '', open)
      }
      return Response.json({ sid }, { status: 201 })
    }
  }
}

function filledIn(contents: Content[], form: URLSearchParams) {
  const content = contents.find(({ sid }) => sid === form.get('ContentSid'))
  if (!content) return { text: form.get('Body') ?? form.get('MediaUrl') ?? '', choices: [], approved: false }
  const variables: Form = JSON.parse(form.get('ContentVariables') ?? '{}')
  const [shape] = Object.values(
    JSON.parse(
      JSON.stringify(content.types).replace(/\{\{(\w+)\}\}/g, (_, name) =>
        JSON.stringify(variables[name] ?? '').slice(1, -1),
      ),
    ),
  ) as { body: string; actions?: Form[]; items?: Form[] }[]
  const { body = '', actions = [], items = [] } = shape ?? {}
  const choices = [...actions, ...items].map(({ title, item, description, id = '' }) => ({
    id,
    label: description ?? title ?? item ?? '',
  }))
  return { text: body, choices, approved: content.approved }
}

const listed = ({ sid, friendly_name, approved }: Content) => ({
  sid,
  friendly_name,
  date_created: '2026-01-01T00:00:00Z',
  approval_requests: { status: approved ? 'approved' : 'unsubmitted' },
})

const received = ({ sid, from, body, at }: { sid: string; from: string; body: string; at: number }) => ({
  sid,
  direction: 'inbound',
  status: 'received',
  from,
  body,
  num_media: '0',
  date_sent: new Date(at).toUTCString(),
})
