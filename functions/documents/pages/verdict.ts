import type { Language } from '../../../content/schema.ts'
import type { Claims } from '../verification/claims.ts'
import { isProven, type Step, type Verification } from '../verification/verify.ts'
import { headingOf, inWords, type Notice, verificationWords } from '../verification/words.ts'
import { addressIn } from './address.ts'
import { claim } from './claim.ts'
import { star } from './emblem.ts'
import { type Html, html } from './html.ts'

/** What came of checking, or why nothing could be checked. */
export type Verdict = Verification | Notice

const seals: Record<Verification['standing'], string> = {
  valid: 'M10 16.5l4 4 8-9',
  invalid: 'M11 11l10 10M21 11L11 21',
  unsure: 'M12.5 12.5a3.5 3.5 0 1 1 3.5 4v2M16 22.5v.1',
  unreadable: 'M10 16h12',
}
const signs: Record<Step['outcome'], string> = {
  passed: seals.valid,
  failed: seals.invalid,
  unknown: seals.unsure,
}

/**
 * The verdict first, then each step in a sentence, then what the certificate says, whoever wrote that. The server and the
 * browser draw the same. `number`: by which it was looked for.
 */
export function drawVerdict(verdict: Verdict, portalUrl: string, language: Language, number?: string): Html {
  const words = verificationWords[language]
  if (typeof verdict === 'string') {
    const { heading, text } = words.notices[verdict]
    const leads = number && verdict !== 'unknown' && pageLink(number, language)
    return paper('unreadable', heading, html`<p>${text}</p>${leads}`)
  }
  const { standing, steps, claims } = verdict
  const taken = html`<ol class="checks">${steps.map((step) => html`<li class="${step.outcome}">${sign(signs[step.outcome])}<span>${inWords(step, language)}</span></li>`)}</ol>`
  const said = claims && drawClaims(claims, isProven(verdict), portalUrl, language)
  return paper(
    standing,
    headingOf(verdict, language),
    successor(steps, portalUrl, language),
    html`${taken}${said}`,
  )
}

/** A link to the one that counts instead, where there is one. */
function successor(steps: Step[], portalUrl: string, language: Language): Html | undefined {
  const fate = steps.at(-1)?.fate
  const number = fate?.error === 'replaced' && numberAt(fate.replacedBy, portalUrl)
  if (!number) return undefined
  const page = addressIn(language, `/certificates/${encodeURIComponent(number)}`)
  const link = html`<a class="id" dir="ltr" href="${page}">${number}</a>`
  return html`<dl>${claim(verificationWords[language].successor, link)}</dl>`
}

const numberAt = (address: string | undefined, portalUrl: string): string | undefined =>
  address?.split(`${portalUrl}/certificates/`)[1]

const paper = (standing: Verification['standing'], heading: string, text?: Html, more?: Html): Html =>
  html`<div class="paper ${standing}">
<div class="standing">${sign(seals[standing], 'seal')}<div><h2>${heading}</h2>${text}</div></div>
${more}
</div>`

const sign = (path: string, kind = 'sign'): Html =>
  html`<svg class="${kind}" aria-hidden="true" viewBox="0 0 32 32"><path d="${star}"/><path d="${path}"/></svg>`

function drawClaims(claims: Claims, proven: boolean, portalUrl: string, language: Language): Html {
  const words = verificationWords[language]
  const { names, course, version, about, competencies, issuedAt, issuer, id } = claims
  const said = (text: string) =>
    html`<span${claims.language && html` lang="${claims.language}"`}>${text}</span>`
  const number = proven && numberAt(id, portalUrl)
  return html`<div class="award">
<h3>${proven ? words.says : words.claims}</h3>
<dl class="claims">
${names.map((name) => claim(words.name, name, 'long'))}
${claim(words.course, said(version ? `${course} (${version})` : course), 'long')}
${about.length > 0 && claim(words.about, said(about.join(' ')), 'long')}
${competencies.length > 0 && claim(words.competencies, said(competencies.join(' · ')), 'long')}
${claim(words.issued, dayOf(issuedAt, words.day))}
${issuer.name && claim(words.issuer, said(issuer.name), 'long')}
${claim(words.key, html`<span class="id" dir="ltr">${issuer.id}</span>`, 'long')}
</dl>
${number && pageLink(number, language)}
</div>`
}

/** As it stands there, where it is no date. */
const dayOf = (at: string, day: (at: string) => string): string =>
  Number.isNaN(Date.parse(at)) ? at : day(at)

const pageLink = (number: string, language: Language): Html =>
  html`<p><a href="${addressIn(language, `/certificates/${encodeURIComponent(number)}`)}">${verificationWords[language].address}</a></p>`
