/** Erases a learner who has asked for it by another way than the chat, by what “forget me” does there. */
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { addressIn } from '../../../bots/engine/address.ts'
import type { Learner } from '../../../bots/engine/learner.ts'
import { putInbox } from '../../../functions/aws/inbox.ts'
import { loadLearner } from '../../../functions/aws/learners.ts'
import { Refused } from '../course/setting.ts'
import { audit, type Desk, masked, type Told } from './act.ts'
import { recordsAt } from './records-at.ts'

/**
 * Asks for the address once more, whatever else is set: nobody can bring a learner back. They are told in the chat, unless
 * they asked for silence there. `patienceSeconds`: how long it is waited for; after that it goes on by itself, and is told as
 * amiss. Throws `Refused` where nobody, or more than one, is at that address, and where it was not meant.
 */
export async function eraseLearner(typed: string, desk: Desk, patienceSeconds = 60): Promise<Told> {
  const [learner, ...others] = await recordsAt(typed)
  if (!learner) throw new Refused(`Nobody is known at ${typed}.`)
  if (others.length > 0)
    throw new Refused(
      `Several learn there, so name one: ${[...others, learner].map(({ id }) => id).join(', ')}. \`find\` shows each.`,
    )
  const again = await desk.ask(
    `Record, deck and certificates of ${typed} are erased, and nobody can bring them back. Type the address again:`,
  )
  if (again !== typed) throw new Refused('Nothing was done.')
  await audit(desk, `erase ${masked(learner.id)}`)
  const id = `o${randomBytes(6).toString('base64url')}`
  const from = addressIn(learner.id)
  await putInbox({ kind: 'withdrew', id, learner: learner.id, from, at: desk.premises.now().getTime() })
  return (await isErased(learner, id, patienceSeconds))
    ? { words: 'Nothing is left of the record.', json: { erased: true } }
    : {
        words: 'It waits in the inbox, and is done in its turn: see `status`, and `find` them later.',
        json: { erased: false },
        amiss: true,
      }
}

async function isErased({ id, people }: Learner, inbound: string, patienceSeconds: number): Promise<boolean> {
  for (const until = Date.now() + patienceSeconds * 1000; Date.now() < until; await sleep(250)) {
    const left = await loadLearner(id, { fresh: true })
    // The first of several leaves an empty record, which the others need.
    if (!left || (people && left.ring.includes(inbound))) return true
  }
  return false
}
