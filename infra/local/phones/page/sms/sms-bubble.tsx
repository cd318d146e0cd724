import type { Message } from '../../twilio/messages.ts'
import { segmentsOf } from '../../twilio/segments.ts'
import { LinkedText } from '../phone/linked-text.tsx'
import { type Language, timeOf } from '../phone/times.ts'
import type { Words } from './words.ts'

/** One SMS, with what it took to send it. */
export function SmsBubble({
  message: { text, created, direction },
  language,
  words,
}: {
  message: Message
  language: Language
  words: Words
}) {
  const { encoding, used, each, count } = segmentsOf(text)
  return (
    <article class={`message ${direction === 'inbound' ? 'mine' : 'theirs'}`}>
      <div class="bubble">
        <div class="text" dir="auto">
          <LinkedText text={text} />
        </div>
      </div>
      <footer class="counted">
        <time dateTime={new Date(created).toISOString()}>{timeOf(language, created / 1000)}</time>
        <bdi>
          {encoding} {used}/{count * each}
        </bdi>
        <bdi>{words.sms(count)}</bdi>
      </footer>
    </article>
  )
}
