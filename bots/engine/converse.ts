/** The only door to the engine: what a learner, an inbound and the catalogue come to. Pure, synchronous, total. */
import type { Catalogue } from '../../content/schema.ts'
import { leave } from './choosing.ts'
import { asideChoices } from './commands.ts'
import type { Inbound } from './inbound.ts'
import type { Learner } from './learner.ts'
import { type Move, moveTo, type Scene } from './room.ts'
import { roomOf } from './rooms.ts'
import { settle } from './settle.ts'
import type { Effect, Say, Turn } from './turn.ts'
import { understandChoice, understandFirstWords, understandWords } from './understand.ts'
import { newcomer } from './welcome.ts'

const ringLength = 8
/** Words this much older than the newest ones heard are a replay: they are no answer any more. */
const lateSeconds = 600
const nothing: Turn = { learner: undefined, effects: [] }

/**
 * Always answers what a learner says or chooses with exactly one bubble.
 * The same inbound again repeats the effects of its turn if it was the last, and else does nothing;
 * in both cases the learner that comes back is the very object that went in.
 */
export function converse(known: Learner | undefined, inbound: Inbound, catalogue: Catalogue): Turn {
  if (known && known.lastTurn.inbound === inbound.id)
    return { learner: known, effects: known.lastTurn.effects }
  if (known?.ring.includes(inbound.id)) return { learner: known, effects: [] }

  const now = Math.floor(inbound.at / 1000)
  const before = known ?? newcomer(inbound, now)
  const place = settle(before.place, catalogue)
  // A course that is gone may come back.
  const kept = 'course' in place ? before : leave(before)
  const learner = place === before.place ? before : moveTo(kept, place)
  const scene: Scene = { learner, catalogue, now, unseen: learner !== before }

  switch (inbound.kind) {
    case 'said':
      return speak(scene, inbound, said(known !== undefined, inbound, scene))
    case 'chose':
      return speak(scene, inbound, understandChoice(inbound.choice, scene))
    case 'sent':
      return speak(scene, inbound, { learner, ...(known && { note: 'media' }) })
    case 'left':
      return known ? close(scene, inbound, { ...learner, stopped: now }, []) : nothing
    case 'grouped':
      return known ? nothing : greetGroup(scene, inbound)
    case 'certified':
      return certified(inbound, scene)
  }
}

function said(known: boolean, { text, sent }: Extract<Inbound, { kind: 'said' }>, scene: Scene): Move {
  const { heard = 0 } = scene.learner
  if (sent < heard - lateSeconds) return { learner: scene.learner, note: 'stale' }
  const learner = { ...scene.learner, heard: Math.max(sent, heard) }
  return (known ? understandWords : understandFirstWords)(text, { ...scene, learner })
}

/** Ends a turn with its one bubble: what the move puts first, or the learner's aside, or their place. */
function speak(scene: Scene, inbound: Inbound, { learner, note, after, instead, effects = [] }: Move): Turn {
  const { place, aside, step } = learner
  const room = roomOf(place)
  if (!room) return nothing
  const moved = { ...scene, learner }
  const shown = instead ?? (aside ? { what: aside } : room.show(place, moved))
  const choices = instead ? [] : aside ? asideChoices(aside, learner) : room.choices(place, moved)
  // Before there is a language, a note would be in the wrong one.
  const noted = note && place.at !== 'language' && { note }
  const say = { do: 'say', step, choices, ...noted, ...(after && { after }), ...shown } as Say
  return close(scene, inbound, learner, [say, ...effects])
}

/** Ends a turn: the next version of the learner, with what was heard and what is to be done about it. */
function close({ now }: Scene, inbound: Inbound, learner: Learner, effects: Effect[]): Turn {
  const ring = [...learner.ring, inbound.id].slice(-ringLength)
  const lastTurn = { inbound: inbound.id, at: now, effects }
  return { learner: { ...learner, version: learner.version + 1, ring, lastTurn }, effects }
}

/** A group is told once that lessons are given in private; its record is there only to tell it once. */
function greetGroup(scene: Scene, inbound: Inbound): Turn {
  const { expiresAt: _, ...group } = scene.learner
  return close(scene, inbound, { ...group, place: { at: 'group' } }, [
    { do: 'say', what: 'group', step: 0, choices: [] },
  ])
}

/** The certificate has come. Whoever was forgotten meanwhile has it withdrawn; whoever asked for silence finds it later. */
function certified(inbound: Extract<Inbound, { kind: 'certified' }>, scene: Scene): Turn {
  const { course, certificate } = inbound
  if (!scene.learner.consent)
    return { learner: undefined, effects: [{ do: 'forget', certificates: [certificate] }] }
  const { [course]: _done, ...courses } = scene.learner.courses
  const certificates = { ...scene.learner.certificates, [course]: certificate }
  const learner = { ...scene.learner, courses, certificates }
  if (learner.stopped !== undefined) return close(scene, inbound, learner, [])
  const waiting = learner.place.at === 'finished' && learner.place.course === course
  const choices = waiting
    ? (roomOf(learner.place)?.choices(learner.place, { ...scene, learner }) ?? [])
    : ['/menu']
  return close(scene, inbound, learner, [
    { do: 'say', what: 'certificate', course, certificate, step: learner.step, choices },
  ])
}
