import type { Message } from '../../twilio/messages.ts'
import { ListIcon, ReplyIcon } from '../phone/icons.tsx'
import { type Language, timeOf } from '../phone/times.ts'
import { MarkedText } from './marked-text.tsx'
import { Media } from './media.tsx'
import { type Reached, Ticks } from './ticks.tsx'
import type { Words } from './words.ts'

/** One message. `first` of a run by the same sender has the tail. `reached`: how far the person's own has come. */
export function Bubble({
  message,
  answered,
  first,
  reached,
  name,
  language,
  words,
  onTap,
  onList,
}: {
  message: Message
  /** What it answers. */
  answered: Message | undefined
  first: boolean
  reached: Reached | undefined
  /** The business's. */
  name: string
  language: Language
  words: Words
  onTap(button: string): void
  onList(): void
}) {
  const { media, location, buttons = [], list, deleted, edited, reaction } = message
  const text = captionOf(message)
  const mine = reached !== undefined
  const file = media[0]?.type ?? ''
  const frameless = text === '' && !deleted && (/^(image|video)/.test(file) || location !== undefined)
  const about = (
    <span class="about">
      {edited && `${words.edited} `}
      <time dateTime={new Date(message.created).toISOString()}>
        {timeOf(language, message.created / 1000)}
      </time>
      {reached && <Ticks reached={reached} words={words} />}
    </span>
  )
  const look = [
    mine ? 'mine' : 'theirs',
    first && 'opens',
    frameless && 'bare',
    file === 'image/webp' && 'unframed',
  ]
  return (
    <article class={`message ${look.filter(Boolean).join(' ')}`}>
      <div class="bubble">
        {answered && (
          <div class="quote">
            <b>{answered.direction === 'inbound' ? words.you : name}</b>
            <span dir="auto">{bare(answered.text) || answered.media[0]?.name}</span>
          </div>
        )}
        {!deleted && <Media message={message} words={words} />}
        {text === '' && !deleted ? (
          about
        ) : (
          <div class={deleted ? 'text deleted' : 'text'} dir="auto">
            {deleted ? words.deleted : <MarkedText text={text} />}
            {about}
          </div>
        )}
        {buttons.map(({ id, title }) => (
          <button key={id} type="button" class="reply" dir="auto" onClick={() => onTap(id)}>
            <ReplyIcon />
            <span>{title}</span>
          </button>
        ))}
        {list && (
          <button type="button" class="reply" dir="auto" onClick={onList}>
            <ListIcon />
            <span>{list.button}</span>
          </button>
        )}
        {reaction && <span class="reaction">{reaction}</span>}
      </div>
    </article>
  )
}

/** A quote shows no marks. */
const bare = (text: string) => text.replace(/(?<![\p{L}\p{N}])[*_~]|[*_~](?![\p{L}\p{N}])/gu, '')

/** A document sent without a caption says its own name as its text: once is enough. */
const captionOf = ({ text, media }: Message) => (text === media[0]?.name ? '' : text)
