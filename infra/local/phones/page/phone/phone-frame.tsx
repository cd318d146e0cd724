import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { App } from '../apps.ts'
import { Toast } from './dialogs.tsx'
import { type Head, PhoneHeader } from './phone-header.tsx'
import { type Language, timeOf } from './times.ts'

/** A phone: its frame, what stands above the chat, and what passes over the screen. */
export function PhoneFrame({
  app,
  label,
  owner,
  language,
  now,
  words,
  head,
  front,
  dark,
  note,
  toast,
  element,
  children,
}: {
  app: App
  label: string
  /** `shown`: what the bot sees of the number. */
  owner: { name: string; number: string; shown?: string | undefined }
  language: Language
  now: Date
  words: { more: string; ok: string; close: string }
  head: Head
  /** A link has led here. */
  front: boolean
  /** The phone is off: the way back. */
  dark?: { label: string; act(): void } | undefined
  /** On the frame, not on the screen: the tester's. `standing` colours it. */
  note?: { standing: 'unopened' | 'open' | 'closing' | 'closed'; text: string }
  toast?: { text: string; alert?: boolean; onRead(): void } | undefined
  element?: RefObject<HTMLElement | null>
  children: ComponentChildren
}) {
  const own = useRef<HTMLElement>(null)
  const frame = element ?? own
  useEffect(() => {
    if (front) frame.current?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [front])
  return (
    <section
      ref={frame}
      class={`phone ${app}`}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      lang={language}
      aria-label={label}
      data-standing={note?.standing}
    >
      <div class="status">
        <span>{timeOf(language, now.getTime() / 1000)}</span>
        <span title={owner.number}>
          <bdi>{owner.name}</bdi> · <bdi dir="ltr">{owner.shown ?? owner.number}</bdi>
        </span>
      </div>
      {dark ? (
        <div class="switched-off">
          <button type="button" onClick={dark.act}>
            {dark.label}
          </button>
        </div>
      ) : (
        <>
          <PhoneHeader {...head} more={words.more} />
          {children}
        </>
      )}
      {note && <div class="frame-note">{note.text}</div>}
      {toast && <Toast {...toast} words={words} />}
    </section>
  )
}
