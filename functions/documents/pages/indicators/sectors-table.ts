import type { Catalogue, Language } from '../../../../content/schema.ts'
import { indicators } from '../../indicators/definitions.ts'
import type { DayFigures } from '../../indicators/figures.ts'
import { dimensionNames } from '../../indicators/values-in-words.ts'
import type { Html } from '../html.ts'
import { indicatorTexts } from '../texts/indicators.ts'
import { figureTable } from './figure-table.ts'
import { lookUp } from './look-up.ts'
import { told, toldPercent } from './told.ts'

/** What each sector offers and what came of it; nothing for a day on which sectors were not told apart yet. */
export function sectorsTable(
  figures: DayFigures,
  catalogue: Catalogue,
  language: Language,
): Html | undefined {
  const dimension = 'sector'
  const sectors = figures.figures.flatMap((figure) =>
    figure.indicator === 'courses' && figure.dimension === dimension && figure.value ? [figure.value] : [],
  )
  if (sectors.length === 0) return undefined
  const rows = sectors.map((value) => {
    const find = (indicator: 'courses' | 'certificates' | 'completion') =>
      lookUp(figures, { indicator, dimension, value })
    return {
      name: catalogue.framework.sectors[value]?.name[language] ?? value,
      bar: { completed: find('certificates') },
      cells: [
        told(find('courses'), language),
        told(find('certificates'), language),
        toldPercent(find('completion'), language),
      ],
    }
  })
  const name = (indicator: 'courses' | 'certificates' | 'completion') => indicators[indicator].name[language]
  const sector = dimensionNames.sector[language]
  return figureTable(
    indicatorTexts[language].by(sector),
    [sector, name('courses'), name('certificates'), name('completion')],
    rows,
    language,
  )
}
