import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

const TOAST_MS = 3500

/** What the bot answers to a tap, or why the app refuses: a line that passes, or an alert that must be read. */
export function Toast({
  text,
  alert = false,
  words,
  onRead,
}: {
  text: string
  alert?: boolean
  words: { ok: string }
  onRead(): void
}) {
  useEffect(() => {
    if (alert) return
    const timer = setTimeout(onRead, TOAST_MS)
    return () => clearTimeout(timer)
  }, [text, alert])
  if (alert) return <Alert text={text} yes={words.ok} onYes={onRead} />
  return (
    <output class="toast" dir="auto">
      {text}
    </output>
  )
}

/** What must be read before anything else; with other ways out than `yes`, a question. */
export function Alert({
  text,
  yes,
  onYes,
  children,
}: {
  text: string
  yes: string
  onYes(): void
  /** Buttons beside `yes`. */
  children?: ComponentChildren
}) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <div class="veil">
      <div class="alert" role="alertdialog" aria-label={text}>
        <p dir="auto">{text}</p>
        <div class={children ? 'alert-row' : ''}>
          {children}
          <button ref={button} type="button" onClick={onYes}>
            {yes}
          </button>
        </div>
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
  words: { ok: string; close: string }
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
