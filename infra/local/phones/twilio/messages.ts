import type { DatabaseSync } from 'node:sqlite'
import type { Live } from '../live.ts'
import type { Medium } from './media.ts'

export interface Button {
  id: string
  title: string
}
export interface List {
  button: string
  rows: { id: string; title: string; description?: string | undefined }[]
}

/** A message in either direction. Times are milliseconds of the clock. */
export interface Message {
  sid: string
  /** Absent: nobody here has the address. */
  phone?: number
  /** Its place on the phone, from when it is there. */
  place?: number
  direction: 'inbound' | 'outbound-api' | 'outbound-reply'
  from: string
  to: string
  text: string
  status: 'accepted' | 'queued' | 'sent' | 'delivered' | 'read' | 'undelivered' | 'failed' | 'received'
  errorCode?: number
  created: number
  updated: number
  sent?: number
  segments: number
  media: Medium[]

  /** The Messaging Service that sends it. */
  service?: string
  buttons?: Button[]
  list?: List
  /** It was approved by WhatsApp, and may open a conversation. */
  template?: true
  /** What the channel will not take of it. */
  unfit?: string
  /** To be fetched before it is delivered. */
  mediaUrls?: string[]
  /** It was sent to a person who blocks the business, and never arrives. */
  withheld?: true
  /** Where its changes of status are told. */
  callback?: string

  /** What kind of inbound message it is, in Twilio's words. */
  type?: string
  /** What became of telling the bot: the webhook has answered 2xx, or no attempt is left. */
  told?: 'taken' | 'lost'
  /** The message that it answers. */
  answers?: string
  location?: { latitude: number; longitude: number }
  contact?: { name: string; number: string }
  /** An emoji that the person put on it. */
  reaction?: string
  edited?: true
  deleted?: true
}

/** Newest first, below this number; the bounds of `sent` are milliseconds, the upper one is left out. */
export interface Search {
  below: number
  limit: number
  to?: string | undefined
  from?: string | undefined
  sentFrom?: number | undefined
  sentBefore?: number | undefined
}

export interface Messages {
  get(sid: string): Message | undefined
  /** Adds it, or puts it in the place of the one with its sid. */
  save(message: Message): Message
  /** All of a phone, in their order. */
  of(phone: number): Message[]
  find(search: Search): { number: number; message: Message }[]
  /** Those not yet through, in their order. */
  underWay(): Message[]
  nextPlace(phone: number): number
}

/** All messages. Every change of one that belongs to a phone is told to the pages. */
export function openMessages(database: DatabaseSync, live: Live): Messages {
  const insert = database.prepare(
    'INSERT INTO messages (sid, phone, sender, recipient, sent, body) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const update = database.prepare('UPDATE messages SET sender = ?, sent = ?, body = ? WHERE sid = ?')
  const one = database.prepare('SELECT body FROM messages WHERE sid = ?')
  const of = database.prepare('SELECT body FROM messages WHERE phone = ? ORDER BY number')
  const underWay = database.prepare(
    "SELECT body FROM messages WHERE body ->> 'status' IN ('accepted', 'queued') ORDER BY number",
  )
  const place = database.prepare("SELECT max(body ->> 'place') AS last FROM messages WHERE phone = ?")
  const find = database.prepare(`
    SELECT number, body FROM messages
    WHERE number < ? AND (? IS NULL OR recipient = ?) AND (? IS NULL OR sender = ?)
      AND (? IS NULL OR sent >= ?) AND (? IS NULL OR sent < ?)
    ORDER BY number DESC LIMIT ?`)
  const read = ({ body }: Record<string, unknown>): Message => JSON.parse(String(body))
  return {
    get(sid) {
      const row = one.get(sid)
      return row && read(row)
    },
    save(message) {
      const { sid, phone = null, from, to, sent = null } = message
      const body = JSON.stringify(message)
      if (update.run(from, sent, body, sid).changes === 0) insert.run(sid, phone, from, to, sent, body)
      if (phone !== null) live.tell('twilio', { is: 'message', phone, message })
      return message
    },
    of: (phone) => of.all(phone).map(read),
    find({ below, limit, to = null, from = null, sentFrom = null, sentBefore = null }) {
      const given = [to, to, from, from, sentFrom, sentFrom, sentBefore, sentBefore]
      return find
        .all(below, ...given, limit)
        .map((row) => ({ number: Number(row.number), message: read(row) }))
    },
    underWay: () => underWay.all().map(read),
    nextPlace: (phone) => Number(place.get(phone)?.last ?? 0) + 1,
  }
}
