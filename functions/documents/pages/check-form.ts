import type { Language } from '../../../content/schema.ts'
import { type Html, html } from './html.ts'
import { wordsIn } from './words/words.ts'

/** Asks `GET /certificates?id=…&language=…`, which leads on to the certificate's own page. */
export function checkForm(language: Language): Html {
  const { check } = wordsIn(language)
  return html`<form action="/certificates" role="search">
<label for="id">${check.label}</label>
<input id="id" name="id" dir="ltr" required maxlength="64" autocomplete="off" autocapitalize="characters" spellcheck="false">
<input type="hidden" name="language" value="${language}">
<button class="button">${check.button}</button>
</form>`
}
