import type { Message } from '../../twilio/messages.ts'
import { seenOn } from '../../twilio/seen.ts'
import type { Line } from '../phone/chat-log.tsx'

type Seen = ReturnType<typeof seenOn>[number]

/** What stands on the phone, and between it, as the tester's notes, what did not get there. */
export function linesOf(messages: Message[], draw: (message: Seen) => Line['draw']): Line[] {
  const seen = seenOn(messages)
  const lines = seen.map((message) => ({
    place: message.place,
    line: lineOf(message, message.direction === 'inbound' ? 'me' : 'them', draw(message)),
  }))
  const notes = messages.flatMap((message, index) => {
    if (message.errorCode === undefined || message.place !== undefined) return []
    const before = messages.slice(0, index).findLast(({ place }) => place !== undefined)
    const line = lineOf(message, 'notice', () => <Undelivered message={message} />)
    return [{ place: before?.place ?? 0, line }]
  })
  return [...lines, ...notes].sort((one, other) => one.place - other.place).map(({ line }) => line)
}

const lineOf = ({ sid, created }: Message, by: Line['by'], draw: Line['draw']): Line => ({
  key: sid,
  at: created / 1000,
  by,
  draw,
})

function Undelivered({ message: { status, errorCode, text, media } }: { message: Message }) {
  return (
    <div class="undelivered">
      <bdi>
        {status} {errorCode}
      </bdi>
      <span dir="auto">{text || media[0]?.name}</span>
    </div>
  )
}
