/** What runs by itself. The minute's sweep runs in the minutes in which somebody is due or news may go out: else it finds nobody. */
import type { Agenda } from './agenda.ts'
import type { FunctionId } from './sandboxes.ts'

interface Around {
  agenda: Agenda
  /** Whether somebody is due by now. */
  isDue(): boolean
  /** When news may next be told, in milliseconds since 1970; undefined while no campaign walks. */
  newsFrom(): number | undefined
  /** When Twilio last received something. */
  received(): number
  run(functionId: FunctionId): void
  /** Forgets what has expired. */
  expire(): void
}

const minute = 60_000
const hour = 60 * minute
/** Longer ago than the hourly sweep looks back. */
const sweptMilliseconds = 3 * hour

export interface Schedules {
  /** Somebody is due then: seconds since 1970. */
  wakeBy(second: number): void
  /** A campaign may have begun. */
  walkOn(): void
}

export function startSchedules({ agenda, isDue, newsFrom, received, run, expire }: Around): Schedules {
  const awaited = new Set<number>()

  function walkOn(): void {
    const from = newsFrom()
    if (from !== undefined) wakeAt(from)
  }

  /** At the next full minute from then on. */
  function wakeAt(time: number): void {
    const at = Math.ceil(Math.max(time, agenda.now() + 1) / minute) * minute
    if (awaited.has(at)) return
    awaited.add(at)
    agenda.at(at, () => {
      awaited.delete(at)
      if (!isDue() && (newsFrom() ?? Number.POSITIVE_INFINITY) > agenda.now()) return walkOn()
      run('wake-due')
      // Whoever is left over waits for a later minute.
      agenda.after(minute, () => (isDue() ? wakeAt(agenda.now()) : walkOn()))
    })
  }

  function hourly(): void {
    expire()
    if (agenda.now() - received() < sweptMilliseconds) run('sweep-inbound')
    agenda.after(hour, hourly)
  }
  agenda.after(hour, hourly)

  return { wakeBy: (second) => wakeAt(second * 1000), walkOn }
}
