import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useDismiss } from '../phone/dismiss.ts'
import { AttachIcon, CameraIcon, CheckIcon, CloseIcon, MicrophoneIcon, SendIcon } from '../phone/icons.tsx'
import { Writing } from '../phone/writing.tsx'
import { SampleSheet } from './sample-sheet.tsx'
import type { Words } from './words.ts'

/** Where the person writes. `editing` holds the text of the message that is being edited. */
export function Composer({
  words,
  draft,
  editing,
  onEditEnd,
  onText,
  onSample,
}: {
  words: Words
  /** What stands there at first: the text of a `wa.me` link. */
  draft: string
  editing: string | undefined
  onEditEnd(): void
  /** What was written: new, or the edit. */
  onText(text: string): void
  onSample(sample: string): void
}) {
  const [text, setText] = useState(draft)
  const [open, setOpen] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  useDismiss(open, whole, () => setOpen(false))
  useLayoutEffect(() => {
    if (editing === undefined) return
    setText(editing)
    area.current?.focus()
  }, [editing])

  const send = () => {
    if (text.trim() === '') return
    setText('')
    onText(text)
  }
  const stop = () => {
    setText('')
    onEditEnd()
  }
  const sample = (name: string) => {
    setOpen(false)
    onSample(name)
  }
  return (
    <div class="pill-row" ref={whole}>
      {open && <SampleSheet words={words} onPick={sample} />}
      <div class="pill">
        {editing !== undefined && (
          <button type="button" class="tool" aria-label={words.close} onClick={stop}>
            <CloseIcon />
          </button>
        )}
        <Writing
          area={area}
          text={text}
          placeholder={words.message}
          onText={setText}
          onSend={send}
          onKey={({ key }) => key === 'Escape' && editing !== undefined && stop()}
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
