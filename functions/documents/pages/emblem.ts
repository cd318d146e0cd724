import { html } from './html.ts'

/** Two squares, one turned: the eight-pointed star of Moroccan tiles, in a box of 32 by 32. */
export const star =
  'M32 16l-4.7 4.7v6.6h-6.6L16 32l-4.7-4.7H4.7v-6.6L0 16l4.7-4.7V4.7h6.6L16 0l4.7 4.7h6.6v6.6z'
const bubble = 'M11 9h10a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3h-4l-4 4v-4h-2a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3z'

/** The portal's sign: a conversation inside the star. */
export const emblem = html`<svg class="emblem" aria-hidden="true" viewBox="0 0 32 32"><path d="${star}"/><path d="${bubble}"/></svg>`

export const favicon = drawing(`<path fill='#0d5a45' d='${star}'/><path fill='#fbf3dc' d='${bubble}'/>`)
export const starImage = drawing(`<path fill='#c39a45' d='${star}'/>`)
/** One tile of the star-and-cross pattern: stars that touch at their points leave the crosses between them. */
export const zelligeImage = drawing(
  `<g fill='none' stroke='#fff' stroke-opacity='.11' stroke-width='.45'><path d='${star}'/><path d='M16 6l10 10-10 10L6 16zM9 9h14v14H9z'/></g>`,
)

function drawing(shapes: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'>${shapes}</svg>`
  return `data:image/svg+xml,${svg.replace(/[#<>]/g, encodeURIComponent)}`
}

/** What stands in a star that judges, drawn in 32 × 32. */
export const signs = {
  right: 'M10 16.5l4 4 8-9',
  wrong: 'M11 11l10 10M21 11L11 21',
  unsure: 'M12.5 12.5a3.5 3.5 0 1 1 3.5 4v2M16 22.5v.1',
  onward: 'M9 16h13M17 11l5 5-5 5',
  nothing: 'M10 16h12',
}
