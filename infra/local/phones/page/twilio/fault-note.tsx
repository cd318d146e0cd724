import type { Message } from '../../twilio/messages.ts'

/** On the frame, not on the screen: the last message that did not arrive, when nothing has arrived since. */
export function FaultNote({ messages }: { messages: Message[] }) {
  const last = messages.findLast(({ direction }) => direction !== 'inbound')
  if (last?.errorCode === undefined) return null
  return (
    <bdi class="frame-fault" title={last.text}>
      {last.status} {last.errorCode}
    </bdi>
  )
}
