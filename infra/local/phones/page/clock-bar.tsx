import { untilHour, useTime } from './clock.ts'
import { ask } from './server.ts'
import type { State } from './state.ts'

const STEPS = [
  { label: '+1 hour', seconds: () => 3600 },
  { label: '+1 day', seconds: () => 86_400 },
  { label: '+3 days', seconds: () => 3 * 86_400 },
  { label: '+1 week', seconds: () => 7 * 86_400 },
  { label: 'Next 09:00', seconds: (now: Date) => untilHour(9, now) },
]
const format = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Africa/Casablanca',
})

export function ClockBar({ state, drawer, onDrawer }: { state: State; drawer: boolean; onDrawer(): void }) {
  const time = useTime(state.clock)
  return (
    <header class="bar">
      <h1>Phones</h1>
      <time class="bar-time" dateTime={time.toISOString()} title="The time in the embedded cloud">
        {format.format(time)}
      </time>
      <div class="bar-steps">
        {STEPS.map(({ label, seconds }) => (
          <button key={label} type="button" onClick={() => ask('/clock', { advanceSeconds: seconds(time) })}>
            {label}
          </button>
        ))}
      </div>
      {!state.connected && (
        <span class="bar-lost" role="status">
          Connecting…
        </span>
      )}
      <button type="button" class="bar-drawer" aria-expanded={drawer} onClick={onDrawer}>
        Misbehave
      </button>
    </header>
  )
}
