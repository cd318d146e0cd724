/** A review on the page that a short message led to: the message's card, and one or two more that are due. */
import type { Catalogue } from '../../content/schema.ts'
import { type Deck, dueOf } from './deck.ts'

/** Course and card. */
export type CardName = readonly [course: string, card: string]

/** With the message's own. */
const mostAsked = 3

/**
 * What an answer comes to. It counts once, and only for a card that was asked about: the message's, or one that is due.
 * `madeAt` is when the message was sent, and `now` when the answer came: seconds since 1970.
 */
export function linkedReview(
  { card: sent, madeAt: since }: { card?: CardName | undefined; madeAt: number },
  answered: CardName,
  deck: Deck,
  now: number,
  catalogue: Pick<Catalogue, 'courses'>,
): { counts: boolean; next?: CardName } {
  const isOpen = ([course, card]: CardName) => (deck[course]?.[card]?.[2] ?? 0) < since
  const open = [...(sent ? [sent] : []), ...dueOf(deck, now, catalogue).cards].filter(isOpen)
  const others = open.filter(([course, card]) => course !== answered[0] || card !== answered[1])
  const counts = others.length < open.length
  // In the chat as well: whoever goes on there need not be asked here.
  const before = Object.values(deck)
    .flatMap(Object.values<Deck[string][string]>)
    .filter(([, , last]) => last >= since)
  const next = before.length + Number(counts) < mostAsked ? others[0] : undefined
  return { counts, ...(next && { next }) }
}
