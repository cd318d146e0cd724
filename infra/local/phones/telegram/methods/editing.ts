import type { Message } from 'grammy/types'
import { type Account, unixNow } from '../account.ts'
import type { Method } from '../call.ts'
import { type Given, integerOf } from '../given.ts'
import type { Phone } from '../phones.ts'
import { badRequest } from '../refusal.ts'
import { replyMarkupOf } from '../reply-markup.ts'
import { messageText, reachable } from './sending.ts'

const DELETABLE_SECONDS = 48 * 3600

function found(account: Account, given: Given, purpose: string): { phone: Phone; message: Message } {
  const phone = reachable(account, given)
  const id = integerOf(given, 'message_id')
  if (id === undefined) throw badRequest('message identifier is not specified')
  const message = account.phones.message(phone.id, id)
  if (!message) throw badRequest(`message to ${purpose} not found`)
  return { phone, message }
}

function edited(account: Account, given: Given, change: (message: Message) => Message): Message {
  const { phone, message } = found(account, given, 'edit')
  if (message.from?.id !== account.bot.id) throw badRequest("message can't be edited")
  const markup = replyMarkupOf(given)
  if (markup.is !== 'none' && markup.is !== 'inline') throw badRequest('inline keyboard expected')
  const { reply_markup: _, ...bare } = change(message)
  const next = { ...bare, ...(markup.is === 'inline' && { reply_markup: markup.inline }) } as Message
  if (sameContent(message, next))
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  account.rates.spend(phone.id)
  const result = { ...next, edit_date: unixNow(account) }
  account.phones.put(phone.id, result)
  return result
}

function sameContent(a: Message, b: Message): boolean {
  const content = ({ text, entities, reply_markup }: Message) =>
    JSON.stringify([text, entities, reply_markup])
  return content(a) === content(b)
}

function editMessageText(account: Account, given: Given): Message {
  const content = messageText(given)
  return edited(account, given, ({ entities: _, ...message }) => {
    if (message.text === undefined) throw badRequest('there is no text in the message to edit')
    return { ...message, ...content } as Message
  })
}

function deleteMessage(account: Account, given: Given): true {
  const { phone, message } = found(account, given, 'delete')
  if (unixNow(account) - message.date > DELETABLE_SECONDS)
    throw badRequest("message can't be deleted for everyone")
  account.phones.remove(phone.id, message.message_id)
  return true
}

export const editing: Record<string, Method> = {
  editMessageText: {
    takes: [
      'chat_id',
      'message_id',
      'text',
      'parse_mode',
      'entities',
      'link_preview_options',
      'reply_markup',
    ],
    run: editMessageText,
  },
  editMessageReplyMarkup: {
    takes: ['chat_id', 'message_id', 'reply_markup'],
    run: (account, given) => edited(account, given, (message) => message),
  },
  deleteMessage: { takes: ['chat_id', 'message_id'], run: deleteMessage },
}
