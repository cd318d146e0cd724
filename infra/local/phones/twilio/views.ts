import type { Account } from './account.ts'
import type { Message } from './messages.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import type { Phone } from './phones.ts'
import { canAnswer } from './sms-acts.ts'

/** A phone with all that its screen shows, and the messages that did not reach it. */
export interface PhoneView {
  phone: Phone
  messages: Message[]
}

export interface Snapshot {
  name: string
  /** `whatsapp:+…`, and a number or letters. */
  senders: { whatsapp: string; sms: string }
  /** Whether an SMS can be answered. */
  twoWaySms: boolean
  misbehaviour: Misbehaviour
  phones: PhoneView[]
}

/** What changes on the page, told as it happens. */
export type Change =
  | { is: 'snapshot'; snapshot: Snapshot }
  | { is: 'phone'; phone: Phone }
  | { is: 'message'; phone: number; message: Message }
  | { is: 'misbehaviour'; misbehaviour: Misbehaviour }

export const viewOf = ({ messages }: Account, phone: Phone): PhoneView => ({
  phone,
  messages: messages.of(phone.id),
})

export function snapshot(account: Account): Snapshot {
  const { phones, name, senders, misbehaving } = account
  const shown = phones.all().filter(({ standing }) => standing !== 'gone')
  return {
    name,
    senders: { whatsapp: senders.whatsapp, sms: senders.sms },
    twoWaySms: canAnswer(account),
    misbehaviour: misbehaving.now(),
    phones: shown.map((phone) => viewOf(account, phone)),
  }
}
