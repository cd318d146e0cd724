/** Goes through lessons and exams as somebody would who knows the answers, or does not. */
import type { Say } from '../../bots/engine/say.ts'
import type { Catalogue, Language, Question } from '../../content/schema.ts'
import { type Conversation, say, tap } from './conversation.ts'

/** What the last bubble asks, if it is a card's question or one of an exam. */
export function questionAsked(said: Say | undefined, { courses }: Catalogue): Question | undefined {
  if (said?.what === 'card') return courses[said.course]?.cards[said.card]?.question
  if (said?.what === 'question') return courses[said.course]?.bank[said.question]
  return undefined
}

/** Somebody new, up to the first course or the list of courses; `link` is what the link they came by names. */
export function arrive(conversation: Conversation, language: Language, link?: string): void {
  say(conversation, link ? `/start ${link}` : '/start')
  tap(conversation, language)
  tap(conversation, 'yes')
}

/** Answers the card or the question of the last bubble. */
export function answer(conversation: Conversation, right = true): void {
  const question = questionAsked(conversation.said.at(-1), conversation.catalogue)
  if (!question) return void tap(conversation, 'next')
  const options = [...Array(question.options).keys()]
  const wrong = options.filter((option) => !question.right.includes(option)).slice(0, 1)
  for (const option of right ? question.right : wrong) tap(conversation, `${option}`)
  if (question.right.length > 1) tap(conversation, 'done')
}

/** From a course's introduction, or from one of its cards, to the door of its exam, past what is offered on the way. */
export function learn(conversation: Conversation): void {
  if (conversation.said.at(-1)?.what === 'intro') tap(conversation, 'start')
  for (;;) {
    const { what } = conversation.said.at(-1) ?? {}
    if (what === 'card') answer(conversation)
    else if (what === 'reminders' || what === 'review-offer' || what === 'telling')
      say(conversation, '/continue')
    else return
  }
}

/** From the door to the result, or on from where the exam stands; only the first `right` answers are right. */
export function sit(conversation: Conversation, right: number): void {
  if (conversation.said.at(-1)?.what === 'exam-door') tap(conversation, 'start')
  for (let nth = 0; conversation.said.at(-1)?.what === 'question'; nth++) answer(conversation, nth < right)
}
