import type { Kind } from './phones.ts'
import { badRequest } from './refusal.ts'

/** E.164; a Moroccan number in full. */
const NUMBER = /^\+(?:212[5-8]\d{8}|(?!212)[1-9]\d{6,14})$/
const LANDLINE = /^\+2125/
/** WhatsApp's name for a person towards one business: the country, and what it chose. */
const SCOPED = /^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/

export const kindOf = (address: string): Kind => (address.startsWith('whatsapp:') ? 'whatsapp' : 'sms')

/** The channel of `To`. @throws Refusal 21604, 21211, 21614 */
export function recipientKind(to: string): Kind {
  if (to === '') throw badRequest(21604, "A 'To' phone number is required.")
  const kind = kindOf(to)
  const bare = to.replace('whatsapp:', '')
  if (!NUMBER.test(bare) && !(kind === 'whatsapp' && SCOPED.test(bare)))
    throw badRequest(21211, `Invalid 'To' Phone Number: ${to}`)
  if (kind === 'sms' && LANDLINE.test(bare))
    throw badRequest(21614, `'To' number is not a valid mobile number: ${to}`)
  return kind
}

/** What the account may send as. */
export interface Senders {
  /** `whatsapp:+…` */
  whatsapp: string
  /** A number, or up to eleven letters and digits. */
  sms: string
  messagingService?: string | undefined
}

/** @throws Refusal 21603, 21701, 21910, 63007, 21606 */
export function senderOf(
  senders: Senders,
  { from, service, kind }: { from: string; service: string; kind: Kind },
): { from: string; service?: string } {
  if (service !== '' && service !== senders.messagingService)
    throw badRequest(21701, 'The Messaging Service does not exist.')
  if (from === '') {
    if (service === '') throw badRequest(21603, "A 'From' phone number is required.")
    return { from: senders[kind], service }
  }
  if (kindOf(from) !== kind)
    throw badRequest(21910, "Invalid 'From' and 'To' pair. 'From' and 'To' should be of the same channel")
  if (from !== senders[kind])
    throw kind === 'whatsapp'
      ? badRequest(63007, 'Twilio could not find a Channel with the specified From address')
      : badRequest(
          21606,
          `The 'From' phone number provided (${from}) is not a valid message-capable Twilio phone number for this destination.`,
        )
  return { from, ...(service !== '' && { service }) }
}

/** Nobody can write to a sender of letters. */
export const canReceive = (sender: string) => /^\+\d+$/.test(sender)
