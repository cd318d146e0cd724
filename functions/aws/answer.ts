/** A turn as the world sees it: load → converse → save → carry out. Commit, then speak. */
import { converse } from '../../bots/engine/converse.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Turn } from '../../bots/engine/turn.ts'
import { isAnnounced, mayAnnounce } from './announcing.ts'
import { withPage } from './association-pages.ts'
import { mayBegin } from './beginnings.ts'
import { carryOut } from './carry-out.ts'
import { withCatalogue } from './catalogue.ts'
import { keepChatPace } from './chat-pace.ts'
import { withFinding } from './codes.ts'
import { NotNow } from './failures.ts'
import { followed } from './followed.ts'
import { loadLearnerOf, saveLearner } from './learners.ts'
import { messagesInARow } from './limits.ts'
import { log } from './log.ts'
import { withNearby } from './nearby-associations.ts'
import { isReplayed } from './seen.ts'
import { withSession } from './sessions.ts'

/** Somebody else may store a turn of the same learner between our read and our write. */
const triesOfSaving = 3

/**
 * The turn that was taken, all of whose effects are carried out; `hasWaited`: its letter. Throws `NotNow`, `Poisoned`, or what
 * AWS throws.
 */
export async function answer(letter: Inbound, hasWaited: boolean): Promise<Turn> {
  const early = letter.at - Date.now()
  if (letter.kind === 'undelivered' && early > 0) throw new NotNow('too early', Math.ceil(early / 1000))
  if (letter.sid && (await isReplayed(letter.sid, letter.at))) return { learner: undefined, effects: [] }
  const found = await withPage(await withSession(await withFinding(letter)))
  for (let tries = 0; tries < triesOfSaving; tries++) {
    const learner = await loadLearnerOf(found, { fresh: tries > 0 })
    if (!(await mayBegin(found, learner))) return { learner, effects: [] }
    const inbound = await withNearby(found, learner)
    if (isAnnounced(inbound) && !(await mayAnnounce(inbound, learner))) return { learner, effects: [] }
    const turn = await withCatalogue((catalogue) => converse(learner, inbound, catalogue, messagesInARow()))
    await keepChatPace(turn, inbound, learner, hasWaited)
    const stored = turn.learner === undefined || turn.learner === learner || (await saveLearner(turn.learner))
    if (!stored) continue
    if (turn.learner) log.appendKeys({ learner: await followed(turn.learner.id) })
    for (const effect of turn.effects) await carryOut(effect, inbound, turn.learner)
    return turn
  }
  throw new Error('the record keeps changing')
}
