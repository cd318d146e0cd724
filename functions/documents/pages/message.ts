import { emblem } from './emblem.ts'
import { type Html, html } from './html.ts'

/** A page that has one thing to say, and where to go from there. */
export function message(heading: string, text: string, onwards: Html): Html {
  return html`<div class="wrap"><div class="message">
${emblem}
<h1>${heading}</h1>
<p>${text}</p>
${onwards}
</div></div>`
}
