/** A dark screen, and the way back. */
export function SwitchedOff({ words, onOn }: { words: { on: string }; onOn(): void }) {
  return (
    <div class="switched-off">
      <button type="button" onClick={onOn}>
        {words.on}
      </button>
    </div>
  )
}
