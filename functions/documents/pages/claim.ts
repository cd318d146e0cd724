import { type Html, html, type Piece } from './html.ts'

/** One line of a `<dl class="claims">`, its value isolated from the direction of the text around it. */
export function claim(name: string, value: Piece, kind?: 'long' | 'long printed'): Html {
  return html`<div${kind && html` class="${kind}"`}><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`
}
