/** What Twilio posts when somebody writes: https://www.twilio.com/docs/messaging/guides/webhook-request. */
import { createHash } from 'node:crypto'
import type { Address } from './engine/address.ts'
import type { Inbound } from './engine/inbound.ts'
import type { Received } from './twilio-messages.ts'

/** The fields of a message; more of them appear without notice, and only those that are known here are read. */
export interface TwilioForm {
  MessageSid: string
  From: string
  [field: string]: string | undefined
}

/** The form, if it is that of a message. */
export function readForm(body: string): TwilioForm | undefined {
  const { MessageSid, From, ...more } = Object.fromEntries(new URLSearchParams(body))
  return MessageSid && From ? { ...more, MessageSid, From } : undefined
}

const whatsApp = 'whatsapp:'

/** `whatsapp:…` or a phone number, as Twilio names people in `From` and `To`. */
export const addressOf = (name: string): Address =>
  name.startsWith(whatsApp)
    ? { channel: 'whatsapp', address: name.slice(whatsApp.length) }
    : { channel: 'sms', address: name }

/** These change or comment on a message that has been answered already. */
const silent = /^(reaction|edit|edited|revoke|revoked|delete|deleted)$/i

/** What Twilio has answered itself: https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out. */
const optOuts: Record<string, 'stop' | 'start' | 'help'> = { STOP: 'stop', START: 'start', HELP: 'help' }

/**
 * What a form means to the conversation; undefined for what asks for no answer.
 * `at`: when it reached us, in milliseconds. Twilio does not date what it posts, so words are dated by it too.
 */
export function inboundOf(form: TwilioForm, at: number): Inbound | undefined {
  const { MessageSid, From, Body = '', ButtonPayload, ListId, MessageType = '', MessageStatus } = form
  if (MessageStatus || silent.test(MessageType)) return undefined
  const came = { id: idOf(MessageSid), from: addressOf(From), at }
  const choice = ButtonPayload || ListId
  if (choice) return { ...came, kind: 'chose', choice }
  const hasMedia = Number(form.NumMedia) > 0 || form.Latitude !== undefined
  if (!Body || hasMedia) return { ...came, kind: 'sent', ...voiceIn(form) }
  const optOut = optOuts[form.OptOutType ?? '']
  return { ...came, kind: 'said', text: Body, sent: Math.floor(at / 1000), ...(optOut && { optOut }) }
}

/** Where Twilio has a voice note: https://www.twilio.com/docs/messaging/guides/webhook-request#media-related-parameters. */
const voiceIn = ({ MediaUrl0, MediaContentType0 = '' }: TwilioForm): { voice?: string } =>
  MediaUrl0 && MediaContentType0.startsWith('audio/') ? { voice: MediaUrl0 } : {}

/** The same for what came late, by a list of what was received: it is dated by when Twilio received it. */
export function lateInboundOf({ form, sent }: Received, at: number): Inbound | undefined {
  const inbound = inboundOf(form, at)
  return inbound && { ...inbound, late: sent, ...(inbound.kind === 'said' && { sent }) }
}

/** Short, because every learner's record keeps eight of them. */
const idOf = (sid: string): string => `w${createHash('sha256').update(sid).digest('base64url').slice(0, 12)}`
