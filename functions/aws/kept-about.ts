/** All that is kept about a learner, wherever it is kept. */
import type { Learner } from '../../bots/engine/learner.ts'
import { further } from '../../bots/engine/whereabouts.ts'
import type { KeptAbout } from '../documents/data-file.ts'
import { nameOfAssociation } from './associations.ts'
import { findCertificate } from './certificates.ts'
import { loadConsents } from './consents.ts'
import { invitationIfAny } from './invitations.ts'
import { standingOf } from './memberships.ts'
import { findAssociationPage } from './page-rows.ts'
import { quarantinedOf } from './quarantine.ts'
import { loadDeck } from './reviews.ts'
import { loadVoices } from './voices.ts'

export async function keptAbout(learner: Learner): Promise<KeptAbout> {
  const { id } = learner
  const certificates = await Promise.all(Object.values(learner.certificates).map(findCertificate))
  const letters = await Promise.all([id, ...further(learner)].map(quarantinedOf))
  const invitation = await invitationIfAny(id)
  const standing = await standingOf(id)
  const association = await nameOfAssociation(id)
  return {
    learner,
    deck: await loadDeck(id),
    consents: await loadConsents(id),
    voices: await loadVoices(id),
    certificates: certificates.filter((each) => each !== undefined),
    letters: letters.flat(),
    ...(invitation && { invitation }),
    ...(association !== undefined && { association }),
    ...(standing.member && {
      membership: { code: standing.member, name: await nameOfPage(standing.member) },
    }),
    ...(standing.runs && { coordinates: await coordinated(standing.runs) }),
  }
}

async function coordinated(code: string) {
  const { name = '', attestation } = (await findAssociationPage(code)) ?? {}
  return { code, name, ...(attestation && { attestation: attestation.id }) }
}

/** Empty where it is closed. */
const nameOfPage = async (code: string): Promise<string> => (await findAssociationPage(code))?.name ?? ''
