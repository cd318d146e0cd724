import type { Catalogue, Language } from '../../../content/schema.ts'
import { addressIn } from './address.ts'
import { checkForm } from './check-form.ts'
import { frame, type PortalFacts } from './frame.ts'
import { html } from './html.ts'
import { message } from './message.ts'
import { wordsIn } from './words/words.ts'

/** Where a certificate is looked for by its number. */
export function findPage(facts: PortalFacts, _catalogue: Catalogue, language: Language): string {
  const { brand, check, verify } = wordsIn(language)
  return frame(facts, {
    language,
    path: '/certificates',
    listed: true,
    title: `${check.heading} · ${brand}`,
    description: check.explain,
    main: message(
      check.heading,
      check.explain,
      html`${checkForm(language)}<p class="soft">${check.where}</p>
<p><a href="${addressIn(language, '/verify')}">${verify.withFile}</a></p>`,
    ),
  })
}
