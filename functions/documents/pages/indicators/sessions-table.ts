import type { Catalogue, Language } from '../../../../content/schema.ts'
import { indicators } from '../../indicators/definitions.ts'
import type { DayFigures } from '../../indicators/figures.ts'
import { valueInWords } from '../../indicators/values-in-words.ts'
import type { Html } from '../html.ts'
import { indicatorTexts } from '../texts/indicators.ts'
import { titleOf } from './courses-table.ts'
import { figureTable } from './figure-table.ts'
import { lookUp } from './look-up.ts'
import { told } from './told.ts'

const kinds = ['sessions', 'attended', 'attended-certified'] as const

/** Trainings in a room by their course; nothing where there was none. */
export function sessionsTable(
  figures: DayFigures,
  catalogue: Catalogue,
  language: Language,
): Html | undefined {
  const courses = figures.figures.flatMap(({ indicator, course, count }) =>
    indicator === 'sessions' && course && count ? [course] : [],
  )
  if (courses.length === 0) return undefined
  const rows = courses.map((course) => {
    const counts = kinds.map((indicator) => lookUp(figures, { indicator, course }))
    return {
      name: course === 'other' ? valueInWords(course, language) : titleOf(catalogue, course, language),
      bar: { completed: counts[1] ?? null },
      cells: counts.map((count) => told(count, language)),
    }
  })
  const [caption, ...names] = kinds.map((kind) => indicators[kind].name[language])
  return figureTable(
    caption ?? '',
    [indicatorTexts[language].courses, caption ?? '', ...names],
    rows,
    language,
  )
}
