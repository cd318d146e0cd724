import type { Message } from 'grammy/types'
import { ChatLog, type Line } from '../phone/chat-log.tsx'
import type { Language } from '../phone/times.ts'
import type { PhoneState } from '../state.ts'
import { Bubble } from './bubble.tsx'
import type { Words } from './words.ts'

/** All that was said. */
export function Chat({
  state: { messages, phone, description, pressed },
  now,
  language,
  words,
  onTap,
  onCommand,
}: {
  state: PhoneState
  now: Date
  language: Language
  words: Words
  onTap(message: Message, data: string): void
  onCommand(command: string): void
}) {
  const lineOf = (message: Message): Line => {
    const mine = message.from?.id === phone.person.id
    return {
      key: String(message.message_id),
      at: message.date,
      by: mine ? 'me' : 'them',
      draw: ({ last }) =>
        message.new_chat_members ? (
          <div class="notice">
            {message.from?.first_name} {words.added}{' '}
            {message.new_chat_members.map((member) => member.first_name).join(', ')}
          </div>
        ) : (
          <Bubble
            message={message}
            mine={mine}
            last={last}
            language={language}
            words={words}
            waiting={(data) => pressed.includes(`${message.message_id} ${data}`)}
            onTap={(data) => onTap(message, data)}
            onCommand={onCommand}
          />
        ),
    }
  }
  return (
    <ChatLog lines={messages.map(lineOf)} now={now} language={language} words={words}>
      {messages.length === 0 && description !== '' && (
        <div class="description">
          <b>{words.whatCanItDo}</b>
          <p dir="auto">{description}</p>
        </div>
      )}
    </ChatLog>
  )
}
