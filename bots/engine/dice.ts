/** Dice that fall the same way each time for the same seed: no turn depends on when or where it is worked out. */

/** A 32-bit hash: FNV-1a (RFC draft-eastlake-fnv) with the finalizer of MurmurHash3. */
export function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The things in an order that depends on the seed and on each thing alone, so that adding one moves no other. */
export function shuffled<T extends string | number>(things: readonly T[], seed: string): T[] {
  return things
    .map((thing) => ({ thing, at: hash(`${seed}/${thing}`) }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing)
}

/** So many options, by their places in the author's file. */
export const shuffledOptions = (options: number, seed: string): number[] =>
  shuffled([...Array(options).keys()], seed)
