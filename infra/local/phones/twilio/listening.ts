import { firstHeard } from '../first-heard.ts'
import type { Account } from './account.ts'
import type { Message } from './messages.ts'
import type { Phone } from './phones.ts'
import { seenOn } from './seen.ts'
import type { Change } from './views.ts'

/** Calls the listener with every message of the bot's that stands on this phone, whenever it changes. */
export function listen({ live }: Account, phone: number, listener: (message: Message) => void): () => void {
  return live.listen(({ part, body }) => {
    const change = body as Change
    if (part !== 'twilio' || change.is !== 'message' || change.phone !== phone) return
    const { message } = change
    if (message.direction !== 'inbound' && message.place !== undefined) listener(message)
  })
}

/** @returns the bot's next message to this phone, or `undefined` after so many seconds */
export const botSpeaks = (account: Account, phone: number, seconds: number): Promise<Message | undefined> =>
  firstHeard<Message>((listener) => listen(account, phone, listener), seconds)

/** The chat as text: `> ` before what the person said, `[ ]` around each button and row. */
export function transcriptOf({ messages }: Account, phone: Phone): string {
  return seenOn(messages.of(phone.id)).map(drawn).join('\n\n')
}

function drawn(message: Message): string {
  const { direction, text, media, type = '', buttons = [], list } = message
  const files = media.map(({ name }) => name).join(' ')
  if (direction === 'inbound') return `> ${text || files || type}`.replaceAll('\n', '\n> ')
  const choices = buttons.map(({ title }) => `[${title}]`).join(' ')
  const rows = list ? [`${list.button}:`, ...list.rows.map(({ title }) => `[${title}]`)] : []
  return [files && `(${files})`, text, choices, ...rows].filter((line) => line !== '').join('\n')
}
