import type { Language } from '../../../../content/schema.ts'
import type { Told } from '../../indicators/suppression.ts'
import { bar } from '../bar.ts'
import { type Html, html, type Piece } from '../html.ts'
import { told } from './told.ts'

export interface FigureRow {
  name: Piece
  /** What its bar shows, by the class of each part; none where nothing may be told. */
  bar?: Record<string, Told>
  cells: string[]
}

/** A table and its chart in one: each row has its bar. `columns`: the heading of the first one, and of each cell. `fullWidth`: what
 * fills a whole bar, if not the largest row. */
export function figureTable(
  caption: Piece,
  columns: [string, ...string[]],
  rows: FigureRow[],
  language: Language,
  fullWidth?: number,
): Html {
  const [first, ...others] = columns
  const most =
    fullWidth ??
    Math.max(
      ...rows.map((row) => Object.values(row.bar ?? {}).reduce<number>((sum, each) => sum + (each ?? 0), 0)),
    )
  return html`<table class="figures${layouts[others.length]}">
<caption>${caption}</caption>
<thead><tr><th scope="col">${first}</th>${others.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr><th scope="row">${row.name}${row.bar && bar(shownOf(row.bar), most, language)}</th>${row.cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody>
</table>`
}

/** On a phone, by so many numbers a row: below their name, side by side. */
const layouts: Record<number, string> = { 2: ' wide two', 3: ' wide' }

const shownOf = (parts: Record<string, Told>): Record<string, number> =>
  Object.fromEntries(Object.entries(parts).map(([name, count]) => [name, count ?? 0]))

/** A row of one number and its bar. */
export const plainRow = (name: Piece, count: Told, language: Language): FigureRow => ({
  name,
  bar: { completed: count },
  cells: [told(count, language)],
})
