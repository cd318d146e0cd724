/** What becomes of a record that is erased, and of all that leads to it. */
import type { Effect } from '../../bots/engine/turn.ts'
import { releaseClaim, withdrawCertificate } from './certificates.ts'
import { eraseInvitation } from './invitations.ts'
import { eraseLearner, lendAddress } from './learners.ts'
import { eraseReviews, takeIn } from './reviews.ts'

/** `learner`: the record's id. There need not be one any more. */
export async function forget(
  { certificates, released = [], addresses = [], stays, into }: Extract<Effect, { do: 'forget' }>,
  learner: string,
): Promise<void> {
  for (const certificate of certificates) await withdrawCertificate(certificate, learner)
  for (const course of released) await releaseClaim(learner, course)
  for (const address of addresses) await lendAddress(address, undefined)
  if (into) await takeIn(learner, into)
  await eraseInvitation(learner)
  await eraseReviews(learner)
  if (!stays) await eraseLearner(learner)
}
