import type { Message } from 'grammy/types'
import { firstHeard } from '../first-heard.ts'
import type { Notice } from '../live.ts'
import type { Account } from './account.ts'
import type { Phone } from './phones.ts'
import type { Change } from './views.ts'

/** The message that the bot sent or edited, when that is what this notice tells. */
export function botMessageIn(
  account: Account,
  { part, body }: Notice,
): { phone: number; message: Message } | undefined {
  const change = body as Change
  if (part !== 'telegram' || change.is !== 'message' || change.message.from?.id !== account.bot.id)
    return undefined
  return { phone: change.phone, message: change.message }
}

/** Calls the listener with every message that the bot sends to this phone or edits there. */
export function listen(account: Account, phone: number, listener: (message: Message) => void): () => void {
  return account.live.listen((notice) => {
    const said = botMessageIn(account, notice)
    if (said?.phone === phone) listener(said.message)
  })
}

/** @returns the bot's next message to this phone, or `undefined` after so many seconds */
export const botSpeaks = (account: Account, phone: number, seconds: number): Promise<Message | undefined> =>
  firstHeard<Message>((listener) => listen(account, phone, listener), seconds)

/** The chat as text: `> ` before what the person said, `[ ]` around each button. */
export function transcriptOf(account: Account, phone: Phone): string {
  return account.phones
    .messages(phone.id)
    .map((message) => {
      const text = message.text ?? message.caption ?? ''
      if (message.from?.id !== account.bot.id) return `> ${text || kindOf(message)}`.replaceAll('\n', '\n> ')
      const rows =
        message.reply_markup?.inline_keyboard.map((row) => row.map((b) => `[${b.text}]`).join(' ')) ?? []
      const kind = message.text === undefined ? [`(${kindOf(message)})`] : []
      return [...kind, text, ...rows].filter((line) => line !== '').join('\n')
    })
    .join('\n\n')
}

function kindOf(message: Message): string {
  if (message.document) return message.document.file_name ?? 'document'
  const kinds = ['photo', 'voice', 'audio', 'video', 'sticker', 'location', 'contact'] as const
  return kinds.find((kind) => message[kind] !== undefined) ?? 'service message'
}
