import { useRef, useState } from 'preact/hooks'
import { useDismiss } from './dismiss.ts'
import { MoreIcon } from './icons.tsx'

export interface Choice {
  label: string
  danger?: boolean
  act(): void
}

/** The head of a chat: who it is with, what they are doing, and what else can be done. */
export function PhoneHeader({
  name,
  status,
  acting,
  words,
  choices,
}: {
  name: string
  status: string
  acting: boolean
  words: { more: string }
  choices: Choice[]
}) {
  const [open, setOpen] = useState(false)
  const head = useRef<HTMLDivElement>(null)
  useDismiss(open, head, () => setOpen(false))
  return (
    <div class="head" ref={head}>
      <span class="avatar" aria-hidden="true">
        {name.slice(0, 1)}
      </span>
      <div class="head-words">
        <bdi class="head-name">{name}</bdi>
        <span class={acting ? 'head-status acting' : 'head-status'}>{status}</span>
      </div>
      <button
        type="button"
        class="tool"
        aria-label={words.more}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <MoreIcon />
      </button>
      {open && (
        <ul class="sheet head-menu">
          {choices.map(({ label, danger, act }) => (
            <li key={label}>
              <button
                type="button"
                class={danger ? 'danger' : ''}
                onClick={() => {
                  setOpen(false)
                  act()
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
