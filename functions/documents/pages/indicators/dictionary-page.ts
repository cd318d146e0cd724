import type { Language } from '../../../../content/schema.ts'
import { columns } from '../../indicators/csv.ts'
import { indicators } from '../../indicators/definitions.ts'
import { dimensionMeanings, dimensionNames } from '../../indicators/values-in-words.ts'
import { addressIn } from '../address.ts'
import type { PortalFacts } from '../frame.ts'
import { html } from '../html.ts'
import { textPage } from '../text-page.ts'
import { indicatorTexts } from '../texts/indicators.ts'

/** What each figure means, for people; for programs, `/indicators/dictionary.json`. */
export function dictionaryPage(facts: PortalFacts, language: Language): string {
  const { dictionary, all, open } = indicatorTexts[language]
  const terms = (entries: [string, string][]) => [{ terms: entries }]
  const dimensions = Object.entries(dimensionNames) as [
    keyof typeof dimensionNames,
    Record<Language, string>,
  ][]
  return textPage(facts, language, '/indicators/dictionary', {
    title: dictionary.title,
    lead: dictionary.lead,
    sections: [
      {
        heading: dictionary.indicators,
        says: terms(
          Object.entries(indicators).map(([id, { name, meaning }]) => [
            `${name[language]} (${id})`,
            meaning[language],
          ]),
        ),
      },
      {
        heading: dictionary.dimensions,
        says: terms(
          dimensions.map(([id, name]) => [`${name[language]} (${id})`, dimensionMeanings[id][language]]),
        ),
      },
      {
        heading: dictionary.columns,
        says: terms(Object.entries(columns).map(([name, meaning]) => [name, meaning[language]])),
      },
      {
        heading: open.heading,
        says: [
          html`<a href="/indicators/dictionary.json">${open.json}</a>`,
          html`<a href="${addressIn(language, '/indicators')}">${all}</a>`,
        ],
      },
    ],
  })
}
