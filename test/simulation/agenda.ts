/** What happens next in a simulated world, and what time it is there. Nothing waits for the machine's clock. */
import { setImmediate as nextTurn } from 'node:timers/promises'

export interface Agenda {
  /** Milliseconds since 1970. */
  now(): number
  /** Not before now. What is put down first happens first. */
  at(time: number, happens: () => void): void
  after(milliseconds: number, happens: () => void): void
  /**
   * Does one thing after the other until the time has come or nothing is left, and moves the clock on to each. Between any two it waits
   * until `isStill`: whatever the last one set going has come to wait for the agenda again, or is done.
   */
  run(until: number, isStill: () => boolean): Promise<void>
}

interface Entry {
  time: number
  nth: number
  happens: () => void
}

export function openAgenda(start: number): Agenda {
  const entries: Entry[] = []
  let now = start
  let put = 0
  const agenda: Agenda = {
    now: () => now,
    at(time, happens) {
      const entry = { time: Math.max(now, Math.ceil(time)), nth: put++, happens }
      entries.splice(placeFor(entry, entries), 0, entry)
    },
    after: (milliseconds, happens) => agenda.at(now + milliseconds, happens),
    async run(until, isStill) {
      for (;;) {
        do await nextTurn()
        while (!isStill())
        const next = entries.at(-1)
        if (!next || next.time > until) break
        entries.pop()
        now = next.time
        next.happens()
      }
      now = Math.max(now, until)
    },
  }
  return agenda
}

/** The latest stands first, so that the next is taken from the end. */
function placeFor({ time, nth }: Entry, entries: Entry[]): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = entries[middle] as Entry
    if (other.time > time || (other.time === time && other.nth > nth)) low = middle + 1
    else high = middle
  }
  return low
}
