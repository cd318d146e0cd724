import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

const TALLEST = 132

/** Where the person writes: it grows with the text; Enter sends, with Shift it breaks the line. */
export function Writing({
  area,
  text,
  placeholder,
  onText,
  onSend,
  onKey,
}: {
  area: RefObject<HTMLTextAreaElement | null>
  text: string
  placeholder: string
  onText(text: string): void
  onSend(): void
  /** Other keys. */
  onKey?: (pressed: KeyboardEvent) => void
}) {
  useLayoutEffect(() => {
    if (!area.current) return
    area.current.style.height = 'auto'
    area.current.style.height = `${Math.min(area.current.scrollHeight, TALLEST)}px`
  }, [text])
  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.key === 'Enter' && !pressed.shiftKey && !pressed.isComposing) {
      pressed.preventDefault()
      onSend()
    } else onKey?.(pressed)
  }
  return (
    <textarea
      ref={area}
      rows={1}
      dir="auto"
      placeholder={placeholder}
      aria-label={placeholder}
      value={text}
      onInput={({ currentTarget }) => onText(currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
