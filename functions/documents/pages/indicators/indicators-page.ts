import type { Catalogue, Language } from '../../../../content/schema.ts'
import { plainDimensions } from '../../indicators/dimensions.ts'
import type { DayFigures } from '../../indicators/figures.ts'
import { addressIn } from '../address.ts'
import type { PortalFacts } from '../frame.ts'
import { frame } from '../frame.ts'
import { html } from '../html.ts'
import { indicatorTexts } from '../texts/indicators.ts'
import { wordsIn } from '../words/words.ts'
import { coursesTable } from './courses-table.ts'
import { glance } from './glance.ts'
import { type Days, openData } from './open-data.ts'
import { peopleTable } from './people-table.ts'
import { sectorsTable } from './sectors-table.ts'
import { sessionsTable } from './sessions-table.ts'

/** What came of it, on one day: the last one that is over, or an earlier one. `day`: of an earlier one, which has its own address. */
export function indicatorsPage(
  facts: PortalFacts,
  catalogue: Catalogue,
  language: Language,
  shown: { figures: DayFigures; days: Days; day?: string } | undefined,
): string {
  const words = wordsIn(language)
  const said = indicatorTexts[language]
  const main = html`<section class="hero slim"><div class="wrap">
<p class="eyebrow"><a href="${addressIn(language, '/')}">${words.brand}</a></p>
<h1>${said.title}</h1>
<p class="lead">${said.lead}</p>
${shown && html`<p><time datetime="${shown.figures.day}">${said.state(words.day(`${shown.figures.day}T12:00:00Z`))}</time></p>`}
</div></section>
<div class="wrap">${
    shown
      ? html`<section><h2>${said.main}</h2>${glance(shown.figures, glanced, language)}</section>
<section><h2>${said.courses}</h2>${coursesTable(shown.figures, catalogue, language)}${sectorsTable(shown.figures, catalogue, language)}${sessionsTable(shown.figures, catalogue, language)}<p class="soft">${said.withheld}</p>${
          shown.day === undefined &&
          html`<p><a href="${addressIn(language, '/indicators/outcomes')}">${said.outcomes.title}</a></p>`
        }</section>
<section class="split-tables"><h2>${said.people}</h2>${plainDimensions.map((id) => peopleTable(shown.figures, id, language))}${
          shown.day === undefined &&
          html`<p><a href="${addressIn(language, '/indicators/people')}">${said.told}</a></p>`
        }</section>
${openData(shown.figures.day, shown.days, language)}`
      : html`<section><p>${said.soon}</p></section>`
  }</div>`
  return frame(facts, {
    language,
    path: shown?.day ? `/indicators/${shown.day}` : '/indicators',
    listed: !shown?.day,
    title: `${said.title} · ${words.brand}`,
    description: said.lead,
    main,
  })
}

/** What a course is for comes first: who learns, who ends with a certificate, and what they do with it. */
const glanced = [
  'users',
  'certificates',
  'completion',
  'applied',
  'active-users',
  'certified-users',
  'associations',
  'attended',
  'satisfaction',
  'remembered',
  'courses',
] as const
