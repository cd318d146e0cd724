import { useEffect, useRef, useState } from 'preact/hooks'
import type { List } from '../../twilio/messages.ts'
import { CloseIcon, SendIcon } from '../phone/icons.tsx'
import type { Words } from './words.ts'

/** A list that was opened: one row is chosen, then sent. */
export function ListSheet({
  list: { button, rows },
  words,
  onPick,
  onClose,
}: {
  list: List
  words: Words
  onPick(row: string): void
  onClose(): void
}) {
  const [chosen, setChosen] = useState<string>()
  const sheet = useRef<HTMLFormElement>(null)
  useEffect(() => sheet.current?.querySelector('input')?.focus(), [])
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault()
    if (chosen !== undefined) onPick(chosen)
  }
  return (
    <div class="veil list-veil" role="dialog" aria-label={button}>
      <form class="list" ref={sheet} onSubmit={submit} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
        <div class="list-head">
          <button type="button" class="tool" aria-label={words.close} onClick={onClose}>
            <CloseIcon />
          </button>
          <h3 dir="auto">{button}</h3>
        </div>
        <div class="list-rows">
          {rows.map(({ id, title, description }) => (
            <label key={id} class="list-row">
              <span class="list-words">
                <span dir="auto">{title}</span>
                {description && <small dir="auto">{description}</small>}
              </span>
              <input type="radio" name="row" checked={chosen === id} onChange={() => setChosen(id)} />
            </label>
          ))}
        </div>
        <button type="submit" class="round go" aria-label={words.send} disabled={chosen === undefined}>
          <SendIcon />
        </button>
      </form>
    </div>
  )
}
