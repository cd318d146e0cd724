import type { Course, Language } from '../../../../content/schema.ts'
import { indicators } from '../../indicators/definitions.ts'
import type { DayFigures } from '../../indicators/figures.ts'
import { placesAfter } from '../../indicators/place-in.ts'
import { valueInWords } from '../../indicators/values-in-words.ts'
import { addressIn } from '../address.ts'
import { frame, type PortalFacts } from '../frame.ts'
import { html } from '../html.ts'
import { indicatorTexts } from '../texts/indicators.ts'
import { wordsIn } from '../words/words.ts'
import { legend, rateOf, statesOf } from './courses-table.ts'
import { type FigureRow, figureTable, plainRow } from './figure-table.ts'
import { lookUp } from './look-up.ts'
import { told, toldPercent, toldStars } from './told.ts'

/** What became of those who began one course, and at which card they stopped. */
export function stopsPage(
  facts: PortalFacts,
  course: Course,
  figures: DayFigures,
  language: Language,
): string {
  const words = wordsIn(language)
  const said = indicatorTexts[language]
  const { title, cards } = course.words[language]
  const count = (indicator: 'begun' | 'remembered' | 'certificates' | 'satisfaction' | 'applied') =>
    lookUp(figures, { indicator, course: course.id })
  const states = statesOf(figures, course.id)
  const stateRows = Object.entries(states).map(
    ([state, each]): FigureRow => ({
      name: said.legend[state as keyof typeof said.legend],
      bar: { [state]: each },
      cells: [told(each, language)],
    }),
  )
  const at = (place: string) => lookUp(figures, { indicator: 'stopped', course: course.id, place })
  const rows = [
    ...course.order.map((card) => plainRow(cards[card]?.title ?? card, at(card), language)),
    ...placesAfter.map((place) => plainRow(valueInWords(place, language), at(place), language)),
  ]
  const main = html`<section class="hero slim"><div class="wrap">
<p class="eyebrow"><a href="${addressIn(language, '/indicators')}">${said.all}</a></p>
<h1>${title}</h1>
<p><time datetime="${figures.day}">${said.state(words.day(`${figures.day}T12:00:00Z`))}</time></p>
</div></section>
<div class="wrap"><section>
<dl class="glance">
<div><dt>${indicators.begun.name[language]}</dt><dd>${told(count('begun'), language)}</dd></div>
<div><dt>${said.rate}</dt><dd>${toldPercent(rateOf(figures, course.id), language)}</dd></div>
<div><dt>${indicators.certificates.name[language]}</dt><dd>${told(count('certificates'), language)}</dd></div>
<div><dt>${indicators.remembered.name[language]}</dt><dd>${toldPercent(count('remembered'), language)}</dd></div>
<div><dt>${indicators.satisfaction.name[language]}</dt><dd>${toldStars(count('satisfaction'), language)}</dd></div>
<div><dt>${indicators.applied.name[language]}</dt><dd>${toldPercent(count('applied'), language)}</dd></div>
</dl>
${figureTable(legend(language), [indicators.begun.name[language], said.count], stateRows, language)}
</section>
<section><h2>${said.stops}</h2>
${figureTable(said.stopsLead, [said.place, indicators.stopped.name[language]], rows, language)}
<p class="soft">${said.withheld}</p>
</section></div>`
  return frame(facts, {
    language,
    path: `/indicators/${course.id}`,
    title: `${said.stops} · ${title} · ${words.brand}`,
    description: said.stopsLead,
    main,
  })
}
