import type { Fault, Misbehaviour as Now } from '../telegram/misbehaviour.ts'
import { Amount, ToCome } from './drawer-parts.tsx'
import { ask } from './server.ts'

const FAULTS: { label: string; fault: Fault }[] = [
  { label: 'Next call: 429, wait 5 s', fault: { do: 'refuse', code: 429, retryAfterSeconds: 5, calls: 1 } },
  { label: 'Next call: 429, wait 35 s', fault: { do: 'refuse', code: 429, retryAfterSeconds: 35, calls: 1 } },
  { label: 'Next 3 calls: 500', fault: { do: 'refuse', code: 500, calls: 3 } },
  {
    label: 'Next message arrives, its answer does not',
    fault: { do: 'drop-answer', calls: 1, method: 'sendMessage' },
  },
  { label: 'Next call: held for 60 s, then lost', fault: { do: 'hold', seconds: 60, calls: 1 } },
]

const misbehave = (part: Partial<Now>) => ask('/phones/telegram/misbehave', part)

/** The drawer in which Telegram is told to go wrong. */
export function Misbehaviour({ now }: { now: Now }) {
  return (
    <section class="drawer" aria-label="Misbehave">
      <h2>What goes wrong at Telegram</h2>
      {FAULTS.map(({ label, fault }) => (
        <button key={label} type="button" onClick={() => misbehave({ faults: [...now.faults, fault] })}>
          {label}
        </button>
      ))}
      <ToCome
        what={now.faults.map(({ do: what, calls }) => `${what} × ${calls}`)}
        onClear={() => misbehave({ faults: [] })}
      />
      <Amount
        label="Deliver each update again, times"
        value={now.duplicates}
        set={(duplicates) => misbehave({ duplicates })}
      />
      <Amount
        label="Delay taps by seconds (messages overtake)"
        value={now.delayTapsSeconds}
        set={(delayTapsSeconds) => misbehave({ delayTapsSeconds })}
      />
      <label class="drawer-check">
        <input
          type="checkbox"
          checked={now.rates === 'as-telegram'}
          onChange={({ currentTarget }) =>
            misbehave({ rates: currentTarget.checked ? 'as-telegram' : 'none' })
          }
        />
        Keep Telegram's pace (429 when too fast)
      </label>
    </section>
  )
}
