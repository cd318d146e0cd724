import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Clock {
  now(): Date
  /** Moves the clock forward; resolves when every listener has done what became due. */
  advance(seconds: number): Promise<void>
  /** Listeners are called one after another, in the order in which they were added. */
  onAdvance(listener: () => void | Promise<void>): void
}

/** The machine's clock plus an offset kept in `file` (milliseconds), so that a restart keeps the moved time. */
export function openClock(file: string): Clock {
  mkdirSync(dirname(file), { recursive: true })
  let offsetMs = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (!Number.isFinite(offsetMs)) throw new Error(`${file} does not hold a clock's offset: delete it.`)
  const listeners: (() => void | Promise<void>)[] = []
  return {
    now: () => new Date(Date.now() + offsetMs),
    async advance(seconds) {
      if (!(seconds >= 0 && seconds < Number.POSITIVE_INFINITY))
        throw new RangeError(`Cannot advance by ${seconds} seconds.`)
      offsetMs += Math.round(seconds * 1000)
      writeFileSync(`${file}.new`, String(offsetMs))
      renameSync(`${file}.new`, file)
      for (const listener of listeners) await listener()
    },
    onAdvance: (listener) => void listeners.push(listener),
  }
}
