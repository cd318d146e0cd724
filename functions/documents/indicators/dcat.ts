/** The figures as catalogues of open data want them described: DCAT 3, https://www.w3.org/TR/vocab-dcat-3/, as JSON-LD. */
import type { InEveryLanguage } from '../../../content/ids-and-words.ts'
import { languages } from '../../../content/schema.ts'
import type { PortalFacts } from '../pages/frame.ts'
import { indicatorTexts } from '../pages/texts/indicators.ts'
import { wordsIn } from '../pages/words/words.ts'
import { indicators } from './definitions.ts'

/** Creative Commons Attribution 4.0. */
export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}
const mediaTypes = 'https://www.iana.org/assignments/media-types/'
const authority = 'http://publications.europa.eu/resource/authority/'
const tongues = ['ARA', 'FRA', 'ENG'].map((code) => ({ '@id': `${authority}language/${code}` }))

/** `days`: the first and the last that there are figures of. */
export function dcatOf(
  { portalUrl, controller }: PortalFacts,
  days: { first: string; last: string },
): object {
  const said = <T>(say: (language: (typeof languages)[number]) => T) =>
    languages.map((language) => ({ '@language': language, '@value': say(language) }))
  const inWords = (words: InEveryLanguage) => said((language) => words[language])
  const date = (day: string) => ({ '@type': 'xsd:date', '@value': day })
  const distribution = (ending: 'csv' | 'json', mediaType: string) => ({
    '@type': 'dcat:Distribution',
    'dcterms:title': said((language) => indicatorTexts[language].open[ending]),
    'dcat:accessURL': { '@id': `${portalUrl}/indicators` },
    'dcat:downloadURL': { '@id': `${portalUrl}/indicators.${ending}` },
    'dcat:mediaType': { '@id': `${mediaTypes}${mediaType}` },
    'dcterms:license': { '@id': licence.url },
  })
  return {
    '@context': context,
    '@id': `${portalUrl}/indicators`,
    '@type': 'dcat:Dataset',
    'dcterms:title': said((language) => `${indicatorTexts[language].title} · ${wordsIn(language).portal}`),
    'dcterms:description': said((language) => indicatorTexts[language].lead),
    'dcterms:publisher': {
      '@type': 'foaf:Agent',
      'foaf:name': controller?.name ?? said((language) => wordsIn(language).portal),
    },
    ...(controller?.contact?.includes('@') && {
      'dcat:contactPoint': {
        '@type': 'vcard:Kind',
        'vcard:hasEmail': { '@id': `mailto:${controller.contact}` },
      },
    }),
    'dcterms:license': { '@id': licence.url },
    'dcterms:accrualPeriodicity': { '@id': `${authority}frequency/DAILY` },
    'dcterms:language': tongues,
    'dcterms:spatial': { '@id': `${authority}country/MAR` },
    'dcterms:temporal': {
      '@type': 'dcterms:PeriodOfTime',
      'dcat:startDate': date(days.first),
      'dcat:endDate': date(days.last),
    },
    'dcterms:modified': date(days.last),
    'dcat:keyword': Object.values(indicators).flatMap(({ name }) => inWords(name)),
    'dcat:landingPage': { '@id': `${portalUrl}/indicators` },
    'foaf:page': { '@id': `${portalUrl}/indicators/dictionary` },
    'dcat:distribution': [distribution('csv', 'text/csv'), distribution('json', 'application/json')],
  }
}
