/** What a person does with the phone, each as Telegram's app would let them, and the updates that follow. */
import { randomInt } from 'node:crypto'
import type { ChatMember, Message, Update } from 'grammy/types'
import { type Account, unixNow } from './account.ts'
import { atomically } from './database.ts'
import { foundEntities } from './entities.ts'
import { chatOf, type Phone } from './phones.ts'
import type { News } from './updates.ts'

/** The app would not let the person do it. */
export class Impossible extends Error {
  readonly code:
    | 'no-such-phone'
    | 'no-such-button'
    | 'no-such-message'
    | 'blocked'
    | 'gone'
    | 'nothing-to-repeat'
  constructor(code: Impossible['code'], message: string) {
    super(message)
    this.code = code
  }
}

const TEXT_LIMIT = 4096
const FIRST_PERSON = 6_100_000_001
const FIRST_GROUP = 2_100_000_001

export interface Joining {
  firstName: string
  lastName?: string | undefined
  username?: string | undefined
  /** Of the app. */
  language: 'ar' | 'fr' | 'en'
}

/** Somebody takes a phone and has not yet written to the bot. */
export function join(account: Account, { firstName, lastName, username, language }: Joining): Phone {
  const id = account.settings.count('person', FIRST_PERSON)
  const phone: Phone = {
    id,
    person: {
      id,
      is_bot: false,
      first_name: firstName,
      ...(lastName && { last_name: lastName }),
      ...(username && { username }),
      language_code: language,
    },
    number: `2126${String(id % 1e8).padStart(8, '0')}`,
    standing: 'new',
  }
  account.phones.save(phone)
  return phone
}

/** The person makes a group and adds the bot. */
export function makeGroup(account: Account, person: Phone, title: string): Phone {
  const { keyboard: _, ...owner } = person
  const id = -(1_000_000_000_000 + account.settings.count('group', FIRST_GROUP))
  const group: Phone = { ...owner, id, title, standing: 'open' }
  return atomically(account.database, () => {
    account.phones.save(group)
    tell(account, group, standingChange(account, group, 'left', 'member'))
    post(account, group, { new_chat_members: [account.bot] } as Partial<Message>)
    return group
  })
}

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
      tell(account, phone, { message: message as NonNullable<Update['message']> })
    return message
  })
}

/** Text longer than a message holds goes out as several, as from the app. @returns the last */
export function say(account: Account, phone: Phone, text: string): Message {
  const cut =
    text.length > TEXT_LIMIT
      ? TEXT_LIMIT - Number(/[\ud800-\udbff]/.test(text.charAt(TEXT_LIMIT - 1)))
      : text.length
  const entities = foundEntities(text.slice(0, cut))
  const message = post(account, phone, { text: text.slice(0, cut), ...(entities.length > 0 && { entities }) })
  const rest = text.slice(cut)
  return rest === '' ? message : say(account, account.phones.get(phone.id) ?? phone, rest)
}

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
    tell(account, phone, { edited_message: edited as NonNullable<Update['edited_message']> })
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

/** In a group: removes the bot from it. */
export function block(account: Account, phone: Phone): Phone {
  if (phone.standing !== 'open') return phone
  return stand(account, phone, 'blocked', standingChange(account, phone, 'member', 'kicked'))
}

export function unblock(account: Account, phone: Phone): Phone {
  if (phone.standing !== 'blocked') return phone
  return stand(account, phone, 'open', standingChange(account, phone, 'kicked', 'member'))
}

/** Deletes the person's account at Telegram; nobody is told. */
export function deactivate(account: Account, phone: Phone): Phone {
  const gone = { ...phone, standing: 'deactivated' } as const
  account.phones.save(gone)
  return gone
}

function stand(account: Account, phone: Phone, standing: Phone['standing'], news: News): Phone {
  const changed = { ...phone, standing }
  return atomically(account.database, () => {
    account.phones.save(changed)
    tell(account, phone, news)
    return changed
  })
}

function standingChange(
  account: Account,
  phone: Phone,
  from: ChatMember['status'],
  to: ChatMember['status'],
): News {
  const { id, is_bot, first_name, username } = account.bot
  const member = (status: ChatMember['status']) =>
    ({
      user: { id, is_bot, first_name, username },
      status,
      ...(status === 'kicked' && { until_date: 0 }),
    }) as ChatMember
  return {
    my_chat_member: {
      chat: chatOf(phone),
      from: phone.person,
      date: unixNow(account),
      old_chat_member: member(from),
      new_chat_member: member(to),
    },
  }
}

/** In a group a bot in privacy mode hears commands, what concerns itself, and answers to it. */
function hears(
  { bot }: Account,
  phone: Phone,
  { text, new_chat_members, reply_to_message }: Message,
): boolean {
  if (phone.title === undefined || new_chat_members) return true
  const command = /^\/\w+(?:@(\w+))?/.exec(text ?? '')
  return (
    (command !== null && (command[1] ?? bot.username) === bot.username) ||
    reply_to_message?.from?.id === bot.id
  )
}

function tell(account: Account, phone: Phone, news: News): void {
  account.updates.add(phone.id, news)
}
