/** What is sent from the page behind a short message; the page that shows what came of it bears the same behind its address. */
import type { CardName } from '../../bots/engine/linked-review.ts'
import { sameOptions } from '../../bots/engine/room.ts'
import type { Catalogue } from '../../content/schema.ts'

const commands = ['/reminders pause', '/reminders off'] as const

export type ReviewForm =
  | { command: (typeof commands)[number] }
  /** The options chosen, which may be none, and whether they are the right ones. */
  | { card: CardName; options: number[]; right: boolean }

/** Characters: the longest form there is takes a tenth of it. */
const longest = 2000

/** How the address of the page ends that shows what came of it. */
export function asQuery(form: ReviewForm | undefined, language: string | undefined): string {
  const query = new URLSearchParams(form && 'command' in form ? form : {})
  if (form && 'card' in form) {
    const [course, card] = form.card
    query.set('course', course)
    query.set('card', card)
    for (const option of form.options) query.append('option', `${option}`)
  }
  if (language) query.set('language', language)
  return `${query}`
}

/** Undefined for what none of the page's forms can send. */
export function readReviewForm(
  { body = '', isBase64Encoded }: { body?: string; isBase64Encoded: boolean },
  { courses }: Catalogue,
): ReviewForm | undefined {
  if (body.length > longest) return undefined
  const sent = new URLSearchParams(isBase64Encoded ? Buffer.from(body, 'base64').toString() : body)
  const command = commands.find((each) => each === sent.get('command'))
  if (command) return { command }
  const [course = '', card = ''] = [sent.get('course') ?? '', sent.get('card') ?? '']
  const cards = Object.hasOwn(courses, course) ? courses[course]?.cards : undefined
  const question = cards && Object.hasOwn(cards, card) ? cards[card]?.question : undefined
  if (!question) return undefined
  const options = [...new Set(sent.getAll('option').map(Number))]
  if (!options.every((option) => Number.isInteger(option) && option >= 0 && option < question.options))
    return undefined
  return { card: [course, card], options, right: sameOptions(options, question.right) }
}
