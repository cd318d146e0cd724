import type { Language } from '../../../../content/schema.ts'
import { dayBefore } from '../../indicators/day.ts'
import { licence } from '../../indicators/dcat.ts'
import { addressIn } from '../address.ts'
import { type Html, html } from '../html.ts'
import { indicatorTexts } from '../texts/indicators.ts'

/** The first and the last that there are figures of. */
export interface Days {
  first: string
  last: string
}

/** How it is counted, the same as files, and the days before. */
export function openData(day: string, { first, last }: Days, language: Language): Html {
  const { method, open, days } = indicatorTexts[language]
  const file = (ending: 'csv' | 'json') => `/indicators/${day}.${ending}`
  return html`<section class="text"><h2>${method.heading}</h2>${method.says.map((line) => html`<p>${line}</p>`)}</section>
<section><h2>${open.heading}</h2>
<p>${open.says} ${open.licence}: <a rel="license" href="${licence.url}"><bdi>${licence.name}</bdi></a>.</p>
<ul class="sources">
<li><a href="${file('csv')}">${open.csv}</a></li>
<li><a href="${file('json')}">${open.json}</a></li>
<li><a href="${addressIn(language, '/indicators/dictionary')}">${open.dictionary}</a></li>
<li><a href="/indicators.jsonld">${open.catalogue}</a></li>
</ul></section>
<section><h2>${days.heading}</h2>
${day > first && html`<p><a href="${addressIn(language, `/indicators/${dayBefore(day)}`)}">${days.before}</a></p>`}
<form action="${addressIn(language, '/indicators')}">
<label for="day">${days.label}</label>
<input id="day" name="day" type="date" min="${first}" max="${last}" value="${day}" required>
<button class="button">${days.button}</button>
</form></section>`
}
