/** What an answer on the page behind a short message counts for, and what is asked after it. */
import { expect, test } from 'vitest'
import type { Deck, Memory } from '../../bots/engine/deck.ts'
import { type CardName, linkedReview } from '../../bots/engine/linked-review.ts'
import { shipped } from '../support/catalogues.ts'

const day = 24 * 3600
const madeAt = 1_800_000_000
const now = madeAt + 3600
const [course] = Object.values(shipped.courses)
const [first = '', second = '', third = '', fourth = '', fifth = ''] = (course?.order ?? []).filter(
  (id) => course?.cards[id]?.question,
)
const named = (card: string): CardName => [course?.id ?? '', card]

/** Answered so many days before the message, and due a day after that. */
const since = (days: number): Memory => [1, 5, madeAt - days * day, 1]
const answeredNow: Memory = [3, 5, madeAt + 60, 3]
const deckOf = (cards: Record<string, Memory>): Deck => ({ [course?.id ?? '']: cards })
const review = (sent: string | undefined, answered: string, cards: Record<string, Memory>) =>
  linkedReview({ ...(sent && { card: named(sent) }), madeAt }, named(answered), deckOf(cards), now, shipped)

test('the card of the message counts, and another that is due comes next', () => {
  expect(review(first, first, { [first]: since(2), [second]: since(9) })).toEqual({
    counts: true,
    next: named(second),
  })
})

test('the card of the message counts even when it was never answered before', () => {
  expect(review(first, first, {})).toEqual({ counts: true })
})

test('what was answered since, here or in the chat, counts no more', () => {
  expect(review(first, first, { [first]: answeredNow })).toEqual({ counts: false })
})

test('a card that is not due, and not the one of the message, does not count', () => {
  const notDue: Memory = [30, 5, madeAt - day, 30]
  expect(review(first, second, { [first]: since(2), [second]: notDue })).toEqual({
    counts: false,
    next: named(first),
  })
})

test('a message without a card still lets due cards count', () => {
  expect(review(undefined, second, { [second]: since(9) })).toEqual({ counts: true })
})

test('three are asked, and then no more', () => {
  const others = { [third]: since(5), [fourth]: since(6), [fifth]: since(7) }
  expect(review(first, second, { [first]: answeredNow, [second]: since(9), ...others }).next).toBeDefined()
  expect(review(first, third, { [first]: answeredNow, [second]: answeredNow, ...others })).toEqual({
    counts: true,
  })
})
