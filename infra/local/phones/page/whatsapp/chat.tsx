import type { Message } from '../../twilio/messages.ts'
import { seenOn } from '../../twilio/seen.ts'
import { ChatLog, type Line } from '../phone/chat-log.tsx'
import { LockIcon } from '../phone/icons.tsx'
import type { Language } from '../phone/times.ts'
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
  const seen = seenOn(messages)
  const lastAnswer = seen.findLast(({ direction }) => direction !== 'inbound')?.place ?? 0
  const lineOf = (message: (typeof seen)[number]): Line => {
    const { sid, created, direction, place, answers } = message
    const mine = direction === 'inbound'
    return {
      key: sid,
      at: created / 1000,
      by: mine ? 'me' : 'them',
      draw: ({ first }) => (
        <Bubble
          message={message}
          answered={seen.find((each) => each.sid === answers)}
          first={first}
          reached={mine ? reachedBy(message, place < lastAnswer) : undefined}
          name={name}
          language={language}
          words={words}
          onTap={(button) => onTap(message, button)}
          onList={() => onList(message)}
        />
      ),
    }
  }
  return (
    <ChatLog lines={seen.map(lineOf)} now={now} language={language} words={words}>
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
