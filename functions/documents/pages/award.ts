import type { Language } from '../../../content/schema.ts'
import { bandInWords, bandOf } from '../score-band.ts'
import { addressIn } from './address.ts'
import type { Award, RevokedCertificate, StandingCertificate } from './certificate.ts'
import { claim } from './claim.ts'
import type { PortalFacts } from './frame.ts'
import { type Html, html } from './html.ts'
import { linkedinUrl } from './linkedin-url.ts'
import { wordsIn } from './words/words.ts'

/** Whose certificate it is, for what, how it was earned, when and from whom. */
export function award(
  { portalUrl }: PortalFacts,
  certificate: StandingCertificate | RevokedCertificate,
  language: Language,
): Html {
  const words = wordsIn(language)
  const said = words.certificate
  const { course, score, issuedAt, awardedAt } = certificate
  return html`<div class="award">
<p class="soft">${said.awardedTo}</p>
${names(certificate.name, language)}
<p class="soft">${said.forPassing}</p>
<p class="of"><a href="${addressIn(language, `/courses/${course.id}`)}">${course.title[language]}</a></p>
<h2>${said.competencies}</h2>
<ul class="ticks">${certificate.competencies.map(({ name }) => html`<li>${name[language]}</li>`)}</ul>
<h2>${said.assessment}</h2>
<dl class="claims">
${claim(said.questions, `${score.asked}`)}
${claim(said.passMark, words.percent(score.passMark))}
${claim(said.score, bandInWords(bandOf(score), language))}
${awardedAt && claim(said.awarded, html`<time datetime="${awardedAt}">${words.day(awardedAt)}</time>`)}
${claim(said.issued, html`<time datetime="${issuedAt}">${words.day(issuedAt)}</time>`)}
${claim(said.version, course.version)}
${claim(said.duration, words.minutes(course.minutes))}
${claim(said.issuer, words.portal, 'long')}
</dl>
${
  // What no longer stands is not handed out again.
  certificate.status === 'valid' &&
  html`<a class="button" href="/certificates/${certificate.id}.pdf" hreflang="${certificate.language}">${said.download}</a>
<p><a href="${linkedinUrl(certificate, { issuer: words.portal, portalUrl }, language)}">${said.linkedin}</a></p>
${certificate.entry && html`<p><a href="/certificates/${certificate.id}.json" download>${said.credential}</a> <span class="soft">${said.wallets}</span></p>`}`
}
</div>`
}

/** In the page's own script first. */
export function names({ arabic, latin }: Award['name'], language: Language): Html {
  const inArabic = arabic && html`<p class="name" lang="ar"><bdi>${arabic}</bdi></p>`
  const inLatin = latin && html`<p class="name"><bdi>${latin}</bdi></p>`
  return language === 'ar' ? html`${inArabic}${inLatin}` : html`${inLatin}${inArabic}`
}
