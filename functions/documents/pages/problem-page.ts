import type { Language } from '../../../content/schema.ts'
import { addressIn } from './address.ts'
import { frame, type PortalFacts } from './frame.ts'
import { html } from './html.ts'
import { message } from './message.ts'
import { wordsIn } from './words/words.ts'

/** For a failure nobody foresaw: it tells nothing of its cause. */
export function problemPage(facts: PortalFacts, language: Language): string {
  const words = wordsIn(language)
  const { heading, text, again } = words.problem
  const main = message(
    heading,
    text,
    html`<p><a class="button" href="?language=${language}">${again}</a></p>
<p><a href="${addressIn(language, '/')}">${words.toHome}</a></p>`,
  )
  return frame(facts, { language, title: `${heading} · ${words.brand}`, description: text, main })
}
