import { segmentsOf } from '../../twilio/segments.ts'
import { useDraft } from '../phone/draft.ts'
import { SendIcon } from '../phone/icons.tsx'
import { Writing } from '../phone/writing.tsx'
import type { Words } from './words.ts'

/** Where an answer is written, when the sender can be answered. */
export function SmsComposer({ words, onText }: { words: Words; onText(text: string): void }) {
  const draft = useDraft(undefined, onText)
  const { used, each, count } = segmentsOf(draft.text)
  return (
    <div class="pill-row">
      <div class="pill">
        <Writing draft={draft} placeholder={words.message} />
        {draft.text !== '' && (
          <bdi class="room">
            {count * each - used} / {count}
          </bdi>
        )}
      </div>
      <button type="button" class="round go" aria-label={words.send} onClick={draft.send}>
        <SendIcon />
      </button>
    </div>
  )
}
