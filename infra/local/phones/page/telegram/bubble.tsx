import type { Message } from 'grammy/types'
import { TicksIcon } from '../phone/icons.tsx'
import { type Language, timeOf } from '../phone/times.ts'
import { InlineKeyboard } from './inline-keyboard.tsx'
import { Media } from './media.tsx'
import { RichText } from './rich-text.tsx'
import type { Words } from './words.ts'

/** One message. `last` of a run by the same sender has the tail. */
export function Bubble({
  message,
  mine,
  last,
  language,
  words,
  waiting,
  onTap,
  onCommand,
}: {
  message: Message
  mine: boolean
  last: boolean
  language: Language
  words: Words
  waiting: (data: string) => boolean
  onTap(data: string): void
  onCommand(command: string): void
}) {
  const text = message.text ?? message.caption
  const bare =
    message.sticker !== undefined ||
    (text === undefined && (message.photo ?? message.video ?? message.location) !== undefined)
  const about = (
    <span class="about">
      {message.edit_date !== undefined && `${words.edited} `}
      <time dateTime={new Date(message.date * 1000).toISOString()}>{timeOf(language, message.date)}</time>
      {mine && <TicksIcon />}
    </span>
  )
  const look = [mine ? 'mine' : 'theirs', last && 'last', bare && 'bare', message.sticker && 'unframed']
  return (
    <article class={`message ${look.filter(Boolean).join(' ')}`}>
      <div class="bubble">
        {message.reply_to_message && (
          <div class="quote" dir="auto">
            {message.reply_to_message.text ?? message.reply_to_message.caption ?? '…'}
          </div>
        )}
        <Media message={message} words={words} />
        {text === undefined ? (
          about
        ) : (
          <div class="text" dir="auto">
            <RichText
              text={text}
              entities={message.entities ?? message.caption_entities}
              onCommand={onCommand}
            />
            {about}
          </div>
        )}
      </div>
      {message.reply_markup && (
        <InlineKeyboard markup={message.reply_markup} waiting={waiting} onTap={onTap} />
      )}
    </article>
  )
}
