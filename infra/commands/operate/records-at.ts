import { addressIn } from '../../../bots/engine/address.ts'
import type { Learner } from '../../../bots/engine/learner.ts'
import { holderOf, loadLearner } from '../../../functions/aws/learners.ts'
import { Refused } from '../course/setting.ts'

/** `telegram:1`, `whatsapp:+212…`, `sms:+212…`; with `/2`, `/3`… for one of several who learn there. */
const shape = /^(telegram|whatsapp|sms):[^/\s]+(\/\d+)?$/

/** Everybody who learns there, the first of them first. Throws `Refused` for what is no address. */
export async function recordsAt(typed: string): Promise<Learner[]> {
  const [, , number] = shape.exec(typed) ?? []
  if (!shape.test(typed))
    throw new Refused(`"${typed}" is no address: telegram:<id of the chat>, whatsapp:+212…, sms:+212…`)
  const holder = number ? typed : await holderOf(addressIn(typed))
  const first = holder && (await loadLearner(holder, { fresh: true }))
  if (!first) return []
  // An address that was brought along leads to one of them, where they began to all.
  const beside = holder === typed ? Object.keys(first.people ?? {}) : []
  const others = await Promise.all(beside.map((each) => loadLearner(`${holder}/${each}`, { fresh: true })))
  return [first, ...others.filter((other) => other !== undefined)]
}
