import { atomically } from '../database.ts'
import { type Account, msNow } from './account.ts'
import { kindOf } from './addresses.ts'
import type { Message } from './messages.ts'

/** How many seconds late each is told when callbacks come reversed. */
const LATE_SECONDS: Partial<Record<Message['status'], number>> = {
  accepted: 5,
  queued: 4,
  sent: 3,
  delivered: 2,
}

/** Puts a message into its next status, and tells the bot where it asked for that. */
export function advance(account: Account, message: Message, change: Partial<Message>): Message {
  return atomically(account.database, () => {
    const now = msNow(account)
    const sent = change.status === 'sent' && { sent: now }
    const changed = account.messages.save({ ...message, ...change, ...sent, updated: now })
    tellStatus(account, changed)
    return changed
  })
}

/** See https://www.twilio.com/docs/messaging/guides/track-outbound-message-status */
export function tellStatus(account: Account, message: Message): void {
  const { callback, sid, status, to, from, errorCode, phone } = message
  const { callbacks } = account.misbehaving.now()
  if (callback === undefined || callbacks === 'lost') return
  const form = {
    ...(kindOf(to) === 'whatsapp' && whatsappFields(message)),
    ...(errorCode !== undefined && { ErrorCode: String(errorCode) }),
    SmsSid: sid,
    SmsStatus: status,
    MessageStatus: status,
    To: to,
    MessageSid: sid,
    AccountSid: account.sid,
    From: from,
    ApiVersion: '2010-04-01',
  }
  const post = { of: 'status', sid, url: callback, form } as const
  if (callbacks === 'in-order') account.posts.add(`status ${sid}`, phone, post)
  else account.posts.add(`status ${sid} ${status}`, phone, post, LATE_SECONDS[status] ?? 1)
}

function whatsappFields({ to, status }: Message): Record<string, string> {
  const told = status === 'delivered' || status === 'read'
  return {
    ChannelPrefix: 'whatsapp',
    ChannelToAddress: to.replace('whatsapp:', ''),
    ...(told && { EventType: status.toUpperCase() }),
  }
}
