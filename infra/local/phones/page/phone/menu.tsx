import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useDismiss } from './dismiss.ts'

export interface Choice {
  label: string
  danger?: boolean
  act(): void
}

/** A button that opens a sheet of choices below it. */
export function Menu({
  look,
  label,
  choices,
  children,
}: {
  look: string
  label: string
  choices: Choice[]
  children: ComponentChildren
}) {
  const [open, setOpen] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  useDismiss(open, whole, () => setOpen(false))
  return (
    <div ref={whole}>
      <button
        type="button"
        class={look}
        aria-label={label}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <ul class="sheet menu">
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
