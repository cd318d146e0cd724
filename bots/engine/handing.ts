/** An address comes to a record from another one that shares it, or is lost. */
import { addressId } from './address.ts'
import { close, speak } from './ending.ts'
import type { Inbound } from './inbound.ts'
import type { Learner } from './learner.ts'
import { graceSeconds } from './newcomer.ts'
import { firstRecord, welcomed, withoutPerson } from './people.ts'
import { askWho } from './recognising.ts'
import { silenced } from './reminders.ts'
import { here, type Scene } from './room.ts'
import type { Effect, Turn } from './turn.ts'
import { heardAt, isAt, isDoubtful, isOwn, withoutAddress } from './whereabouts.ts'

type Handed = Extract<Inbound, { kind: 'handed' }>

/** They go on where they were, or begin; the first of them may choose who does. */
export function handed(inbound: Handed, scene: Scene, known: boolean): Turn {
  const { from, showing, gone, unheard, apart, called } = inbound
  const learner = gone ? emptied(withoutPerson(scene.learner, gone), scene) : scene.learner
  // Somebody was forgotten at an address that was theirs alone.
  if (gone && (unheard || !isAt(learner, from))) return close(scene, inbound, learner, [])
  const own = isOwn(learner, from)
  const effects: Effect[] = own ? [] : [{ do: 'lend', address: from, learner: learner.id }]
  const there = { ...reached(here(learner), inbound, scene), ...(apart && { apart }) }
  if (isDoubtful(there, from, scene.now)) return askWho({ ...scene, learner: there }, inbound, effects)
  // Whoever had it before has just written from it: the chat is open.
  const heard = heardAt(there, from, scene.now)
  return showing && heard.people
    ? speak(scene, inbound, { learner: { ...heard, aside: 'people' }, effects })
    : speak(scene, inbound, { learner: heard, effects, ...(known && welcomed(called)) })
}

/** The address is theirs again, or for a while. */
function reached({ lent, ...learner }: Learner, { from }: Handed, { now }: Scene): Learner {
  if (isOwn(learner, from)) return learner
  const kept = { ...learner, ...(lent && { lent }) }
  if (isAt(learner, from)) return kept
  const borrowed = { [addressId(from)]: { spoke: now, borrowed: true as const } }
  return { ...kept, elsewhere: { ...learner.elsewhere, ...borrowed } }
}

/** The record of somebody forgotten stays only as long as others need it. */
const emptied = (learner: Learner, { now }: Scene): Learner =>
  learner.consent || learner.people ? learner : { ...learner, expiresAt: now + graceSeconds }

/** The chat was blocked, or is gone: at the own address they want silence, any other is theirs no more. */
export function leaveAddress(inbound: Inbound, scene: Scene): Turn {
  const { learner, now } = scene
  const { from } = inbound
  if (isOwn(learner, from)) return close(scene, inbound, silenced(learner, now), [])
  const id = addressId(from)
  const back = learner.elsewhere?.[id]?.borrowed && { learner: firstRecord(learner) }
  return close(scene, inbound, withoutAddress(learner, id), [{ do: 'lend', address: from, ...back }])
}
