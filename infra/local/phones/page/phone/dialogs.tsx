import { useEffect, useRef } from 'preact/hooks'

export interface DialogWords {
  ok: string
  close: string
}

const TOAST_MS = 3500

/** What the bot answers to a tap: a line that passes, or an alert that must be read. */
export function Toast({
  text,
  alert,
  words,
  onRead,
}: {
  text: string
  alert: boolean
  words: DialogWords
  onRead(): void
}) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    button.current?.focus()
    if (alert) return
    const timer = setTimeout(onRead, TOAST_MS)
    return () => clearTimeout(timer)
  }, [text, alert])
  if (!alert)
    return (
      <output class="toast" dir="auto">
        {text}
      </output>
    )
  return (
    <div class="veil">
      <div class="alert" role="alertdialog" aria-label={text}>
        <p dir="auto">{text}</p>
        <button ref={button} type="button" onClick={onRead}>
          {words.ok}
        </button>
      </div>
    </div>
  )
}

/** Asks for one line. */
export function Question({
  label,
  pattern,
  words,
  onAnswer,
  onClose,
}: {
  label: string
  pattern?: string
  words: DialogWords
  onAnswer(text: string): void
  onClose(): void
}) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault()
    onAnswer(input.current?.value.trim() ?? '')
    onClose()
  }
  return (
    <div class="veil">
      <form class="alert" onSubmit={submit}>
        <label>
          <bdi>{label}</bdi>
          <input
            ref={input}
            dir="auto"
            required
            pattern={pattern}
            onKeyDown={({ key }) => key === 'Escape' && onClose()}
          />
        </label>
        <div class="alert-row">
          <button type="button" onClick={onClose}>
            {words.close}
          </button>
          <button type="submit">{words.ok}</button>
        </div>
      </form>
    </div>
  )
}
