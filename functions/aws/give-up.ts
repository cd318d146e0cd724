/** What becomes of a message that fails each time. */
import * as z from 'zod/mini'
import { addressSchema } from '../../bots/engine/address.ts'
import { recordNamed, type Whose } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { languages } from '../../content/schema.ts'
import { Poisoned } from './failures.ts'
import { loadLearnerOf } from './learners.ts'
import { quarantine } from './quarantine.ts'
import { saySorry } from './speak.ts'

/** What Takwin tells to itself, and somebody waits for in the chat. */
const awaited = ['certified', 'declined', 'attested', 'handed', 'linked', 'recalled']

/** The inbound, of whichever version, goes into quarantine, whoever wrote is told once, and the queue moves on. */
export async function giveUp(
  inbound: Whose & { kind: string; at: number },
  failure: Poisoned,
): Promise<void> {
  const { id, language } = await whoseIs(inbound)
  const isNew = await quarantine(inbound, String(failure.cause ?? failure.message), id)
  if (isNew && isAwaited(inbound)) await saySorry(inbound.from, language)
}

/** Nobody is told on a channel that only a later version knows. */
const isAwaited = ({ kind, from, learner }: Whose & { kind: string }): boolean =>
  z.safeParse(addressSchema, from).success &&
  (learner === undefined ? kind !== 'left' : awaited.includes(kind))

async function whoseIs(inbound: Whose): Promise<Pick<Learner, 'id' | 'language'>> {
  const nobody = { id: recordNamed(inbound), language: languages[0] }
  try {
    return (await loadLearnerOf(inbound)) ?? nobody
  } catch (failure) {
    // The record itself may be what is poisoned.
    if (failure instanceof Poisoned) return nobody
    throw failure
  }
}
