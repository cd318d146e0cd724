import type { Catalogue, Language } from '../../../../content/schema.ts'
import { indicators } from '../../indicators/definitions.ts'
import type { BesideDimension, DimensionId } from '../../indicators/dimensions.ts'
import type { DayFigures } from '../../indicators/figures.ts'
import { dimensionNames, valueInWords } from '../../indicators/values-in-words.ts'
import { addressIn } from '../address.ts'
import { frame, type PortalFacts } from '../frame.ts'
import { html } from '../html.ts'
import { indicatorTexts } from '../texts/indicators.ts'
import { wordsIn } from '../words/words.ts'
import { glance } from './glance.ts'
import { opinionsTable } from './opinions-table.ts'
import { ratesTable } from './rates-table.ts'

const glanced = ['followed-up', 'applied', 'ratings', 'satisfaction', 'remembered'] as const

/** What was learnt is good for: whether it is used and what for, how the courses are found, and what is still remembered. */
export function outcomesPage(
  facts: PortalFacts,
  catalogue: Catalogue,
  figures: DayFigures,
  language: Language,
): string {
  const words = wordsIn(language)
  const said = indicatorTexts[language]
  const inWords = (value: string) => valueInWords(value, language)
  const competency = (id: string) => catalogue.framework.competencies[id]?.name[language] ?? id
  const by = (dimension: DimensionId | BesideDimension) => ({
    dimension,
    caption: said.by(dimensionNames[dimension][language]),
    words: dimension === 'competency' ? competency : inWords,
  })
  const table = (what: Parameters<typeof ratesTable>[1]) => ratesTable(figures, what, language)
  const main = html`<section class="hero slim"><div class="wrap">
<p class="eyebrow"><a href="${addressIn(language, '/indicators')}">${said.all}</a></p>
<h1>${said.outcomes.title}</h1>
<p class="lead">${said.outcomes.lead}</p>
<p><time datetime="${figures.day}">${said.state(words.day(`${figures.day}T12:00:00Z`))}</time></p>
</div></section>
<div class="wrap"><section>${glance(figures, glanced, language)}</section>
<section><h2>${indicators.applied.name[language]}</h2>${[
    table({ rate: 'applied-for', ...by('purpose') }),
    table({ rate: 'hindered', ...by('hindrance') }),
    table({ rate: 'applied', base: 'followed-up', ...by('region') }),
  ]}</section>
<section><h2>${said.courses}</h2>${[opinionsTable(figures, catalogue, language), table({ rate: 'applied', ...by('competency') })]}<p class="soft">${said.outcomes.withheld}</p></section></div>`
  return frame(facts, {
    language,
    path: '/indicators/outcomes',
    title: `${said.outcomes.title} · ${words.brand}`,
    description: said.outcomes.lead,
    main,
  })
}
