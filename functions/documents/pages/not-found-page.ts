import type { Language } from '../../../content/schema.ts'
import { addressIn } from './address.ts'
import { chatLinks } from './chat-links.ts'
import { checkForm } from './check-form.ts'
import { frame, type PortalFacts } from './frame.ts'
import { html } from './html.ts'
import { message } from './message.ts'
import { wordsIn } from './words/words.ts'

/** What is not there; `method`: the page is, but only to be read. */
export type Missing = 'certificate' | 'link' | 'page' | 'method'

/** The same to the letter for a wrong id and for one that was never given, so that nothing can be learned by guessing. */
export function notFoundPage(facts: PortalFacts, language: Language, what: Missing = 'page'): string {
  const words = wordsIn(language)
  const { heading, text } = words.notFound[what]
  const main = message(
    heading,
    text,
    html`${what === 'certificate' && checkForm(language)}
${what === 'link' && chatLinks(facts, language)}
<p><a href="${addressIn(language, '/')}">${words.toHome}</a></p>`,
  )
  return frame(facts, { language, title: `${heading} · ${words.brand}`, description: text, main })
}
