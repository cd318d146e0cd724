/** How a message that was sent comes to stand on a phone, and is read there. */
import { type Account, msNow } from './account.ts'
import type { Message } from './messages.ts'
import { type Phone, windowOpen } from './phones.ts'
import { advance } from './statuses.ts'

/** What WhatsApp has against a message; a Twilio error code. */
export function objection(account: Account, message: Message): number | undefined {
  if (message.unfit !== undefined) return 63013
  const phone = account.phones.at(message.to)
  if (!message.template && !(phone && windowOpen(phone, msNow(account)))) return 63016
  return account.rates.spend(message.to) ? undefined : 63018
}

/** Puts it on the phone if that is on; a message sent to someone who blocks the business never arrives. */
export function arrive(account: Account, phone: Phone, message: Message): void {
  if (phone.kind === 'whatsapp' && phone.standing === 'blocked')
    account.messages.save({ ...message, withheld: true })
  else if (phone.on)
    advance(account, message, { status: 'delivered', place: account.messages.nextPlace(phone.id) })
}

/** Switches the phone on: all that waited arrives. */
export function switchOn(account: Account, phone: Phone): Phone {
  const on = account.phones.save({ ...phone, on: true })
  const waits = ({ status, withheld }: Message) => status === 'sent' && !withheld
  for (const message of account.messages.of(phone.id).filter(waits)) arrive(account, on, message)
  return on
}

/** The person looks at the chat. @returns how many messages the bot is told to be read */
export function read(account: Account, phone: Phone): number {
  if (!phone.receipts) return 0
  const unread = account.messages.of(phone.id).filter(({ status }) => status === 'delivered')
  for (const message of unread) advance(account, message, { status: 'read' })
  return unread.length
}
