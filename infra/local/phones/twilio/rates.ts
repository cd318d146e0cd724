import type { Clock } from '../../clock.ts'

export interface Rates {
  /** Counts one message to this person. @returns whether it may go */
  spend(address: string): boolean
}

/** One message per 6 s to the same person, and bursts that have to be waited for afterwards (Meta, "Pair rate limits"). */
const BURST = 45
const SECONDS_EACH = 6
const KEPT = 10_000

/** The pace at which WhatsApp takes messages to one person. */
export function openRates(clock: Clock, limited: () => boolean): Rates {
  const people = new Map<string, { left: number; at: number }>()
  return {
    spend(address) {
      if (!limited()) return true
      if (people.size > KEPT) people.clear()
      const now = clock.now().getTime()
      const { left, at } = people.get(address) ?? { left: BURST, at: now }
      const refilled = Math.min(BURST, left + (now - at) / 1000 / SECONDS_EACH)
      const may = refilled >= 1
      people.set(address, { left: refilled - Number(may), at: now })
      return may
    },
  }
}
