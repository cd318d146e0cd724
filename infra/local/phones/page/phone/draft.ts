import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** What is being written. */
export interface Draft {
  text: string
  area: { current: HTMLTextAreaElement | null }
  setText(text: string): void
  /** Sends it, if there is anything to send. */
  send(): void
}

/** A draft that begins with `given`, and anew whenever something else is given: a link's words, a message to edit. */
export function useDraft(given: string | undefined, onText: (text: string) => void): Draft {
  const [text, setText] = useState(given ?? '')
  const area = useRef<HTMLTextAreaElement>(null)
  const begun = useRef(false)
  useLayoutEffect(() => {
    if (begun.current) {
      setText(given ?? '')
      if (given !== undefined) area.current?.focus()
    }
    begun.current = true
  }, [given])
  const send = () => {
    if (text.trim() === '') return
    setText('')
    onText(text)
  }
  return { text, area, setText, send }
}
