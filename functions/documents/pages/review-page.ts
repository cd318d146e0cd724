import { checkedLine, rightAnswer } from '../../../bots/course-words.ts'
import type { CardName } from '../../../bots/engine/linked-review.ts'
import { openSpeech } from '../../../bots/wording.ts'
import type { Catalogue, Language } from '../../../content/schema.ts'
import { chatLinks } from './chat-links.ts'
import { frame, type PortalFacts } from './frame.ts'
import { type Html, html } from './html.ts'
import { reviewQuestion } from './review-question.ts'
import { wordsIn } from './words/words.ts'

/** What a page shows that a short message has led to. */
export interface Review {
  /** `right` while it is known how: later, only that it was. */
  answered?: { card: CardName; right?: boolean }
  asked?: CardName
  /** It was sent without a choice. */
  isUnanswered?: boolean
  reminders?: 'paused' | 'stopped'
}

/**
 * A question as a plain form, what came of the one before, and the ways out of it all. Nothing in it says who is
 * learning; `seed` decides the order of the options.
 */
export function reviewPage(
  facts: PortalFacts,
  catalogue: Catalogue,
  language: Language,
  { answered, asked, isUnanswered = false, reminders }: Review,
  seed: string,
): string {
  const words = wordsIn(language)
  const said = words.review
  const verdict = answered && verdictOn(answered, catalogue, language)
  const question =
    asked && reviewQuestion(asked, catalogue, language, { seed, isFirst: !verdict, isUnanswered })
  const instead = reminders ? said[reminders] : !verdict && !question && said.waiting
  const main = html`<div class="wrap review">
${instead && html`<h1>${instead.heading}</h1><p>${instead.text}</p>`}
${verdict}
${question ?? (verdict && html`<p class="end">${said.done}</p>`)}
<section>
<h2>${said.onwards}</h2>
${chatLinks(facts, language)}
</section>
${
  reminders !== 'stopped' &&
  html`<section>
<h2>${said.reminders}</h2>
${!reminders && oneTap('/reminders pause', said.pause)}
${oneTap('/reminders off', said.stop)}
</section>`
}
</div>`
  return frame(facts, { language, title: `${said.title} · ${words.brand}`, description: words.portal, main })
}

function verdictOn(
  { card: [id, card], right }: NonNullable<Review['answered']>,
  catalogue: Catalogue,
  language: Language,
): Html | undefined {
  const course = catalogue.courses[id]
  const words = course?.words[language].cards[card]
  if (!course || !words) return
  const said = wordsIn(language).review
  const line =
    right === undefined
      ? [said.already(rightAnswer(card, course, language)), words.feedback].filter(Boolean).join(' ')
      : checkedLine({ card, right }, course, openSpeech({ language }, catalogue, ''))
  return html`<h1>${words.ask}</h1>
<p class="verdict${right === false ? ' wrong' : ''}">${line}</p>
<details><summary>${said.idea}</summary>
${words.idea.split('\n\n').map((part) => html`<p>${part}</p>`)}
</details>`
}

const oneTap = (command: string, label: string): Html =>
  html`<form method="post"><button class="quiet" name="command" value="${command}">${label}</button></form>`
