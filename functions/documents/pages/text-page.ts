import type { Language } from '../../../content/schema.ts'
import { addressIn } from './address.ts'
import { frame, type PortalFacts } from './frame.ts'
import { type Html, html } from './html.ts'
import { wordsIn } from './words/words.ts'

/** What a page has to say that is read from top to bottom. */
export interface Text {
  title: string
  lead: string
  /** `id`: by which others lead to it. */
  sections: { id?: string; heading: string; says: Said[] }[]
}
/** A paragraph, a list of lines, or terms with what they mean. */
export type Said = string | Html | (string | Html)[] | { terms: [term: string, meaning: string][] }

export function textPage(
  facts: PortalFacts,
  language: Language,
  path: string,
  { title, lead, sections }: Text,
): string {
  const words = wordsIn(language)
  const main = html`<section class="hero slim"><div class="wrap">
<p class="eyebrow"><a href="${addressIn(language, '/')}">${words.brand}</a></p>
<h1>${title}</h1>
<p class="lead">${lead}</p>
</div></section>
<div class="wrap text">
${sections.map(({ id, heading, says }) => html`<section${id && html` id="${id}"`}><h2>${heading}</h2>${says.map(said)}</section>`)}
</div>`
  return frame(facts, {
    language,
    path,
    listed: true,
    title: `${title} · ${words.brand}`,
    description: lead,
    main,
  })
}

function said(what: Said): Html {
  if (typeof what === 'string' || 'markup' in what) return html`<p>${what}</p>`
  if ('terms' in what)
    return html`<dl class="terms">${what.terms.map(([term, meaning]) => html`<div><dt><bdi>${term}</bdi></dt><dd>${meaning}</dd></div>`)}</dl>`
  return html`<ul class="ticks">${what.map((line) => html`<li>${line}</li>`)}</ul>`
}
