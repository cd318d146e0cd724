import type { Message } from '../../twilio/messages.ts'
import { type Phone, WINDOW_MS } from '../../twilio/phones.ts'
import { FaultNote } from '../twilio/fault-note.tsx'
import type { Words } from './words.ts'

const HOUR_MS = 3600 * 1000

/** On the frame: how long the business may still write freely. */
export function WindowNote({
  phone: { wroteAt },
  messages,
  now,
  words,
}: {
  phone: Phone
  messages: Message[]
  now: Date
  words: Words
}) {
  const left = wroteAt === undefined ? 0 : Math.max(0, wroteAt + WINDOW_MS - now.getTime())
  const minutes = Math.ceil(left / 60_000)
  const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  const window = left === 0 ? 'closed' : left < 3 * HOUR_MS ? 'closing' : 'open'
  return (
    <div class="frame-note" data-window={window}>
      <span>{left === 0 ? words.closed : words.openFor(`\u2068${time}\u2069`)}</span>
      <FaultNote messages={messages} />
    </div>
  )
}
