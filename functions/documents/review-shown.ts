/** What the page shows that a short message leads to: all of it follows from what was sent, and from the deck. */
import type { Deck } from '../../bots/engine/deck.ts'
import { type CardName, linkedReview } from '../../bots/engine/linked-review.ts'
import type { Catalogue } from '../../content/schema.ts'
import type { Review } from './pages/review-page.ts'
import type { ReviewForm } from './review-form.ts'

/** Without `sent`, whoever follows the link again finds what they have answered. `now`: seconds since 1970. */
export function reviewShown(
  link: { card?: CardName | undefined; madeAt: number },
  sent: ReviewForm | undefined,
  deck: Deck,
  now: number,
  catalogue: Pick<Catalogue, 'courses'>,
): Review {
  if (sent && 'command' in sent)
    return { reminders: sent.command === '/reminders off' ? 'stopped' : 'paused' }
  if (sent?.options.length === 0) return { asked: sent.card, isUnanswered: true }
  const card = sent?.card ?? link.card
  if (!card) return {}
  const { counts, next } = linkedReview(link, card, deck, now, catalogue)
  if (!sent && counts) return { asked: card }
  return { answered: { card, ...(sent && { right: sent.right }) }, ...(next && { asked: next }) }
}
