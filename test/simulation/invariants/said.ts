/** I4: answers arrive at least once, repeats are the same; what nobody has asked for arrives at most once. */
import { addressId, addressIn } from '../../../bots/engine/address.ts'
import type { Say } from '../../../bots/engine/say.ts'
import type { Said } from '../record.ts'
import type { World } from '../world.ts'
import type { Invariant } from './invariant.ts'
import { type StoredTurn, turnsOf } from './turns.ts'

interface Meant {
  say: Say
  turn: StoredTurn
  /** What went to the address while the inbound was dealt with. */
  said: Said[]
}

const meantIn = (world: World): Meant[] =>
  turnsOf(world).flatMap((turn) =>
    (turn.turn?.effects ?? []).flatMap((say) => {
      if (say.do !== 'say' || !turn.letter) return []
      const to = addressId(say.to ?? turn.letter.from)
      const { id } = turn.letter
      const said = world.recorder.said.filter((each) => each.letter === id && addressId(each.to) === to)
      return [{ say, turn, said }]
    }),
  )

/** Where a chat is closed or gone, or a number had its answer today, nothing can be said. */
const reasons = [
  'the learner has left',
  'nothing may be said until the learner writes',
  'answered by SMS today already',
]

/** What a record was forgotten by comes again to the one that has begun since, and that is what is answered there. */
const isOlder = (other: StoredTurn, { stored, after, letter }: StoredTurn): boolean =>
  other.after.id === after.id &&
  other.stored.nth > stored.nth &&
  (other.letter?.nth ?? 0) < (letter?.nth ?? 0)

export const isAnswered: Invariant = (world) => {
  const { lines, stored } = world.recorder
  const meant = meantIn(world)
  const answers = meant.filter(({ said }) => said.some(({ took }) => took)).map(({ turn }) => turn)
  return meant.flatMap(({ say, turn, said }) => {
    const id = turn.letter?.id
    if (say.unasked || said.some(({ took }) => took)) return []
    if (lines.some(({ letter, message }) => letter === id && reasons.includes(message))) return []
    if (stored.some(({ table, after }) => table === 'QUARANTINE_TABLE' && after?.id === id)) return []
    if (answers.some((other) => isOlder(other, turn))) return []
    return [`${turn.after.id} was never told ${say.what} in answer to ${turn.letter?.kind} ${id}`]
  })
}

export const repeatsTheSame: Invariant = (world) =>
  meantIn(world).flatMap(({ say, turn, said }) => {
    const buttons = said.filter(({ took, choices }) => took && choices.length > 0)
    const [first, ...others] = buttons.map(({ choices }) => choices.map(({ id }) => id).join(' '))
    // Who said it first had looked the record up since then.
    const { began = 0 } = world.recorder.invocations.get(buttons[0]?.invocation ?? -1) ?? {}
    const from = Math.min(turn.stored.at, began)
    const until = buttons.at(-1)?.at ?? 0
    // The record is gone, what led to it from there, or whoever else had heard it on the same phone.
    const there = addressId(turn.letter?.from ?? addressIn(turn.after.id))
    const wasHeard = (id: string) => id === turn.after.id || id === there || id.startsWith(`${there}/`)
    const forgotten = world.recorder.stored.some(
      ({ table, before, after, at }) =>
        table === 'LEARNERS_TABLE' && wasHeard(String(before?.id)) && !after && at >= from && at <= until,
    )
    return forgotten || others.every((each) => each === first)
      ? []
      : [
          `${turn.after.id} was told ${say.what} by ${turn.letter?.id} with other choices: ${first} | ${others.join(' | ')}`,
        ]
  })

export const isUnaskedOnce: Invariant = (world) =>
  meantIn(world).flatMap(({ say, turn, said }) => {
    const times = said.filter(({ took }) => took).length
    return say.unasked && times > 1
      ? [`${turn.after.id} was told ${times} times, unasked, by ${turn.letter?.id}`]
      : []
  })

/** However many learn with it. */
export const isOneMessageADay: Invariant = (world) => {
  const told = new Map<string, number>()
  for (const { to, at, took, letter = '' } of world.recorder.said)
    if (to.channel === 'sms' && took && letter.startsWith('w')) {
      const day = `${to.address} ${new Date(at).toISOString().slice(0, 10)}`
      told.set(day, (told.get(day) ?? 0) + 1)
    }
  return [...told].flatMap(([day, times]) => (times > 1 ? [`${day}: ${times} short messages`] : []))
}
