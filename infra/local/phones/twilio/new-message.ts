import { atomically } from '../database.ts'
import { type Account, msNow } from './account.ts'
import { kindOf } from './addresses.ts'
import type { Message } from './messages.ts'
import { segmentsOf } from './segments.ts'
import { newSid } from './sids.ts'
import { tellStatus } from './statuses.ts'

/** Takes on a message of the bot's: it is kept, its first status is told; sending it is the outbox's. */
export function takeOn(
  account: Account,
  given: Pick<Message, 'direction' | 'from' | 'to' | 'text'> & Partial<Message>,
): Message {
  const now = msNow(account)
  const phone = account.phones.at(given.to)?.id
  const plain = given.buttons === undefined && given.list === undefined && given.mediaUrls === undefined
  return atomically(account.database, () => {
    const message = account.messages.save({
      sid: newSid(plain ? 'SM' : 'MM'),
      ...(phone !== undefined && { phone }),
      status: given.service === undefined ? 'queued' : 'accepted',
      created: now,
      updated: now,
      segments: kindOf(given.to) === 'sms' ? segmentsOf(given.text).count : 1,
      media: [],
      ...given,
    })
    tellStatus(account, message)
    return message
  })
}
