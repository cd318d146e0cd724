/** A row of a chart: parts of a whole, one after the other from the side on which reading begins. */
import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import type { Language } from '../../../content/schema.ts'
import { type Html, html } from './html.ts'

/** Of the colour that bars have: said of no part, for the page’s weight. */
const usual = 'completed'

/**
 * `counts` by the class of each part; `most`: what fills the whole width. It says nothing that does not stand in figures
 * beside it, so nobody who listens is told of it.
 */
export function bar(counts: Record<string, number>, most: number, language: Language): Html {
  const across = scaleLinear([0, Math.max(most, 1)], language === 'ar' ? [100, 0] : [0, 100])
  const parts = stack().keys(Object.keys(counts))([counts])
  const rects = parts.map(({ key, 0: [from, to] = [0, 0] }) => {
    const [left = 0, right = 0] = [across(from), across(to)].sort((one, other) => one - other)
    const place = html`x="${percent(left)}" width="${percent(right - left)}"`
    return from < to && html`<rect${key !== usual && html` class="${key}"`} ${place}/>`
  })
  return html`<svg class="bar" aria-hidden="true">${rects}</svg>`
}

const percent = (part: number): string => `${Math.round(part * 10) / 10}%`
