/** What Twilio posts when somebody writes: https://www.twilio.com/docs/messaging/guides/webhook-request. */
import { createHash } from 'node:crypto'
import type { Address, Inbound } from './engine/inbound.ts'

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

/**
 * What a form means to the conversation; undefined for what asks for no answer, and for SMS: that channel only sends.
 * `at`: when it reached us, in milliseconds. Twilio does not date its messages, so words are dated by it too.
 */
export function inboundOf(form: TwilioForm, at: number): Inbound | undefined {
  const { MessageSid, From, Body = '', ButtonPayload, ListId, MessageType = '', MessageStatus } = form
  const from = addressOf(From)
  if (from.channel === 'sms' || MessageStatus || silent.test(MessageType)) return undefined
  const came = { id: idOf(MessageSid), from, at }
  const choice = ButtonPayload || ListId
  if (choice) return { ...came, kind: 'chose', choice }
  const hasMedia = Number(form.NumMedia) > 0 || form.Latitude !== undefined
  return Body && !hasMedia
    ? { ...came, kind: 'said', text: Body, sent: Math.floor(at / 1000) }
    : { ...came, kind: 'sent' }
}

/** Short, because every learner's record keeps eight of them. */
const idOf = (sid: string): string => `w${createHash('sha256').update(sid).digest('base64url').slice(0, 12)}`
