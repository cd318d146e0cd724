import type { Language } from '../../../content/schema.ts'
import type { PortalFacts } from './frame.ts'
import { type Html, html } from './html.ts'
import { wordsIn } from './words/words.ts'

/** Back to wherever one learns: all ways alike, so that they tell nobody which one it is. */
export function chatLinks({ telegramUrl, whatsappUrl, phonesUrl }: PortalFacts, language: Language): Html {
  const { review } = wordsIn(language)
  const telegram = telegramUrl ?? (phonesUrl && `${phonesUrl}/?start=`)
  return html`<p class="ways">
${telegram && html`<a class="button" href="${telegram}">${review.telegram}</a>`}
${whatsappUrl && html`<a class="button" href="${whatsappUrl}">${review.whatsapp}</a>`}
</p>`
}
