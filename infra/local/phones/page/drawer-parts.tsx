/** What a drawer's settings are set with. */
import { useState } from 'preact/hooks'

interface Field<Value> {
  label: string
  value: Value
  set(value: Value): void
}

export function Amount({ label, value, set }: Field<number>) {
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
export function Choice({ label, values, value, set }: Field<string> & { values: readonly string[] }) {
  return (
    <label class="drawer-amount">
      {label}
      <select value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        {values.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </label>
  )
}

export function Check({ label, value, set }: Field<boolean>) {
  return (
    <label class="drawer-check">
      <input type="checkbox" checked={value} onChange={({ currentTarget }) => set(currentTarget.checked)} />
      {label}
    </label>
  )
}
