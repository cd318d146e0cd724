import { useLayoutEffect } from 'preact/hooks'
import type { Draft } from './draft.ts'

const TALLEST = 132

/** Where the person writes: it grows with the text; Enter sends, with Shift it breaks the line. */
export function Writing({
  draft: { area, text, setText, send },
  placeholder,
  onKey,
}: {
  draft: Draft
  placeholder: string
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
      send()
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
      onInput={({ currentTarget }) => setText(currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
