import type { Language } from '../../../../content/schema.ts'
import { toldDimensions } from '../../indicators/dimensions.ts'
import type { DayFigures } from '../../indicators/figures.ts'
import { addressIn } from '../address.ts'
import { frame, type PortalFacts } from '../frame.ts'
import { html } from '../html.ts'
import { indicatorTexts } from '../texts/indicators.ts'
import { wordsIn } from '../words/words.ts'
import { associationsTable } from './associations-table.ts'
import { peopleTable } from './people-table.ts'

/** How many people there are by what they chose to tell about themselves. */
export function peoplePage(facts: PortalFacts, figures: DayFigures, language: Language): string {
  const words = wordsIn(language)
  const said = indicatorTexts[language]
  const main = html`<section class="hero slim"><div class="wrap">
<p class="eyebrow"><a href="${addressIn(language, '/indicators')}">${said.all}</a></p>
<h1>${said.told}</h1>
<p class="lead">${said.toldLead}</p>
<p><time datetime="${figures.day}">${said.state(words.day(`${figures.day}T12:00:00Z`))}</time></p>
</div></section>
<div class="wrap"><section class="split-tables">${toldDimensions.map((id) => peopleTable(figures, id, language))}${associationsTable(figures, language)}
<p class="soft">${said.withheld}</p></section></div>`
  return frame(facts, {
    language,
    path: '/indicators/people',
    title: `${said.told} · ${words.brand}`,
    description: said.toldLead,
    main,
  })
}
