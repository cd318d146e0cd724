import { attestationParts } from '../../../bots/attestation-words.ts'
import { titled } from '../../../bots/course-words.ts'
import { spaced } from '../../../bots/engine/page-code.ts'
import { fewestMembers, told } from '../../../bots/member-figures.ts'
import type { PageShown } from '../../../bots/page-words.ts'
import { openSpeech, type Speech } from '../../../bots/wording.ts'
import type { Catalogue, Language } from '../../../content/schema.ts'
import { addressIn } from './address.ts'
import { frame, type PortalFacts } from './frame.ts'
import { type Html, html } from './html.ts'
import { startPanel } from './start-panel.ts'
import { wordsIn } from './words/words.ts'

/** What the coordinator of an association's page sees: numbers of its members, and how others come onto it, to be printed. */
export function associationPage(
  facts: PortalFacts,
  catalogue: Catalogue,
  language: Language,
  page: PageShown,
): string {
  const words = wordsIn(language)
  const said = words.association
  const speech = openSpeech({ language }, catalogue, facts.portalUrl)
  const main = html`<section class="hero slim"><div class="wrap">
<h1><bdi>${page.name}</bdi></h1>
<p class="lead">${said.lead}</p>
</div></section>
<div class="wrap">
<section>${figures(page, speech)}${attested(page, speech)}</section>
${named(page, speech)}
<section>
<h2>${said.invite}</h2>
${startPanel(facts, language, page.code)}
<p>${said.code} <strong class="id" dir="ltr">${spaced(page.code)}</strong></p>
</section>
</div>`
  return frame(facts, { language, title: `${said.title} · ${words.brand}`, description: said.lead, main })
}

function figures({ figures: shown }: PageShown, speech: Speech): Html {
  const { language, phrase } = speech
  const said = wordsIn(language).association
  const few = { fewest: fewestMembers }
  if (!shown) return html`<p>${phrase('page-few', few)}</p>`
  const columns = [said.began, said.finished, said.certified]
  const rows = Object.entries(shown.courses).map(
    ([course, { began, finished, certified }]) =>
      html`<tr><th scope="row">${titled(course, speech).course}</th>${[began, finished, certified].map((count) => html`<td>${told(count)}</td>`)}</tr>
`,
  )
  return html`<table class="figures wide">
<caption>${said.members} ${told(shown.members)}</caption>
<thead><tr><th scope="col">${said.course}</th>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows}</tbody>
</table>
<p class="soft">${phrase('page-rule', few)}</p>`
}

/** How far it is from its attestation, or where that is. */
function attested(page: PageShown, speech: Speech): Html | Html[] {
  const { language, phrase } = speech
  if (!page.attestation) return attestationParts(page, speech).map((part) => html`<p>${part}</p>`)
  const address = addressIn(language, `/certificates/${page.attestation}`)
  return html`<p>${phrase('page-attest-held')} <a class="id" dir="ltr" href="${address}">${page.attestation}</a></p>`
}

function named({ named: people }: PageShown, speech: Speech): Html | false {
  if (people.length === 0) return false
  const line = ([name, courses]: PageShown['named'][number]) =>
    html`<li><bdi>${name}</bdi>${courses.length > 0 && html`: ${courses.map((course) => titled(course, speech).course).join(' · ')}`}</li>`
  return html`<section>
<h2>${wordsIn(speech.language).association.names}</h2>
<ul>${people.map(line)}</ul>
</section>`
}
