import type { Language } from '../../../content/schema.ts'
import { attestationWords } from '../attestation.ts'
import { addressIn } from './address.ts'
import { type Certificate, isAttestation, type ReplacedCertificate } from './certificate.ts'
import { claim } from './claim.ts'
import { signs, star } from './emblem.ts'
import type { PortalFacts } from './frame.ts'
import { type Html, html } from './html.ts'
import { type Words, wordsIn } from './words/words.ts'

const seals: Record<Certificate['status'], string> = {
  valid: signs.right,
  revoked: signs.wrong,
  replaced: signs.onward,
  withdrawn: signs.nothing,
}

/** Whether the certificate stands, said in words as well as in colour, and which certificate that is. */
export function standing({ portalUrl }: PortalFacts, certificate: Certificate, language: Language): Html {
  const { verify, attestation } = wordsIn(language)
  const { itself } = isAttestation(certificate) ? attestation : verify
  const said = saidOf(certificate, language)
  const { heading, text } = said[certificate.status]
  const isSigned = (certificate.status === 'valid' || certificate.status === 'revoked') && certificate.entry
  return html`<div class="standing">
<svg class="seal" aria-hidden="true" viewBox="0 0 32 32"><path d="${star}"/><path d="${seals[certificate.status]}"/></svg>
<div>
<h1>${heading}</h1>
<p>${text}</p>
<dl class="claims">
${certificate.status === 'revoked' && revocation(certificate.revoked, language)}
${certificate.status === 'replaced' && replacement(certificate, language)}
${claim(said.number, html`<span class="id" dir="ltr">${certificate.id}</span>`, 'long')}
${claim(said.address, html`<span class="id" dir="ltr">${portalUrl}/certificates/${certificate.id}</span>`, 'long printed')}
</dl>
${isSigned && html`<p class="itself"><a href="${addressIn(language, `/verify?id=${certificate.id}`)}">${itself}</a></p>`}
</div>
</div>`
}

/** An attestation is called by its name. */
export function saidOf(shown: Certificate, language: Language): Words['certificate'] {
  const { certificate, attestation } = wordsIn(language)
  if (!isAttestation(shown)) return certificate
  const { title, number } = attestationWords[language]
  const { valid, revoked } = attestation
  return { ...certificate, title, number, valid, revoked: { ...certificate.revoked, ...revoked } }
}

function revocation({ at, reason }: { at: string; reason: string }, language: Language): Html {
  const { day, certificate } = wordsIn(language)
  return html`${claim(certificate.revoked.on, html`<time datetime="${at}">${day(at)}</time>`)}
${claim(certificate.revoked.reason, reason, 'long')}`
}

/** The one that counts instead. */
function replacement({ successor, replacedAt }: ReplacedCertificate, language: Language): Html {
  const { day, certificate } = wordsIn(language)
  const page = addressIn(language, `/certificates/${successor}`)
  return html`${claim(certificate.replaced.on, html`<time datetime="${replacedAt}">${day(replacedAt)}</time>`)}
${claim(certificate.replaced.by, html`<a class="id" dir="ltr" href="${page}">${successor}</a>`, 'long')}`
}
