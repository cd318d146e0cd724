/** I9 and I10: nobody waits for others, and no vendor is pressed. */
import { addressId } from '../../../bots/engine/address.ts'
import type { Invariant } from './invariant.ts'
import { unaskedLetters } from './unwelcome.ts'

const bulk = { telegram: 25, whatsapp: 10, sms: 1 }

export const keepsPace: Invariant = ({ recorder }) => {
  const unasked = unaskedLetters(recorder)
  const counted = new Map<string, number>()
  for (const { to, at, letter = '' } of recorder.said)
    if (unasked.has(letter)) {
      const second = `${to.channel} ${Math.floor(at / 1000)}`
      counted.set(second, (counted.get(second) ?? 0) + 1)
    }
  return [...counted].flatMap(([second, times]) => {
    const channel = second.split(' ')[0] as keyof typeof bulk
    // A send takes a moment: what was let out in one second may arrive in the next.
    return times > 2 * bulk[channel]
      ? [`${times} messages that nobody had asked for in one second: ${second}`]
      : []
  })
}

/** A function that nothing has told of the trouble may come upon it by itself, each of those that run at once. */
const atOnce = 4
/** What was begun before may still leave: milliseconds. */
const underWay = 2000

/** Nobody calls a vendor before the time that any of us was told to wait for. */
export const waitsForVendors: Invariant = ({ recorder }) => {
  const unasked = unaskedLetters(recorder)
  const held = new Map<string, { until: number; from: number; intruders: number }>()
  return recorder.said.flatMap(({ to: { channel }, at, letter = '', told }) => {
    const hold = held.get(channel)
    const isHeld = hold && at > hold.from + underWay && at < hold.until
    const seconds = Number(/^wait (\d+)$/.exec(told)?.[1] ?? 0)
    const until = Math.max(hold?.until ?? 0, at + seconds * 1000)
    if (isHeld) hold.intruders++
    if (seconds > 0)
      held.set(
        channel,
        isHeld
          ? { ...hold, until }
          : { until, from: at, intruders: hold && at < hold.until ? hold.intruders : 0 },
      )
    if (!isHeld) return []
    if (unasked.has(letter))
      return [`${letter}, which nobody had asked for, went to ${channel} while that was held`]
    return hold.intruders > atOnce
      ? [`${letter} went to ${channel} while that was held, as ${hold.intruders} did`]
      : []
  })
}

/** What one chat takes: so many at once from us, and then one in so long. */
const pairs = {
  telegram: { atOnce: 20, milliseconds: 1000 },
  whatsapp: { atOnce: 20, milliseconds: 6000 },
}
/** What is let out in time takes a moment to arrive. */
const belated = 2

export const keepsPairRate: Invariant = ({ recorder }) => {
  const spent = new Map<string, number>()
  return recorder.said.flatMap(({ to, at, took }) => {
    if (to.channel === 'sms' || !took) return []
    const { atOnce, milliseconds } = pairs[to.channel]
    const until = Math.max(spent.get(addressId(to)) ?? 0, at) + milliseconds
    spent.set(addressId(to), until)
    const ahead = until - at
    return ahead > (atOnce + belated) * milliseconds ? [`${addressId(to)} was sent too much at once`] : []
  })
}
