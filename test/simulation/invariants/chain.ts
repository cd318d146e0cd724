/** I2 and I3: each state is what the engine makes of the one before, by an inbound that counts once. */
import { addressId } from '../../../bots/engine/address.ts'
import type { Invariant } from './invariant.ts'
import { turnsOf } from './turns.ts'

export const isOneChain: Invariant = (world) =>
  turnsOf(world).flatMap(({ before, after, stored }) =>
    after.version === (before?.version ?? 0) + 1
      ? []
      : [`${after.id} went from version ${before?.version ?? 'none'} to ${after.version} at ${stored.nth}`],
  )

export const isWhatEngineMakes: Invariant = (world) =>
  turnsOf(world).flatMap(({ turn, after, letter }) =>
    turn
      ? []
      : [`${after.id}, version ${after.version}, does not follow from ${letter?.kind} ${after.ring.at(-1)}`],
  )

/** In one life of a record: whoever was forgotten begins another one. */
export const countsOnce: Invariant = (world) => {
  const counted = new Map<string, Set<string>>()
  return turnsOf(world).flatMap(({ before, after }) => {
    const heard = (before && counted.get(after.id)) ?? new Set<string>()
    counted.set(after.id, heard)
    const id = after.ring.at(-1) ?? ''
    if (heard.has(id)) return [`${after.id} heard ${id} twice`]
    heard.add(id)
    return []
  })
}

/** A record is to stay small, since it is read and written at every turn. */
const mostBytes = 4096

export const staysSmall: Invariant = (world) =>
  turnsOf(world).flatMap(({ after }) => {
    const bytes = Buffer.byteLength(JSON.stringify(after))
    return bytes > mostBytes ? [`${after.id}, version ${after.version}, has ${bytes} bytes`] : []
  })

const apart = ['undelivered', 'announced']

/** By FIFO: what one vendor brought in order from one address is applied in order. */
export const isInOrder: Invariant = (world) => {
  const places = new Map(world.recorder.letters.toReversed().map(({ id, nth }) => [id, nth]))
  const last = new Map<string, number>()
  const applied = new Set<string>()
  return turnsOf(world).flatMap(({ letter, after }) => {
    // Whoever was forgotten is a stranger to what comes again; and some wait in a group of their own.
    if (!letter || apart.includes(letter.kind) || applied.has(letter.id)) return []
    applied.add(letter.id)
    const queue = `${after.id} ${addressId(letter.from)}`
    const place = places.get(letter.id) ?? 0
    const furthest = last.get(queue) ?? 0
    last.set(queue, Math.max(place, furthest))
    return place < furthest ? [`${letter.id} overtook what came before it from ${queue}`] : []
  })
}
