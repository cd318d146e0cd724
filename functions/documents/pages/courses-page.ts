import type { Catalogue, Language } from '../../../content/schema.ts'
import { addressIn } from './address.ts'
import { courseCards } from './course-cards.ts'
import { frame, type PortalFacts } from './frame.ts'
import { html } from './html.ts'
import { wordsIn } from './words/words.ts'

/** All that is taught, in the order in which it is offered. */
export function coursesPage(facts: PortalFacts, catalogue: Catalogue, language: Language): string {
  const words = wordsIn(language)
  const { title, lead } = words.courses
  const main = html`<section class="hero slim"><div class="wrap">
<p class="eyebrow"><a href="${addressIn(language, '/')}">${words.brand}</a></p>
<h1>${title}</h1>
<p class="lead">${lead}</p>
</div></section>
<div class="wrap"><section>${courseCards(catalogue, language, 'h2')}</section></div>`
  return frame(facts, {
    language,
    path: '/courses',
    listed: true,
    title: `${title} · ${words.brand}`,
    description: lead,
    main,
  })
}
