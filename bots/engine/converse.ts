/** The only door to the engine: what a learner, an inbound and the catalogue come to. Pure, synchronous, total. */
import type { Catalogue } from '../../content/schema.ts'
import { addressId } from './address.ts'
import { announced } from './announced.ts'
import { join } from './attending.ts'
import { bySms } from './by-sms.ts'
import { cameDue } from './came-due.ts'
import { attested, certified, declined } from './certified.ts'
import { close, speak } from './ending.ts'
import { counted, isFlood, slowing } from './flood.ts'
import { withdraw } from './forgetting.ts'
import { handed, leaveAddress } from './handing.ts'
import { heeded } from './heeding.ts'
import type { Inbound } from './inbound.ts'
import type { Learner } from './learner.ts'
import { linked, present } from './linking.ts'
import { entrusted, meetPage } from './membership.ts'
import { newcomer } from './newcomer.ts'
import { disown, recognise } from './recognising.ts'
import { shareNumber, tappedOnPage } from './reminders.ts'
import { answeredOnPage, recalled } from './review.ts'
import { isOvertaken, isPast, withoutGreater } from './ring.ts'
import type { Move, Scene } from './room.ts'
import { settleLearner } from './settle-learner.ts'
import type { Turn } from './turn.ts'
import { understandChoice, understandFirstWords, understandWords } from './understand.ts'
import { asksForVoice, hear } from './voicing.ts'
import { hasActedSince, isAt, isDoing, isDoubtful, lastSaidAt, lastTurnAt, turnOf } from './whereabouts.ts'

/** Words this much older than the newest ones heard are a replay: they are no answer any more. */
const lateSeconds = 600
/** Less than a week, after which Telegram's numbers may begin anew; what is brought again is two days old at most. */
const numberedSeconds = 6 * 24 * 3600
const nothing: Turn = { learner: undefined, effects: [] }

/**
 * Always answers what a learner says or chooses with exactly one bubble, or has another record answer it.
 * The same inbound again repeats the effects of its turn if it was the last, and else does nothing;
 * in both cases the learner that comes back is the very object that went in. So it is with what a vendor delivers late, or
 * again after many others, once the learner has gone on without it, with having left before they came back, and with what
 * follows `most` others in a row.
 */
export function converse(
  known: Learner | undefined,
  inbound: Inbound,
  catalogue: Catalogue,
  most = Number.POSITIVE_INFINITY,
): Turn {
  const repeated = known && turnOf(known, inbound.id)
  if (repeated) return { learner: known, effects: repeated.effects }
  if (known?.ring.includes(inbound.id)) return { learner: known, effects: [] }
  if (inbound.from.channel === 'sms' && !('learner' in inbound)) return bySms(known, inbound, catalogue)
  if (known && inbound.late !== undefined && hasActedSince(known, inbound.late))
    return { learner: known, effects: [] }

  const now = Math.floor(inbound.at / 1000)
  const isNumbered = known !== undefined && hasActedSince(known, now - numberedSeconds)
  const isLate = inbound.kind === 'left' ? isOvertaken : isPast
  if (isNumbered && isLate(known.ring, inbound.id)) return { learner: known, effects: [] }
  const before = known ?? newcomer('learner' in inbound ? inbound.learner : addressId(inbound.from), now)
  const settled = settleLearner(before, catalogue)
  const ring = isNumbered ? settled.ring : withoutGreater(settled.ring, inbound.id)
  const sure = { ...settled, ring }
  const learner = isDoing(inbound) ? counted(sure, before, now, most) : sure
  const { from } = inbound
  const scene: Scene = { learner, catalogue, now, from, unseen: settled !== before }
  const tell = (move: Move): Turn => speak(scene, inbound, slowing(move, learner, most))

  if (known && isDoing(inbound)) {
    if (isFlood(known, inbound, now, most)) return { learner: known, effects: [] }
    if (!isAt(known, from)) return disown(known, from)
    if (isDoubtful(known, from, now)) return recognise(inbound, scene)
  }
  switch (inbound.kind) {
    case 'said':
      return tell(said(known !== undefined, inbound, scene))
    case 'chose':
      return tell(understandChoice(inbound.choice, { ...scene, ...(inbound.page && { page: inbound.page }) }))
    case 'sent':
      return tell(known ? sent(inbound, scene) : { learner })
    case 'left':
      return known ? leaveAddress(inbound, scene) : nothing
    case 'grouped':
      return known ? nothing : greetGroup(scene, inbound)
    case 'certified':
      return certified(inbound, scene)
    case 'attested':
      return known ? attested(inbound, scene) : nothing
    case 'declined':
      return known ? declined(inbound, scene) : nothing
    case 'recalled':
      return known ? speak(scene, inbound, recalled(inbound, scene)) : nothing
    case 'announced':
      return known ? speak(scene, inbound, announced(inbound, scene)) : nothing
    case 'heeded':
      return known ? speak(scene, inbound, heeded(inbound, scene)) : nothing
    case 'came-due':
      return known ? speak(scene, inbound, cameDue(inbound, scene)) : neverAgain(inbound)
    case 'answered':
      return known ? speak(scene, inbound, answeredOnPage(inbound, scene)) : nothing
    case 'tapped':
      return known ? speak(scene, inbound, tappedOnPage(inbound, scene)) : nothing
    case 'withdrew':
      return known ? speak(scene, inbound, withdraw(scene)) : nothing
    case 'entrusted':
      return known ? close(scene, inbound, entrusted(inbound, learner), []) : nothing
    case 'shared':
      return speak(scene, inbound, shareNumber(inbound.phone, scene))
    case 'undelivered':
      return known ? repeat(inbound, known) : nothing
    case 'handed':
      return handed(inbound, scene, known !== undefined)
    case 'linked':
      return linked(inbound, scene)
  }
}

function said(known: boolean, inbound: Extract<Inbound, { kind: 'said' }>, scene: Scene): Move {
  const { text, sent, code, session, nearby, page } = inbound
  const { heard = 0 } = scene.learner
  if (sent < heard - lateSeconds) return { learner: scene.learner, note: 'stale' }
  const learner = { ...scene.learner, heard: Math.max(sent, heard) }
  if (code) return present(code, { ...scene, learner })
  if (session) return join(session, { ...scene, learner })
  const found = { ...scene, learner, ...(nearby && { nearby }), ...(page && { page }) }
  if (page && !/^\s*\/association/i.test(text)) return meetPage(page, found)
  return (known ? understandWords : understandFirstWords)(text, found)
}

/** A voice note is good where a sentence was asked for, and nowhere else. */
function sent({ voice }: Extract<Inbound, { kind: 'sent' }>, scene: Scene): Move {
  const { learner, from } = scene
  const asked = lastSaidAt(learner, from)
  if (voice === undefined || learner.aside || !asksForVoice(asked)) return { learner, note: 'media' }
  return hear(asked, scene)
}

/** Whoever has acted since has had another answer. */
function repeat({ inbound, from }: Extract<Inbound, { kind: 'undelivered' }>, known: Learner): Turn {
  const turn = lastTurnAt(known, from)
  const effects = turn?.inbound === inbound ? turn.effects : []
  return { learner: known, effects: effects.filter((effect) => effect.do === 'say' && !effect.unasked) }
}

/** Whoever was forgotten while they were due is not woken any more. */
const neverAgain = ({ from }: Inbound): Turn => ({
  learner: undefined,
  effects: [{ do: 'wake', channel: from.channel }],
})

/** A group is told once that lessons are given in private; its record is there only to tell it once. */
function greetGroup(scene: Scene, inbound: Inbound): Turn {
  const { expiresAt: _, ...group } = scene.learner
  return close(scene, inbound, { ...group, place: { at: 'group' } }, [
    { do: 'say', what: 'group', step: 0, choices: [] },
  ])
}
