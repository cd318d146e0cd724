import type { Language } from '../../../content/schema.ts'
import { attestationWords } from '../attestation.ts'
import { names } from './award.ts'
import type { IssuedAttestation } from './certificate.ts'
import { claim } from './claim.ts'
import { type Html, html } from './html.ts'
import { wordsIn } from './words/words.ts'

/** Whose attestation it is, what it attests and what it does not, when and from whom. */
export function attestation(issued: IssuedAttestation, language: Language): Html {
  const { certificate, attestation: said, day, portal } = wordsIn(language)
  const {
    issuedTo,
    of,
    holds,
    meaning,
    means,
    members,
    atLeast,
    issued: issuedOn,
  } = attestationWords[language]
  const { id, association, issuedAt, entry } = issued
  return html`<div class="award">
<p class="soft">${issuedTo}</p>
${names(issued.name, language)}
<p class="soft">${of}</p>
<p class="of">${holds(association.members)}</p>
<h2>${meaning}</h2>
<p>${means}</p>
<dl class="claims">
${claim(members, atLeast(association.members))}
${claim(issuedOn, html`<time datetime="${issuedAt}">${day(issuedAt)}</time>`)}
${claim(certificate.issuer, portal, 'long')}
</dl>
${
  // What no longer stands is not handed out again.
  issued.status === 'valid' &&
  html`<a class="button" href="/certificates/${id}.pdf" hreflang="${issued.language}">${said.download}</a>
${entry && html`<p><a href="/certificates/${id}.json" download>${said.credential}</a> <span class="soft">${certificate.wallets}</span></p>`}`
}
</div>`
}
