import type { Catalogue, Language } from '../../../content/schema.ts'
import { checkForm } from './check-form.ts'
import { courseCards } from './course-cards.ts'
import { frame, type PortalFacts } from './frame.ts'
import { html } from './html.ts'
import { startPanel } from './start-panel.ts'
import { wordsIn } from './words/words.ts'

/** What this is, what is taught, how to begin, and where to check a certificate. */
export function homePage(facts: PortalFacts, catalogue: Catalogue, language: Language): string {
  const words = wordsIn(language)
  const { home, check } = words
  const main = html`<section class="hero"><div class="wrap split">
<div>
<h1>${home.heading}</h1>
<p class="lead">${home.lead}</p>
<p>${home.audience}</p>
</div>
${startPanel(facts, language)}
</div></section>
<div class="wrap">
<section>
<h2>${home.courses}</h2>
${courseCards(catalogue, language, 'h3')}
</section>
<section>
<h2>${home.how}</h2>
<ol class="steps">${home.steps.map((step) => html`<li><h3>${step.title}</h3><p>${step.text}</p></li>`)}</ol>
</section>
<section>
<h2>${check.heading}</h2>
<p>${check.explain}</p>
${checkForm(language)}
</section>
</div>`
  return frame(facts, {
    language,
    path: '/',
    listed: true,
    title: words.portal,
    description: `${home.lead} ${home.audience}`,
    main,
  })
}
