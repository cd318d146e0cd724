import type { Language } from '../../../../content/schema.ts'
import { indicators } from '../../indicators/definitions.ts'
import type { DayFigures } from '../../indicators/figures.ts'
import { dimensionNames, valueInWords } from '../../indicators/values-in-words.ts'
import type { Html } from '../html.ts'
import { indicatorTexts } from '../texts/indicators.ts'
import { figureTable, plainRow } from './figure-table.ts'

/** Associations by region; nothing for a day on which they were not counted yet. */
export function associationsTable({ figures }: DayFigures, language: Language): Html | undefined {
  const rows = figures.flatMap(({ indicator, value, count }) =>
    indicator === 'associations' && value !== undefined && count !== 0
      ? [plainRow(valueInWords(value, language), count, language)]
      : [],
  )
  if (rows.length === 0) return undefined
  const region = dimensionNames.region[language]
  const name = indicators.associations.name[language]
  const caption = `${name} · ${indicatorTexts[language].by(region)}`
  return figureTable(caption, [region, name], rows, language)
}
