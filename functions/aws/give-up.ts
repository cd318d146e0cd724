/** What becomes of a message that fails each time. */
import type { Inbound } from '../../bots/engine/inbound.ts'
import { type Language, languages } from '../../content/schema.ts'
import { Poisoned } from './failures.ts'
import { loadLearnerOf } from './learners.ts'
import { quarantine } from './quarantine.ts'
import { saySorry } from './speak.ts'

/** What nobody waits in the chat to have answered. */
const unanswered: Inbound['kind'][] = ['came-due', 'left', 'answered', 'tapped', 'withdrew']

/** The inbound goes into quarantine, whoever wrote is told once, and the queue moves on. */
export async function giveUp(inbound: Inbound, failure: Poisoned): Promise<void> {
  const language = await languageOf(inbound)
  const isNew = await quarantine(inbound, String(failure.cause ?? failure.message))
  if (isNew && !unanswered.includes(inbound.kind)) await saySorry(inbound.from, language)
}

async function languageOf(inbound: Inbound): Promise<Language> {
  try {
    return (await loadLearnerOf(inbound))?.language ?? languages[0]
  } catch (failure) {
    // The record itself may be what is poisoned.
    if (failure instanceof Poisoned) return languages[0]
    throw failure
  }
}
