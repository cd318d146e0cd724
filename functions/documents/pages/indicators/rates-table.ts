import type { Language } from '../../../../content/schema.ts'
import { type IndicatorId, indicators } from '../../indicators/definitions.ts'
import type { DayFigures, Figure } from '../../indicators/figures.ts'
import { dimensionNames } from '../../indicators/values-in-words.ts'
import type { Html, Piece } from '../html.ts'
import { figureTable } from './figure-table.ts'
import { lookUp } from './look-up.ts'
import { told, toldAs } from './told.ts'

interface Rates {
  rate: IndicatorId
  /** How many have answered, where that is told of each row. */
  base?: IndicatorId
  dimension: NonNullable<Figure['dimension']>
  caption: string
  words(value: string): Piece
}

/** A longer chart is no picture any more, and heavy. */
const mostBars = 20

/** A share or a count of answers by the values of a dimension: without the rows of which nothing is told. */
export function ratesTable(
  figures: DayFigures,
  { rate, base, dimension, caption, words }: Rates,
  language: Language,
): Html | undefined {
  const cells = figures.figures.filter(
    (figure) => figure.indicator === rate && figure.dimension === dimension && figure.count !== null,
  )
  if (cells.length === 0) return undefined
  const { unit, name } = indicators[rate]
  const rows = cells.map(({ value = '', count }) => ({
    name: words(value),
    ...(cells.length <= mostBars && { bar: { completed: count } }),
    cells: [
      ...(base ? [told(lookUp(figures, { indicator: base, dimension, value }), language)] : []),
      toldAs(unit, count, language),
    ],
  }))
  const columns = [...(base ? [indicators[base].name[language]] : []), name[language]]
  const full = unit === 'percent' ? 100 : undefined
  return figureTable(caption, [dimensionNames[dimension][language], ...columns], rows, language, full)
}
