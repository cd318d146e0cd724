import type { Clock } from '../clock.ts'

/** Work that now and then waits for the clock. */
export interface Waiting {
  /** Does it; while it waits for the clock it does not count as under way. */
  during<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when the clock is there (milliseconds), or as soon as a rousing finds `wanted` false. Only within `during`. */
  until(at: number, wanted: () => boolean): Promise<void>
  /** Lets all that wait look again. */
  rouse(): void
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
}

const LONGEST_TIMER_MS = 2 ** 31 - 1

export function openWaiting(clock: Clock): Waiting {
  const sleepers = new Set<() => void>()
  const whenIdle: (() => void)[] = []
  let working = 0

  function count(change: 1 | -1): void {
    working += change
    if (working === 0) for (const resolve of whenIdle.splice(0)) resolve()
  }

  function nap(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        sleepers.delete(wake)
        count(1)
        resolve()
      }
      const timer = setTimeout(wake, Math.min(ms, LONGEST_TIMER_MS))
      sleepers.add(wake)
      count(-1)
    })
  }

  return {
    async during(work) {
      count(1)
      try {
        return await work()
      } finally {
        count(-1)
      }
    },
    async until(at, wanted) {
      const left = () => (wanted() ? at - clock.now().getTime() : 0)
      while (left() > 0) await nap(left())
    },
    rouse() {
      for (const wake of [...sleepers]) wake()
    },
    idle: () => (working === 0 ? Promise.resolve() : new Promise((resolve) => whenIdle.push(resolve))),
  }
}
