import type { ComponentChildren } from 'preact'
import { Fragment } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { dayOf, type Language } from './times.ts'

/** One message, or a notice between them. */
export interface Line {
  key: string
  /** Unix seconds. */
  at: number
  /** Messages of one sender stand together. */
  by: 'me' | 'them' | 'notice'
  /** `first` and `last` of those that stand together. */
  draw(run: { first: boolean; last: boolean }): ComponentChildren
}

/** All that was said, day by day, the newest in view until the reader goes up. */
export function ChatLog({
  lines,
  now,
  language,
  words,
  children,
}: {
  lines: Line[]
  now: Date
  language: Language
  words: { chat: string; today: string }
  /** Stands before all messages. */
  children?: ComponentChildren
}) {
  const list = useRef<HTMLDivElement>(null)
  const newest = lines.at(-1)
  useLayoutEffect(() => {
    // The list is laid out from its end, which it keeps in view by itself: 0 is there.
    if (newest?.by === 'me') list.current?.scrollTo(0, 0)
  }, [newest?.key])
  const today = dayOf(language, now.getTime() / 1000)
  return (
    <div class="screen">
      <div
        class="chat"
        ref={list}
        role="log"
        aria-label={words.chat}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <div class="said">
          {children}
          {lines.map((line, index) => {
            const day = dayOf(language, line.at)
            const before = lines[index - 1]
            const after = lines[index + 1]
            const turns = (other?: Line) => other?.by !== line.by || dayOf(language, other.at) !== day
            return (
              <Fragment key={line.key}>
                {(!before || dayOf(language, before.at) !== day) && (
                  <div class="notice">{day === today ? words.today : day}</div>
                )}
                <div class={turns(before) ? 'first' : ''}>
                  {line.draw({ first: turns(before), last: turns(after) })}
                </div>
              </Fragment>
            )
          })}
        </div>
      </div>
    </div>
  )
}
