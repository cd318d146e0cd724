import type { Catalogue, Language } from '../../../../content/schema.ts'
import { indicators } from '../../indicators/definitions.ts'
import type { DayFigures } from '../../indicators/figures.ts'
import type { Html } from '../html.ts'
import { indicatorTexts } from '../texts/indicators.ts'
import { titleOf } from './courses-table.ts'
import { figureTable } from './figure-table.ts'
import { lookUp } from './look-up.ts'
import { toldAs } from './told.ts'

const kinds = ['applied', 'satisfaction', 'remembered'] as const

/** Of each course, whether it is put to use, how people find it, and how much of it they remember. */
export function opinionsTable(figures: DayFigures, catalogue: Catalogue, language: Language): Html {
  const courses = figures.figures.flatMap(({ indicator, course }) =>
    indicator === 'applied' && course ? [course] : [],
  )
  const rows = courses.map((course) => {
    const counts = kinds.map((indicator) => lookUp(figures, { indicator, course }))
    return {
      name: titleOf(catalogue, course, language),
      bar: { completed: counts[0] ?? null },
      cells: counts.map((count, nth) => toldAs(indicators[kinds[nth] ?? 'applied'].unit, count, language)),
    }
  })
  const { courses: heading, outcomes } = indicatorTexts[language]
  const names = kinds.map((kind) => indicators[kind].name[language])
  return figureTable(outcomes.courses, [heading, ...names], rows, language, 100)
}
