import { atomically } from '../database.ts'
import { Impossible } from '../impossible.ts'
import { type Account, msNow } from './account.ts'
import { inboundForm } from './inbound-form.ts'
import type { Message } from './messages.ts'
import type { Phone } from './phones.ts'
import { segmentsOf } from './segments.ts'
import { newSid } from './sids.ts'

export interface Said {
  text: string
  /** Twilio's word for the kind of message. */
  type?: string
  /** What stands on the phone beside it; a notice has no place there. */
  shown?: Partial<Message> | 'nothing'
  /** The parameters that only this kind has. */
  fields?: Record<string, string>
}

/** A message leaves the phone: Twilio keeps it, and tells the bot. */
export function sendFrom(
  account: Account,
  phone: Phone,
  { text, type = 'text', shown = {}, fields = {} }: Said,
): Message {
  const { database, messages, phones, posts, misbehaving, senders, webhooks } = account
  if (phone.standing === 'gone') throw new Impossible('gone', 'The account was deleted.')
  if (!phone.on) throw new Impossible('off', 'The phone is off.')
  const now = msNow(account)
  return atomically(database, () => {
    phones.save({ ...phone, wroteAt: now })
    const message = messages.save({
      sid: newSid(shown !== 'nothing' && shown.media ? 'MM' : 'SM'),
      phone: phone.id,
      ...(shown !== 'nothing' && { place: messages.nextPlace(phone.id) }),
      direction: 'inbound',
      from: phone.address,
      to: senders[phone.kind],
      text,
      status: 'received',
      created: now,
      updated: now,
      sent: now,
      segments: phone.kind === 'sms' ? segmentsOf(text).count : 1,
      media: [],
      type,
      ...(shown !== 'nothing' && shown),
    })
    if (misbehaving.spend('loseInbound')) return messages.save({ ...message, told: 'lost' })
    const tap = 'ButtonPayload' in fields || 'ListId' in fields
    const form = inboundForm(account, phone, message, fields)
    posts.add(
      `${tap ? 'taps' : 'messages'} ${phone.id}`,
      phone.id,
      { of: 'inbound', sid: message.sid, url: webhooks[phone.kind], form },
      tap ? misbehaving.now().delayTapsSeconds : 0,
    )
    return message
  })
}
