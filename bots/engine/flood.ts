/**
 * Who writes faster than anybody reads, and gets no further by it: each answer costs, so that so many come in a row, and then
 * none for a minute. Whoever answers what they are asked is held up by nothing: a course ends.
 */
import { commandWords, fold } from './hearing.ts'
import type { Inbound } from './inbound.ts'
import type { Learner } from './learner.ts'
import type { Place } from './place.ts'
import type { Move } from './room.ts'

/** Sooner after one another than people read. */
const hastySeconds = 2
const restSeconds = 60

/** How much they have done in a row until now, and got no further, wherever they did it. */
function inARow({ spoke = 0, elsewhere = {}, haste = 1 }: Learner, now: number, most: number): number {
  const last = Math.max(spoke, ...Object.values(elsewhere).map((there) => there.spoke))
  return now - last < (haste < most ? hastySeconds : restSeconds) ? haste : 0
}

/** Whether nothing comes of this: `most` have been answered in a row. To be left alone can always be asked for. */
export const isFlood = (learner: Learner, inbound: Inbound, now: number, most: number): boolean =>
  inARow(learner, now, most) >= most && !(isStop(inbound) && learner.stopped === undefined)

/** With one thing more that they have done. */
export function counted(learner: Learner, before: Learner, now: number, most: number): Learner {
  const haste = inARow(before, now, most) + 1
  return haste > 1 ? { ...learner, haste } : unhurried(learner)
}

/** The last answer in a row says so, in place of any other note. */
export function slowing(move: Move, { haste, place }: Learner, most: number): Move {
  if (isFurther(move.learner.place, place)) return { ...move, learner: unhurried(move.learner) }
  if (haste !== most) return move
  const { called: _, ...others } = move
  return { ...others, note: 'too-fast' }
}

const isFurther = (place: Place, before: Place): boolean =>
  place.at === before.at && howFar(place) > howFar(before)

/** How many cards or questions are behind somebody who is asked one after the other. */
function howFar(place: Place): number {
  if (place.at === 'lesson' || place.at === 'placing') return place.nth
  return place.at === 'exam' ? place.marks.length : 0
}

function unhurried({ haste: _, ...learner }: Learner): Learner {
  return learner
}

function isStop(inbound: Inbound): boolean {
  if (inbound.kind === 'chose') return inbound.choice === '/stop'
  return inbound.kind === 'said' && (commandWords.get(fold(inbound.text)) ?? fold(inbound.text)) === '/stop'
}
