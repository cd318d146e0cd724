import { attestationWords } from '../attestation.ts'
import type { Attestation } from '../pages/certificate.ts'
import { attestationType } from '../verification/claims.ts'
import { enveloped, names } from './credential.ts'
import type { StatusEntry } from './status-entry.ts'

/** What is attested of an association, as an Open Badge: its subject is an organisation, and no person is in it. */
export function attestationCredential(attestation: Attestation, portalUrl: string, entry: StatusEntry) {
  const { language, association } = attestation
  const { title, of, holds, means } = attestationWords[language]
  const about = `${portalUrl}/help#attestation`
  return enveloped(title, attestation, portalUrl, entry, {
    type: ['AchievementSubject'],
    identifier: names(attestation),
    achievement: {
      id: about,
      type: ['Achievement'],
      achievementType: attestationType,
      inLanguage: language,
      name: holds(association.members),
      description: means,
      criteria: { id: about, narrative: `${of} ${holds(association.members)}` },
    },
  })
}
