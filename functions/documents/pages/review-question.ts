import { shuffledOptions } from '../../../bots/engine/dice.ts'
import type { CardName } from '../../../bots/engine/linked-review.ts'
import type { Catalogue, Language } from '../../../content/schema.ts'
import { type Html, html } from './html.ts'
import { wordsIn } from './words/words.ts'

interface Asking {
  /** Decides the order of the options. */
  seed: string
  /** It is what the page is about. */
  isFirst: boolean
  /** It was sent without a choice. */
  isUnanswered: boolean
}

/** One tap answers where one option is right; where several are, they are ticked first. Nothing where it is gone. */
export function reviewQuestion(
  [id, card]: CardName,
  { courses }: Catalogue,
  language: Language,
  { seed, isFirst, isUnanswered }: Asking,
): Html | undefined {
  const course = courses[id]
  const words = course?.words[language].cards[card]
  const question = course?.cards[card]?.question
  if (!words || !question) return
  const { review } = wordsIn(language)
  const options = shuffledOptions(question.options, `${seed}/${card}`).map((nth) => ({
    nth,
    text: words.options?.[nth],
  }))
  return html`<section>
<p class="soft">${course.words[language].title}</p>
${isFirst ? html`<h1 id="ask">${words.ask}</h1>` : html`<h2 id="ask">${words.ask}</h2>`}
${isUnanswered && html`<p class="verdict wrong" role="alert">${review.pick}</p>`}
<form method="post">
<input type="hidden" name="course" value="${id}"><input type="hidden" name="card" value="${card}">
${
  question.right.length > 1
    ? html`<fieldset aria-labelledby="ask">
<p>${review.several}</p>
${options.map(({ nth, text }) => html`<label class="option"><input type="checkbox" name="option" value="${nth}">${text}</label>`)}
</fieldset>
<button class="button">${review.answer}</button>`
    : options.map(
        ({ nth, text }) => html`<button class="option" name="option" value="${nth}">${text}</button>`,
      )
}
</form>
</section>`
}
