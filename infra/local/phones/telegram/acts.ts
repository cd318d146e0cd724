/** What a person does with the phone, each as Telegram's app would let them, and the updates that follow. */
import { randomInt } from 'node:crypto'
import type { Message, Update } from 'grammy/types'
import { atomically } from '../database.ts'
import { Impossible } from '../impossible.ts'
import { type Account, unixNow } from './account.ts'
import { foundEntities } from './entities.ts'
import { TEXT_LIMIT } from './methods/sending.ts'
import { chatOf, type Phone } from './phones.ts'
import { unblock } from './standing.ts'

/** Sends a message from the phone; a new phone is opened by it, as by /start. */
export function post(account: Account, phone: Phone, content: Partial<Message>): Message {
  const { phones, settings, database } = account
  if (phone.standing === 'deactivated') throw new Impossible('gone', 'The account was deleted.')
  if (phone.standing === 'blocked') throw new Impossible('blocked', 'The bot is blocked: unblock it first.')
  return atomically(database, () => {
    if (phone.standing === 'new') phones.save({ ...phone, standing: 'open' })
    const message = {
      message_id: settings.count(phone.title === undefined ? 'message' : `message ${phone.id}`, 1),
      from: phone.person,
      chat: chatOf(phone),
      date: unixNow(account),
      ...content,
    } as Message
    phones.put(phone.id, message)
    if (hears(account, phone, message))
      account.updates.add(phone.id, { message: message as NonNullable<Update['message']> })
    return message
  })
}

/** Trims, and sends text that is longer than a message as several, as the app does. @returns the last */
export function say(account: Account, phone: Phone, text: string): Message {
  const whole = text.trim()
  if (whole === '') throw new Impossible('nothing-to-say', 'An empty message cannot be sent.')
  const cut =
    whole.length > TEXT_LIMIT ? TEXT_LIMIT - Number(isHigh(whole.charAt(TEXT_LIMIT - 1))) : whole.length
  const part = whole.slice(0, cut)
  const entities = foundEntities(part)
  const message = post(account, phone, { text: part, ...(entities.length > 0 && { entities }) })
  const rest = whole.slice(cut).trim()
  return rest === '' ? message : say(account, account.phones.get(phone.id) ?? phone, rest)
}

/** Whether this is the first half of a character of two units, which must not be cut off from the second. */
const isHigh = (unit: string) => unit >= '\ud800' && unit <= '\udbff'

/** START, or RESTART where the bot was blocked; with the payload of a `t.me/…?start=` link. */
export function start(account: Account, phone: Phone, payload?: string): Message {
  return atomically(account.database, () => {
    if (phone.standing === 'blocked') unblock(account, phone)
    return say(account, account.phones.get(phone.id) ?? phone, payload ? `/start ${payload}` : '/start')
  })
}

/** Edits the person's message of this id, or their last with text. */
export function edit(account: Account, phone: Phone, text: string, messageId?: number): Message {
  const own = account.phones
    .messages(phone.id)
    .filter((m) => m.from?.id === phone.person.id && m.text !== undefined)
  const message = messageId === undefined ? own.at(-1) : own.find((m) => m.message_id === messageId)
  if (!message) throw new Impossible('no-such-message', 'There is no such message of this person.')
  const { entities: _, ...bare } = message
  const entities = foundEntities(text)
  const edited = {
    ...bare,
    text,
    edit_date: unixNow(account),
    ...(entities.length > 0 && { entities }),
  } as Message
  return atomically(account.database, () => {
    account.phones.put(phone.id, edited)
    account.updates.add(phone.id, { edited_message: edited as NonNullable<Update['edited_message']> })
    return edited
  })
}

/** Presses an inline button. @returns the id of the callback query */
export function press(account: Account, phone: Phone, message: Message, data: string): string {
  const id = String(randomInt(2 ** 47)).padStart(18, '4')
  return atomically(account.database, () => {
    account.taps.add({ id, phone: phone.id, message: message.message_id, data, at: unixNow(account) })
    const callback_query = { id, from: phone.person, message, chat_instance: String(phone.id * 3571), data }
    account.updates.add(phone.id, { callback_query }, account.misbehaving.now().delayTapsSeconds)
    return id
  })
}

/** In a group a bot in privacy mode hears the commands that are not for another bot, and who joins. */
function hears({ bot }: Account, phone: Phone, { text, new_chat_members }: Message): boolean {
  if (phone.title === undefined || new_chat_members) return true
  const command = /^\/\w+(?:@(\w+))?/.exec(text ?? '')
  return command !== null && (command[1] ?? bot.username) === bot.username
}
