import type { Message } from '../../twilio/messages.ts'
import { seenOn } from '../../twilio/seen.ts'
import { ChatLog } from '../phone/chat-log.tsx'
import { LockIcon } from '../phone/icons.tsx'
import type { Language } from '../phone/times.ts'
import { linesOf } from '../twilio/undelivered.tsx'
import { Bubble } from './bubble.tsx'
import type { Reached } from './ticks.tsx'
import type { Words } from './words.ts'

/** All that was said. */
export function Chat({
  messages,
  name,
  now,
  language,
  words,
  onTap,
  onList,
}: {
  messages: Message[]
  /** The business's. */
  name: string
  now: Date
  language: Language
  words: Words
  onTap(message: Message, button: string): void
  onList(message: Message): void
}) {
  const lastAnswer = seenOn(messages).findLast(({ direction }) => direction !== 'inbound')?.place ?? 0
  const lines = linesOf(messages, (message) => ({ first }) => (
    <Bubble
      message={message}
      answered={messages.find(({ sid }) => sid === message.answers)}
      first={first}
      reached={message.direction === 'inbound' ? reachedBy(message, message.place < lastAnswer) : undefined}
      name={name}
      language={language}
      words={words}
      onTap={(button) => onTap(message, button)}
      onList={() => onList(message)}
    />
  ))
  return (
    <ChatLog lines={lines} now={now} language={language} words={words}>
      <p class="secure">
        <LockIcon /> {words.secure}
      </p>
    </ChatLog>
  )
}

function reachedBy({ told }: Message, answered: boolean): Reached {
  if (told !== 'taken') return 'sent'
  return answered ? 'read' : 'delivered'
}
