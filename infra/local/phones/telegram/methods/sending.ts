import type { Message } from 'grammy/types'
import { type Account, botUser, unixNow } from '../account.ts'
import type { Method } from '../call.ts'
import { flagOf, type Given, integerOf, objectOf, refuseUnknown, textOf } from '../given.ts'
import { chatOf, type Phone } from '../phones.ts'
import { badRequest, forbidden } from '../refusal.ts'
import { type Markup, replyMarkupOf } from '../reply-markup.ts'
import { formattedOf } from '../text.ts'

export const TEXT_LIMIT = 4096
/** What every method that sends takes, beside what it sends. */
export const SENDING = [
  'chat_id',
  'disable_notification',
  'protect_content',
  'message_effect_id',
  'reply_parameters',
  'reply_markup',
] as const

const ACTIONS = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]

/** The chat that a call names, if the bot may write there now. */
export function reachable({ phones }: Account, given: Given): Phone {
  if (textOf(given, 'chat_id') === '') throw badRequest('chat_id is empty')
  const phone = phones.get(Number(given.chat_id))
  if (!phone || phone.standing === 'new') throw badRequest('chat not found')
  if (phone.standing === 'deactivated') throw forbidden('user is deactivated')
  if (phone.standing === 'blocked')
    throw forbidden(
      phone.title === undefined ? 'bot was blocked by the user' : 'bot was kicked from the supergroup chat',
    )
  return phone
}

/** Sends a message of this content, and counts it towards the pace. */
export function post(account: Account, given: Given, content: () => Partial<Message>): Message {
  const { phones, settings, rates } = account
  const phone = reachable(account, given)
  const markup = replyMarkupOf(given)
  const replied = repliedTo(account, phone, given)
  rates.spend(phone.id)
  const message = {
    message_id: settings.count(phone.title === undefined ? 'message' : `message ${phone.id}`, 1),
    from: botUser(account),
    chat: chatOf(phone),
    date: unixNow(account),
    ...(replied && { reply_to_message: replied }),
    ...content(),
    ...(flagOf(given, 'protect_content') && { has_protected_content: true }),
    ...(markup.is === 'inline' && { reply_markup: markup.inline }),
  } as Message
  phones.put(phone.id, message)
  keepKeyboard(account, phone, markup)
  return message
}

function repliedTo({ phones }: Account, phone: Phone, given: Given) {
  const reply = objectOf(given, 'reply_parameters') as Given | undefined
  if (!reply) return undefined
  refuseUnknown(reply, ['message_id', 'chat_id', 'allow_sending_without_reply'], 'ReplyParameters')
  const message = phones.message(phone.id, integerOf(reply, 'message_id') ?? 0)
  if (!message && !flagOf(reply, 'allow_sending_without_reply'))
    throw badRequest('message to be replied not found')
  if (!message) return undefined
  const { reply_to_message: _, ...quoted } = message
  return quoted
}

function keepKeyboard({ phones }: Account, phone: Phone, markup: Markup): void {
  const { keyboard: _, folded: __, ...bare } = phone
  if (markup.is === 'keyboard') phones.save({ ...bare, keyboard: markup.keyboard })
  if (markup.is === 'removed') phones.save(bare)
}

/** The text of a message, new or edited. @throws badRequest when it is empty or too long */
export function messageText(given: Given): Pick<Message, 'text' | 'entities'> {
  const { text, entities } = formattedOf(given, 'text', 'entities')
  if (text === '') throw badRequest('message text is empty')
  if (text.length > TEXT_LIMIT) throw badRequest('message is too long')
  return { text, ...(entities.length > 0 && { entities }) }
}

function sendChatAction(account: Account, given: Given): true {
  const phone = reachable(account, given)
  const action = textOf(given, 'action').toLowerCase()
  if (!ACTIONS.includes(action)) throw badRequest('wrong parameter action in request')
  account.live.tell('telegram', { is: 'acting', phone: phone.id, action })
  return true
}

export const sending: Record<string, Method> = {
  sendMessage: {
    takes: [...SENDING, 'text', 'parse_mode', 'entities', 'link_preview_options'],
    run(account, given) {
      const text = messageText(given)
      return post(account, given, () => text)
    },
  },
  sendChatAction: { takes: ['chat_id', 'action'], run: sendChatAction },
}
