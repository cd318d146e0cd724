import { useRef, useState } from 'preact/hooks'
import { segmentsOf } from '../../twilio/segments.ts'
import { SendIcon } from '../phone/icons.tsx'
import { Writing } from '../phone/writing.tsx'
import type { Words } from './words.ts'

/** Where an answer is written, when the sender can be answered. */
export function SmsComposer({ words, onText }: { words: Words; onText(text: string): void }) {
  const [text, setText] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  const { used, each, count } = segmentsOf(text)
  const send = () => {
    if (text.trim() === '') return
    setText('')
    onText(text)
  }
  return (
    <div class="pill-row">
      <div class="pill">
        <Writing area={area} text={text} placeholder={words.message} onText={setText} onSend={send} />
        {text !== '' && (
          <bdi class="room">
            {count * each - used} / {count}
          </bdi>
        )}
      </div>
      <button type="button" class="round go" aria-label={words.send} onClick={send}>
        <SendIcon />
      </button>
    </div>
  )
}
