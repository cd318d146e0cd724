/** How a turn ends: with what is said, and with what is kept. */
import { attended, codeOf } from './attending.ts'
import { smsLent } from './by-sms.ts'
import { asideChoices } from './commands.ts'
import { attested } from './consents.ts'
import type { Inbound } from './inbound.ts'
import type { Learner } from './learner.ts'
import { withVoice } from './listening.ts'
import { countedOnPage } from './membership.ts'
import { offering } from './offers.ts'
import { withHeard } from './ring.ts'
import type { Move, Scene, Shown } from './room.ts'
import { stand } from './rooms.ts'
import type { Say } from './say.ts'
import type { Effect, Turn } from './turn.ts'
import { arm, isAlive } from './waking.ts'
import { heardAt, isAt, isDoing, isDoubtful, withTurn } from './whereabouts.ts'

/** Ends a turn with its one bubble: what the move puts first, or the learner's aside, or where they stand. */
export function speak(scene: Scene, inbound: Inbound, move: Move): Turn {
  const offered = offering(move, scene)
  const { learner, note, called, after, instead, effects = [], first = [], quiet, unasked, besides } = offered
  const { place, aside, step } = learner
  const standing = stand({ ...scene, learner })
  if (!standing) return { learner: undefined, effects: [] }
  if (quiet) return close(scene, inbound, learner, [...first, ...effects])
  const shownBeside = aside && ({ what: aside, ...(aside === 'phone' && { contact: true }) } as Shown)
  const [shown, choices] = instead
    ? [instead, offered.choices ?? []]
    : aside && shownBeside
      ? [shownBeside, asideChoices(aside, learner, scene.now)]
      : withVoice([standing.show(), standing.choices], offered, scene)
  // Before there is a language, a note would be in the wrong one; what it says of a code is said in all of them.
  const session = note === 'session-joined' ? codeOf(learner) : undefined
  const noted = note &&
    (place.at !== 'language' || /^(code|session|page)-/.test(note)) && {
      note,
      ...(called && { called }),
      ...(session && { session }),
    }
  const proactive = unasked && { unasked: true, to: unasked }
  const all = besides === undefined ? choices : [...choices, besides]
  const say = {
    do: 'say',
    step,
    choices: all,
    ...noted,
    ...(after && { after }),
    ...proactive,
    ...shown,
  } as Say
  return close(scene, inbound, learner, [...first, say, ...effects])
}

/** Ends a turn: the next version of the learner, with what was heard and what is to be done about it. */
export function close(scene: Scene, inbound: Inbound, moved: Learner, done: Effect[]): Turn {
  const { now, catalogue } = scene
  const { id, from } = inbound
  const speaks = isDoing(inbound) && isAt(moved, from) && !isDoubtful(moved, from, now)
  const heard = speaks ? heardAt(moved, from, inbound.late ?? now) : moved
  // What a waking or a number would be kept by is erased before they are dealt with.
  const isForgotten = done.some((effect) => effect.do === 'forget' && !effect.learner)
  const { learner: attending, effects: counted } = attended(scene.learner, heard)
  const onPage = isForgotten ? [] : countedOnPage(scene.learner, attending, done)
  const { learner, effects: armed } =
    isAlive(inbound) && !isForgotten ? arm(attending, catalogue, now) : { learner: attending, effects: [] }
  const lent = smsLent(scene.learner.phone, isForgotten ? undefined : learner.phone, learner.id)
  const agreed = isForgotten ? [] : attested(scene.learner, learner, now)
  const effects = [...done, ...lent, ...agreed, ...counted, ...onPage, ...armed]
  const ring = withHeard(learner.ring, ...causes(inbound), id)
  const next = { ...learner, version: learner.version + 1, ring }
  return { learner: withTurn(next, from, { inbound: id, at: now, effects }), effects }
}

/** What was said at the address to another record that passed it on: it has been dealt with here too. */
const causes = ({ kind, id }: Inbound): string[] =>
  kind === 'handed' || kind === 'linked' ? [id.slice(1)] : []
