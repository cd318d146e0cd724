import type { DatabaseSync } from 'node:sqlite'
import type { Live } from '../live.ts'

export type Kind = 'whatsapp' | 'sms'

/** One person's WhatsApp, or their SMS. */
export interface Phone {
  id: number
  kind: Kind
  name: string
  /** Of the app. */
  language: 'ar' | 'fr' | 'en'
  /** With country code and `+`. */
  number: string
  /** Who writes, as Twilio says it: `+2126…`, `whatsapp:+2126…`, or `whatsapp:MA.…` where the number is hidden. */
  address: string
  /** WhatsApp's name for the person towards this one business, as an address. */
  scoped?: string
  /** `blocked`: on WhatsApp the business is blocked, by SMS the sender was told to stop. */
  standing: 'open' | 'blocked' | 'gone'
  on: boolean
  /** Whether the business is told what was read. */
  receipts: boolean
  /** When the person last wrote; milliseconds of the clock. */
  wroteAt?: number
}

export interface Phones {
  all(): Phone[]
  get(id: number): Phone | undefined
  /** Whose address, number or scoped name this is; nobody's whose account is gone. */
  at(address: string): Phone | undefined
  add(phone: Omit<Phone, 'id'>): Phone
  save(phone: Phone): Phone
}

/** The phones. Every change is told to the pages. */
export function openPhones(database: DatabaseSync, live: Live): Phones {
  const write = database.prepare('INSERT OR REPLACE INTO phones (id, body) VALUES (?, ?)')
  const known = new Map<number, Phone>()
  for (const { id, body } of database.prepare('SELECT id, body FROM phones ORDER BY id').all())
    known.set(Number(id), JSON.parse(String(body)))
  const save = (phone: Phone) => {
    known.set(phone.id, phone)
    write.run(phone.id, JSON.stringify(phone))
    live.tell('twilio', { is: 'phone', phone })
    return phone
  }
  return {
    all: () => [...known.values()],
    get: (id) => known.get(id),
    at: (address) =>
      [...known.values()].find(
        ({ kind, number, scoped, standing }) =>
          standing !== 'gone' &&
          (address === (kind === 'sms' ? number : `whatsapp:${number}`) || address === scoped),
      ),
    add: (phone) => save({ id: Math.max(0, ...known.keys()) + 1, ...phone }),
    save,
  }
}

/** WhatsApp lets a business write freely so long after a person's last message, in milliseconds. */
export const WINDOW_MS = 24 * 3600 * 1000

export const windowOpen = ({ wroteAt }: Phone, now: number) =>
  wroteAt !== undefined && now - wroteAt < WINDOW_MS
