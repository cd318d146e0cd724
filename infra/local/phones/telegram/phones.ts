import type { DatabaseSync } from 'node:sqlite'
import type { Chat, Message, ReplyKeyboardMarkup, User } from 'grammy/types'
import type { Live } from '../live.ts'

/** One chat with the bot, as it stands on one person's phone. In a group, the person is who added the bot. */
export interface Phone {
  id: number
  /** Set for a group (a supergroup, as Telegram calls all that bots meet). */
  title?: string
  person: User
  /** With country code, without "+": what the person's contact shows. */
  number: string
  /** `blocked` in a group means that the bot was removed from it. */
  standing: 'new' | 'open' | 'blocked' | 'deactivated'
  /** The keyboard that stands in place of the letters. */
  keyboard?: ReplyKeyboardMarkup
  /** That keyboard gives way to the letters: it was for one time and was used, or the person has put it away. */
  folded?: boolean
}

export interface Phones {
  all(): Phone[]
  get(id: number): Phone | undefined
  save(phone: Phone): void
  messages(id: number): Message[]
  message(id: number, messageId: number): Message | undefined
  /** Adds it, or puts it in the place of the one with its id. */
  put(id: number, message: Message): void
  remove(id: number, messageId: number): void
}

/** The chats and all that was said in them. Every change is told to the pages. */
export function openPhones(database: DatabaseSync, live: Live): Phones {
  const write = database.prepare('INSERT OR REPLACE INTO phones (id, body) VALUES (?, ?)')
  const list = database.prepare('SELECT body FROM messages WHERE phone = ? ORDER BY id')
  const find = database.prepare('SELECT body FROM messages WHERE phone = ? AND id = ?')
  const put = database.prepare('INSERT OR REPLACE INTO messages (phone, id, body) VALUES (?, ?, ?)')
  const remove = database.prepare('DELETE FROM messages WHERE phone = ? AND id = ?')
  const known = new Map<number, Phone>()
  for (const { id, body } of database.prepare('SELECT id, body FROM phones ORDER BY abs(id)').all())
    known.set(Number(id), JSON.parse(String(body)))
  return {
    all: () => [...known.values()],
    get: (id) => known.get(id),
    save(phone) {
      known.set(phone.id, phone)
      write.run(phone.id, JSON.stringify(phone))
      live.tell('telegram', { is: 'phone', phone })
    },
    messages: (id) => list.all(id).map(({ body }) => JSON.parse(String(body))),
    message(id, messageId) {
      const row = find.get(id, messageId)
      return row && JSON.parse(String(row.body))
    },
    put(id, message) {
      put.run(id, message.message_id, JSON.stringify(message))
      live.tell('telegram', { is: 'message', phone: id, message })
    },
    remove(id, messageId) {
      remove.run(id, messageId)
      live.tell('telegram', { is: 'gone', phone: id, message: messageId })
    },
  }
}

/** The chat as the Bot API describes it. */
export function chatOf({ id, title, person }: Phone): Chat.PrivateChat | Chat.SupergroupChat {
  if (title !== undefined) return { id, type: 'supergroup', title }
  const { first_name, last_name, username } = person
  return { id, type: 'private', first_name, ...(last_name && { last_name }), ...(username && { username }) }
}
