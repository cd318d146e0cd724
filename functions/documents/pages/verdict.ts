import type { Language } from '../../../content/schema.ts'
import type { Claims } from '../verification/claims.ts'
import type { Gone } from '../verification/gone.ts'
import { isProven, type Step, type Verification } from '../verification/verify.ts'
import { headingOf, inWords, type Notice, verificationWords } from '../verification/words.ts'
import { addressIn } from './address.ts'
import { claim } from './claim.ts'
import { signs, star } from './emblem.ts'
import { type Html, html } from './html.ts'

/** What came of checking, or why nothing could be checked. */
export type Verdict = Verification | Notice

/** What is there no more is shown as on its own page. */
type Standing = Verification['standing'] | Gone['error']

const seals: Record<Standing, string> = {
  valid: signs.right,
  invalid: signs.wrong,
  unsure: signs.unsure,
  unreadable: signs.nothing,
  replaced: signs.onward,
  withdrawn: signs.nothing,
}
const outcomes: Record<Step['outcome'], string> = {
  passed: signs.right,
  failed: signs.wrong,
  unknown: signs.unsure,
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
    const standing = verdict === 'replaced' || verdict === 'withdrawn' ? verdict : 'unreadable'
    return paper(standing, heading, html`<p>${text}</p>${leads}`)
  }
  const { standing, steps, claims } = verdict
  const taken = html`<ol class="checks">${steps.map((step) => html`<li class="${step.outcome}">${sign(outcomes[step.outcome])}<span>${inWords(step, language)}</span></li>`)}</ol>`
  const said = claims && drawClaims(claims, isProven(verdict), portalUrl, language)
  const fate = steps.at(-1)?.fate
  const instead = fate?.error === 'replaced' && successor(fate.replacedBy, portalUrl, language)
  const heading = headingOf(verdict, language)
  return paper(fate?.error ?? standing, heading, instead || undefined, html`${taken}${said}`)
}

/** The one that counts instead, at that address. */
function successor(address: string, portalUrl: string, language: Language): Html | undefined {
  const number = numberAt(address, portalUrl)
  if (!number) return undefined
  const page = addressIn(language, `/certificates/${encodeURIComponent(number)}`)
  const link = html`<a class="id" dir="ltr" href="${page}">${number}</a>`
  return html`<dl>${claim(verificationWords[language].successor, link)}</dl>`
}

const numberAt = (address: string, portalUrl: string): string | undefined =>
  address.split(`${portalUrl}/certificates/`)[1]

const paper = (standing: Standing, heading: string, text?: Html, more?: Html): Html =>
  html`<div class="paper ${standing}">
<div class="standing">${sign(seals[standing], 'seal')}<div><h2>${heading}</h2>${text}</div></div>
${more}
</div>`

const sign = (path: string, kind = 'sign'): Html =>
  html`<svg class="${kind}" aria-hidden="true" viewBox="0 0 32 32"><path d="${star}"/><path d="${path}"/></svg>`

function drawClaims(claims: Claims, proven: boolean, portalUrl: string, language: Language): Html {
  const words = verificationWords[language]
  const { names, attests, course, version, about, competencies, issuedAt, issuer, id } = claims
  const said = (text: string) =>
    html`<span${claims.language && html` lang="${claims.language}"`}>${text}</span>`
  const number = proven && id && numberAt(id, portalUrl)
  return html`<div class="award">
<h3>${proven ? words.says : words.claims}</h3>
<dl class="claims">
${names.length > 0 && claim(words.name, html`${names.map((name) => html`<bdi>${name}</bdi><br>`)}`, 'long')}
${claim(attests ? words.attests : words.course, said(version ? `${course} (${version})` : course), 'long')}
${about.length > 0 && claim(attests ? words.means : words.about, said(about.join(' ')), 'long')}
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
