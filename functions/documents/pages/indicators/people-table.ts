import type { Language } from '../../../../content/schema.ts'
import { indicators } from '../../indicators/definitions.ts'
import { type Dimension, type DimensionId, dimensions } from '../../indicators/dimensions.ts'
import type { DayFigures, Figure } from '../../indicators/figures.ts'
import { dimensionNames, valueInWords } from '../../indicators/values-in-words.ts'
import { type Html, html } from '../html.ts'
import { indicatorTexts } from '../texts/indicators.ts'
import { figureTable } from './figure-table.ts'
import { lookUp } from './look-up.ts'
import { told } from './told.ts'

/** As many as have room on a page where new ones may come; the files have them all. */
const mostRows = 12
const kinds = ['users', 'active-users', 'certified-users'] as const

export function peopleTable(figures: DayFigures, dimension: DimensionId, language: Language): Html {
  const values = figures.figures.flatMap((figure) =>
    isOf(figure, dimension) && figure.value && figure.count !== 0 ? [figure.value] : [],
  )
  const { values: fixed }: Dimension = dimensions[dimension]
  const rows = (fixed ? values : values.slice(0, mostRows)).map((value) => {
    const counts = kinds.map((indicator) => lookUp(figures, { indicator, dimension, value }))
    return {
      name: fixed ? valueInWords(value, language) : html`<bdi>${valueInWords(value, language)}</bdi>`,
      bar: { completed: counts[0] ?? null },
      cells: counts.map((count) => told(count, language)),
    }
  })
  const name = dimensionNames[dimension][language]
  const caption = indicatorTexts[language].by(name)
  return figureTable(caption, [name, ...kinds.map((kind) => indicators[kind].name[language])], rows, language)
}

const isOf = ({ indicator, ...figure }: Figure, dimension: DimensionId): boolean =>
  indicator === 'users' && figure.dimension === dimension
