import type { Catalogue, Course, Language } from '../../../content/schema.ts'
import { addressIn } from './address.ts'
import { type Html, html } from './html.ts'
import { wordsIn } from './words/words.ts'

/** A card for each course; `level` is that of its heading. */
export function courseCards({ courses }: Catalogue, language: Language, level: 'h2' | 'h3'): Html {
  const all = Object.values(courses)
  if (all.length === 0) return html`<p>${wordsIn(language).home.soon}</p>`
  return html`<ul class="cards">${all.map((course) => card(course, language, level))}</ul>`
}

function card(course: Course, language: Language, level: 'h2' | 'h3'): Html {
  const { minutes, lessons } = wordsIn(language)
  const { title, objectives } = course.words[language]
  const link = html`<a href="${addressIn(language, `/courses/${course.id}`)}">${title}</a>`
  return html`<li class="card">
${level === 'h2' ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
<p>${objectives[0]}</p>
<p class="soft">${minutes(course.minutes)} · ${lessons(course.lessons.length)}</p>
</li>`
}
