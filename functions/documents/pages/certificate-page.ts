import type { Language } from '../../../content/schema.ts'
import { attestationWords } from '../attestation.ts'
import { attestation } from './attestation.ts'
import { award } from './award.ts'
import { type Certificate, isAttestation } from './certificate.ts'
import { frame, type PortalFacts } from './frame.ts'
import { html } from './html.ts'
import { saidOf, standing } from './standing.ts'
import { wordsIn } from './words/words.ts'

/** Every claim of a certificate, and first of all whether it stands. The person's name stays out of title and preview. */
export function certificatePage(facts: PortalFacts, certificate: Certificate, language: Language): string {
  const words = wordsIn(language)
  const said = saidOf(certificate, language)
  const main = html`<div class="wrap"><article class="paper ${certificate.status}">
${standing(facts, certificate, language)}
${(certificate.status === 'valid' || certificate.status === 'revoked') && (isAttestation(certificate) ? attestation(certificate, language) : award(facts, certificate, language))}
</article></div>`
  return frame(facts, {
    language,
    path: `/certificates/${certificate.id}`,
    title: `${said.title} · ${words.brand}`,
    description: said[certificate.status].heading,
    ...(certificate.status === 'valid' && {
      image: {
        url: `${facts.portalUrl}/certificates/${certificate.id}.png`,
        alt: `${said.title} · ${shownOn(certificate)}`,
      },
    }),
    main,
  })
}

/** What its picture says most largely. */
const shownOn = (certificate: Extract<Certificate, { status: 'valid' }>): string =>
  isAttestation(certificate)
    ? attestationWords[certificate.language].holds(certificate.association.members)
    : certificate.course.title[certificate.language]
