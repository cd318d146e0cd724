import type { Language } from '../../../../content/schema.ts'
import { type IndicatorId, indicators } from '../../indicators/definitions.ts'
import type { DayFigures } from '../../indicators/figures.ts'
import { type Html, html } from '../html.ts'
import { lookUp } from './look-up.ts'
import { toldAs } from './told.ts'

/** Of each the one number that matters most; what was not counted yet on an earlier day is left out. */
export function glance(figures: DayFigures, glanced: readonly IndicatorId[], language: Language): Html {
  const isTold = (id: IndicatorId) => figures.figures.some(({ indicator }) => indicator === id)
  return html`<dl class="glance">${glanced.filter(isTold).map((indicator) => {
    const { name, unit } = indicators[indicator]
    return html`<div><dt>${name[language]}</dt><dd>${toldAs(unit, lookUp(figures, { indicator }), language)}</dd></div>`
  })}</dl>`
}
