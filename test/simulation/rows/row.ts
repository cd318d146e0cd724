import type { Dice } from '../dice.ts'
import type { Faults } from '../faults.ts'
import type { Act, Person } from '../people.ts'
import type { World } from '../world.ts'

/** A row of the fault matrix. */
export interface RowOfMatrix {
  row: string
  /** What goes wrong, in a few words. */
  is: string
  people?: number
  /** How many things each of them does at most. */
  acts?: number
  /** How often they do what, where it differs from most. */
  habits?: Partial<Record<Act, number>>
  /** How many of them have a second phone: from 0 to 1. */
  secondPhones?: number
  /** How long things go wrong. */
  days?: number
  /** When it begins: milliseconds since 1970. */
  start?(dice: Dice): number
  faults?(dice: Dice, start: number): Partial<Faults>
  /** What happens besides. */
  besides?(world: World, dice: Dice, people: Person[]): void
  /** What is promised of this row beside the ten invariants: what was not kept. */
  promised?(world: World): string[]
}

export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** Whether a time falls into one of some windows that follow from the dice. */
export function windows(dice: Dice, start: number, count: number, length: number, within = 3 * day) {
  const begins = Array.from({ length: count }, () => start + dice.between(0, within))
  return (now: number): boolean => begins.some((begin) => now >= begin && now < begin + length)
}
