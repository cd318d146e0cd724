/** Who writes faster than anybody reads: each answer costs, so that so many come in a row, and then none for a minute. */
import { commandWords, fold } from './hearing.ts'
import type { Inbound } from './inbound.ts'
import type { Learner } from './learner.ts'
import type { Move } from './room.ts'

/** Sooner after one another than people read. */
const hastySeconds = 2
const restSeconds = 60

/** How much they have done in a row until now, wherever they did it. */
function inARow({ spoke = 0, elsewhere = {}, haste = 1 }: Learner, now: number, most: number): number {
  const last = Math.max(spoke, ...Object.values(elsewhere).map((there) => there.spoke))
  return now - last < (haste < most ? hastySeconds : restSeconds) ? haste : 0
}

/** Whether nothing comes of this: `most` have been answered in a row. To be left alone can always be asked for. */
export const isFlood = (learner: Learner, inbound: Inbound, now: number, most: number): boolean =>
  inARow(learner, now, most) >= most && !(isStop(inbound) && learner.stopped === undefined)

/** With one thing more that they have done. */
export function counted(
  { haste: _, ...learner }: Learner,
  before: Learner,
  now: number,
  most: number,
): Learner {
  const haste = inARow(before, now, most) + 1
  return haste > 1 ? { ...learner, haste } : learner
}

/** The last answer in a row says so, in place of any other note. */
export function slowing({ called, ...move }: Move, { haste }: Learner, most: number): Move {
  if (haste === most) return { ...move, note: 'too-fast' }
  return called === undefined ? move : { ...move, called }
}

function isStop(inbound: Inbound): boolean {
  if (inbound.kind === 'chose') return inbound.choice === '/stop'
  return inbound.kind === 'said' && (commandWords.get(fold(inbound.text)) ?? fold(inbound.text)) === '/stop'
}
