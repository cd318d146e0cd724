/** What becomes of a message that fails each time. */
import { type Inbound, recordNamed } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { languages } from '../../content/schema.ts'
import { Poisoned } from './failures.ts'
import { loadLearnerOf } from './learners.ts'
import { quarantine } from './quarantine.ts'
import { saySorry } from './speak.ts'

/** What nobody waits in the chat to have answered. */
const unanswered: Inbound['kind'][] = ['came-due', 'left', 'answered', 'tapped', 'withdrew', 'entrusted']

/** The inbound goes into quarantine, whoever wrote is told once, and the queue moves on. */
export async function giveUp(inbound: Inbound, failure: Poisoned): Promise<void> {
  const { id, language } = await whoseIs(inbound)
  const isNew = await quarantine(inbound, String(failure.cause ?? failure.message), id)
  if (isNew && !unanswered.includes(inbound.kind)) await saySorry(inbound.from, language)
}

async function whoseIs(inbound: Inbound): Promise<Pick<Learner, 'id' | 'language'>> {
  const nobody = { id: recordNamed(inbound), language: languages[0] }
  try {
    return (await loadLearnerOf(inbound)) ?? nobody
  } catch (failure) {
    // The record itself may be what is poisoned.
    if (failure instanceof Poisoned) return nobody
    throw failure
  }
}
