/** What a person does in WhatsApp, each as the app would let them. */
import { Impossible } from '../impossible.ts'
import type { Account } from './account.ts'
import { type Said, sendFrom } from './inbound.ts'
import type { Message } from './messages.ts'
import type { Phone } from './phones.ts'
import { seenOn } from './seen.ts'

const OWN = (message: Message) => message.direction === 'inbound'
const TEXT_LIMIT = 4096

/** Sends what was written; in answer to a message, if one is named. */
export function say(account: Account, phone: Phone, text: string, answers?: string): Message {
  const whole = text.trim()
  if (whole === '') throw new Impossible('nothing-to-say', 'An empty message cannot be sent.')
  if (whole.length > TEXT_LIMIT) throw new Impossible('nothing-to-say', 'It is too long for one message.')
  if (answers !== undefined) messageOn(account, phone, answers)
  return write(account, phone, { text: whole, ...(answers !== undefined && { shown: { answers } }) })
}

/** Presses the reply button with this title or id, on the named message or on the newest that has it. */
export function tap(account: Account, phone: Phone, button: string, sid?: string): Message {
  for (const message of newestFirst(account, phone, sid)) {
    const found = message.buttons?.find(({ id, title }) => [id, title].includes(button))
    if (!found) continue
    return write(account, phone, {
      text: found.title,
      type: message.template ? 'button' : 'interactive',
      shown: { answers: message.sid },
      fields: { ButtonText: found.title, ButtonPayload: found.id },
    })
  }
  throw new Impossible('no-such-button', `There is no button "${button}".`)
}

/** Picks the row with this title or id from a list, and sends it. */
export function pick(account: Account, phone: Phone, row: string, sid?: string): Message {
  for (const message of newestFirst(account, phone, sid)) {
    const found = message.list?.rows.find(({ id, title }) => [id, title].includes(row))
    if (!found) continue
    return write(account, phone, {
      text: found.title,
      type: 'interactive',
      shown: { answers: message.sid },
      fields: {
        ListId: found.id,
        ListTitle: found.title,
        ...(found.description !== undefined && { ListDescription: found.description }),
      },
    })
  }
  throw new Impossible('no-such-button', `There is no list with "${row}".`)
}

/** Puts an emoji on a message of the bot's, the newest if none is named. */
export function react(account: Account, phone: Phone, emoji: string, sid?: string): Message {
  const message = newestFirst(account, phone, sid).find((each) => !OWN(each))
  if (!message) throw new Impossible('no-such-message', 'There is no such message of the bot.')
  account.messages.save({ ...message, reaction: emoji })
  return notice(account, phone, 'reaction', message.sid, emoji)
}

/** Edits the person's last text. Twilio does not document its notice; this one is like its others. */
export function edit(account: Account, phone: Phone, text: string): Message {
  const last = lastOwn(account, phone)
  account.messages.save({ ...last, text, edited: true })
  return notice(account, phone, 'edit', last.sid, text)
}

/** Deletes the person's last text for all. As with edits, the notice is undocumented. */
export function remove(account: Account, phone: Phone): Message {
  const last = lastOwn(account, phone)
  account.messages.save({ ...last, text: '', deleted: true })
  return notice(account, phone, 'revoke', last.sid, '')
}

/** A message that leaves the phone; not to a business that the person blocks. */
export function write(account: Account, phone: Phone, said: Said): Message {
  if (phone.standing === 'blocked')
    throw new Impossible('blocked', 'The business is blocked: unblock it first.')
  return sendFrom(account, phone, said)
}

function notice(account: Account, phone: Phone, type: string, answers: string, text: string): Message {
  const fields = { OriginalRepliedMessageSid: answers }
  return write(account, phone, { text, type, shown: 'nothing', fields })
}

function newestFirst(account: Account, phone: Phone, sid: string | undefined): Message[] {
  if (sid !== undefined) return [messageOn(account, phone, sid)]
  return seenOn(account.messages.of(phone.id)).reverse()
}

function messageOn(account: Account, phone: Phone, sid: string): Message {
  const message = account.messages.get(sid)
  if (message?.phone !== phone.id || message.place === undefined)
    throw new Impossible('no-such-message', `There is no message ${sid} on this phone.`)
  return message
}

function lastOwn(account: Account, phone: Phone): Message {
  const last = seenOn(account.messages.of(phone.id)).findLast(
    (message) => OWN(message) && message.type === 'text' && !message.deleted,
  )
  if (!last) throw new Impossible('no-such-message', 'The person has not written anything.')
  return last
}
