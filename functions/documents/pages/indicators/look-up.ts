import type { DayFigures, Figure } from '../../indicators/figures.ts'
import type { Told } from '../../indicators/suppression.ts'

/** The number in that cell; `null` where it is withheld, or nobody counted it on that day. */
export function lookUp({ figures }: DayFigures, cell: Omit<Figure, 'count'>): Told {
  const found = figures.find(
    ({ indicator, course, place, dimension, value }) =>
      indicator === cell.indicator &&
      course === cell.course &&
      place === cell.place &&
      dimension === cell.dimension &&
      value === cell.value,
  )
  return found?.count ?? null
}
