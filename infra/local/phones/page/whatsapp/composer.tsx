import { useRef, useState } from 'preact/hooks'
import { useDismiss } from '../phone/dismiss.ts'
import { useDraft } from '../phone/draft.ts'
import { AttachIcon, CameraIcon, CheckIcon, CloseIcon, MicrophoneIcon, SendIcon } from '../phone/icons.tsx'
import { Writing } from '../phone/writing.tsx'
import { SampleSheet } from './sample-sheet.tsx'
import type { Words } from './words.ts'

/** Where the person writes. `editing` holds the text of the message that is being edited. */
export function Composer({
  words,
  linked,
  editing,
  onEditEnd,
  onText,
  onSample,
}: {
  words: Words
  /** The text of a `wa.me` link, to be sent or changed. */
  linked: string | undefined
  editing: string | undefined
  onEditEnd(): void
  /** What was written: new, or the edit. */
  onText(text: string): void
  onSample(sample: string): void
}) {
  const draft = useDraft(editing ?? linked, onText)
  const { text, send } = draft
  const [open, setOpen] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  useDismiss(open, whole, () => setOpen(false))
  const sample = (name: string) => {
    setOpen(false)
    onSample(name)
  }
  return (
    <div class="pill-row" ref={whole}>
      {open && <SampleSheet words={words} onPick={sample} />}
      <div class="pill">
        {editing !== undefined && (
          <button type="button" class="tool" aria-label={words.close} onClick={onEditEnd}>
            <CloseIcon />
          </button>
        )}
        <Writing
          draft={draft}
          placeholder={words.message}
          onKey={({ key }) => key === 'Escape' && editing !== undefined && onEditEnd()}
        />
        <button
          type="button"
          class="tool"
          aria-label={words.attach}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <AttachIcon />
        </button>
        {text === '' && (
          <button type="button" class="tool" aria-label={words.photo} onClick={() => onSample('photo')}>
            <CameraIcon />
          </button>
        )}
      </div>
      {text.trim() === '' ? (
        <button type="button" class="round" aria-label={words.voice} onClick={() => onSample('voice')}>
          <MicrophoneIcon />
        </button>
      ) : (
        <button type="button" class="round go" aria-label={words.send} onClick={send}>
          {editing === undefined ? <SendIcon /> : <CheckIcon />}
        </button>
      )}
    </div>
  )
}
