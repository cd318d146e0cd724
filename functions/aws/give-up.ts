/** What becomes of a message that fails each time. */
import { type Inbound, learnerId } from '../../bots/engine/inbound.ts'
import { type Language, languages } from '../../content/schema.ts'
import { saySorry } from './carry-out.ts'
import { Poisoned } from './failures.ts'
import { loadLearner } from './learners.ts'
import { quarantine } from './quarantine.ts'

/** The inbound goes into quarantine, the learner is told once, and the queue moves on. */
export async function giveUp(inbound: Inbound, failure: Poisoned): Promise<void> {
  const language = await languageOf(inbound)
  const isNew = await quarantine(inbound, String(failure.cause ?? failure.message))
  if (isNew) await saySorry(inbound.from, language)
}

async function languageOf({ from }: Inbound): Promise<Language> {
  try {
    return (await loadLearner(learnerId(from)))?.language ?? languages[0]
  } catch (failure) {
    // The record itself may be what is poisoned.
    if (failure instanceof Poisoned) return languages[0]
    throw failure
  }
}
