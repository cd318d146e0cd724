/** What becomes of a record that is erased, and of all that leads to it. */
import { addressId } from '../../bots/engine/address.ts'
import type { Effect } from '../../bots/engine/turn.ts'
import { bringCoordination, leaveCoordination } from './association-pages.ts'
import { bringAssociation, eraseAssociation } from './associations.ts'
import { releaseClaim } from './claims.ts'
import { eraseCodes } from './codes.ts'
import { bringConsents } from './consents.ts'
import { eraseData } from './data-files.ts'
import { eraseDeadLetters } from './dead-letters.ts'
import { eraseInvitation } from './invitations.ts'
import { eraseLearner, lendAddress } from './learners.ts'
import { log } from './log.ts'
import { bringMembership, leavePage } from './memberships.ts'
import { eraseQuarantined } from './quarantine.ts'
import { eraseReviews, takeIn } from './reviews.ts'
import { eraseAttendance } from './sessions.ts'
import { bringVoices, eraseVoices } from './voices.ts'
import { withdrawCertificate } from './withdrawals.ts'

/** `learner`: the record's id. There need not be one any more. */
export async function forget(
  { certificates, released = [], addresses = [], stays, into, session }: Extract<Effect, { do: 'forget' }>,
  learner: string,
): Promise<void> {
  // A claim that is released makes room for another certificate: none may stand by then.
  for (const certificate of certificates) await withdrawCertificate(certificate)
  for (const course of released) await releaseClaim(learner, course)
  for (const address of addresses) await lendAddress(address, undefined)
  if (into) {
    await takeIn(learner, into)
    await bringConsents(learner, into)
    await bringVoices(learner, into)
    await bringAssociation(learner, into)
    await bringMembership(learner, into)
    await bringCoordination(learner, into)
    if (session) await eraseAttendance(learner, session)
  } else await eraseLetters([learner, ...addresses.map(addressId)])
  await eraseCodes(learner)
  await eraseData(learner)
  await eraseInvitation(learner)
  await eraseReviews(learner)
  await eraseVoices(learner)
  await eraseAssociation(learner)
  await leavePage(learner)
  await leaveCoordination(learner)
  if (!stays) await eraseLearner(learner)
  // What is restored from a backup must leave them out.
  if (!into) log.info('forgotten')
}

/** What could not be dealt with, and so outlives its turn. Of who has come to another record, that record speaks. */
async function eraseLetters(ids: string[]): Promise<void> {
  for (const id of ids) await eraseQuarantined(id)
  await eraseDeadLetters(ids)
}
