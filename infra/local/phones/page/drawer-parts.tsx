/** What the drawers are made of in which a vendor is told to go wrong. */
import { useState } from 'preact/hooks'

/** What is still to go wrong. */
export function ToCome({ what, onClear }: { what: string[]; onClear(): void }) {
  if (what.length === 0) return null
  return (
    <p class="drawer-faults">
      To come: {what.join(', ')}{' '}
      <button type="button" onClick={onClear}>
        Clear
      </button>
    </p>
  )
}

export function Amount({ label, value, set }: { label: string; value: number; set(value: number): void }) {
  const [typed, setTyped] = useState<string>()
  const done = () => {
    if (typed !== undefined && Number(typed) >= 0) set(Number(typed))
    setTyped(undefined)
  }
  return (
    <label class="drawer-amount">
      {label}
      <input
        type="number"
        min="0"
        max="100"
        value={typed ?? value}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={done}
      />
    </label>
  )
}

/** One of a few words. */
export function Choice<Value extends string>({
  label,
  values,
  value,
  set,
}: {
  label: string
  values: readonly Value[]
  value: Value
  set(value: Value): void
}) {
  return (
    <label class="drawer-amount">
      {label}
      <select value={value} onChange={({ currentTarget }) => set(currentTarget.value as Value)}>
        {values.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </label>
  )
}
