import { hash } from '../../bots/engine/dice.ts'

/** Throws that follow from a seed alone: each name gets dice of its own, so that one more throw here moves none there. */
export interface Dice {
  /** From 0 to 1, without 1. */
  throw(): number
  /** True so often, from 0 to 1. */
  chance(share: number): boolean
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  pick<T>(things: readonly T[]): T
  /** One of the names, each as often as its weight says. */
  weighed<Name extends string>(weights: Partial<Record<Name, number>>): Name
}

/** mulberry32: https://github.com/cprosche/mulberry32 */
export function openDice(seed: string): Dice {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    throw: next,
    chance: (share) => next() < share,
    between,
    pick<T>(things: readonly T[]): T {
      return things[between(0, things.length - 1)] as T
    },
    weighed<Name extends string>(weights: Partial<Record<Name, number>>): Name {
      const entries = Object.entries(weights) as [Name, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of entries) {
        left -= weight
        if (left < 0) return name
      }
      return entries.at(-1)?.[0] as Name
    },
  }
}
