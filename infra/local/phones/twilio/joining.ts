import { randomInt } from 'node:crypto'
import { Impossible } from '../impossible.ts'
import type { Account } from './account.ts'
import type { Kind, Phone } from './phones.ts'

const FIRST_NUMBER = 661_000_000

export interface Joining {
  name: string
  /** Of the app. */
  language: Phone['language']
  /** With country code and `+`; absent: a new one. */
  number?: string | undefined
  /** On WhatsApp: the business does not get to see the number. */
  hidden?: boolean | undefined
}

/** Somebody takes a phone and has not yet written. */
export function join(account: Account, kind: Kind, { name, language, number, hidden }: Joining): Phone {
  const { phones } = account
  const own = number ?? freeNumber(account)
  const address = kind === 'sms' ? own : `whatsapp:${own}`
  if (phones.at(address)) throw new Impossible('taken', `Somebody has ${address} already.`)
  const scoped = `whatsapp:MA.${randomInt(2 ** 47)}${randomInt(2 ** 20)}`
  return phones.add({
    kind,
    name,
    language,
    number: own,
    address: kind === 'whatsapp' && hidden ? scoped : address,
    ...(kind === 'whatsapp' && { scoped }),
    standing: 'open',
    on: true,
    receipts: true,
  })
}

function freeNumber({ phones }: Account): string {
  const taken = new Set(phones.all().map(({ number }) => number))
  for (let next = FIRST_NUMBER + taken.size + 1; ; next += 1)
    if (!taken.has(`+212${next}`)) return `+212${next}`
}
