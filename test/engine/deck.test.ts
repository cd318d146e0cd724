/** The deck is FSRS as its authors wrote it, kept in four numbers a card. */
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { type Deck, dueAt, dueOf, reviewed, withAnswers } from '../../bots/engine/deck.ts'
import type { Grade } from '../../bots/engine/due.ts'
import { small } from '../support/catalogues.ts'
import { fc } from '../support/properties.ts'

const day = 24 * 3600
const start = Date.UTC(2026, 10, 2, 9) / 1000
const grades: Grade[] = ['again', 'hard', 'good', 'easy']
const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const
const anyAnswers = fc.array(
  fc.record({ grade: fc.constantFrom(...grades), after: fc.integer({ min: 0, max: 400 * day }) }),
  { minLength: 1, maxLength: 30 },
)
/** Cards with a question, of the small catalogue. */
const asked = Object.values(small.courses).flatMap(({ id: course, cards }) =>
  Object.values(cards).flatMap(({ id, question }) => (question ? [[course, id] as [string, string]] : [])),
)

test('intervals are those of ts-fsrs, answer by answer, through JSON', () => {
  const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false })
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      let at = start
      let theirs = createEmptyCard(new Date(at * 1000))
      let ours: ReturnType<typeof reviewed> | undefined
      for (const { grade, after } of answers) {
        at += after
        theirs = scheduler.next(theirs, new Date(at * 1000), ratings[grade]).card
        ours = JSON.parse(JSON.stringify(reviewed(ours, grade, at))) as ReturnType<typeof reviewed>
        expect(dueAt(ours) * 1000).toBe(theirs.due.getTime())
        expect(ours.slice(0, 2)).toEqual([theirs.stability, theirs.difficulty])
      }
    }),
  )
})

test('the better a card was known, the later it comes again, and never before the next day', () => {
  fc.assert(
    fc.property(anyAnswers, fc.integer({ min: 0, max: 400 * day }), (answers, after) => {
      let at = start
      let memory: ReturnType<typeof reviewed> | undefined
      for (const answer of answers) {
        at += answer.after
        memory = reviewed(memory, answer.grade, at)
      }
      const next = grades.map((grade) => dueAt(reviewed(memory, grade, at + after)) - at - after)
      expect(next).toEqual(next.toSorted((a, b) => a - b))
      expect(Math.min(...next)).toBeGreaterThanOrEqual(day)
    }),
  )
})

test('the same answers again change nothing, nor do older ones', () => {
  const [[course, card] = ['', '']] = asked
  const deck = withAnswers({}, [[course, card, 'good']], start)
  expect(withAnswers(deck, [[course, card, 'good']], start)).toBe(deck)
  expect(withAnswers(deck, [[course, card, 'again']], start - day)).toBe(deck)
})

test('five cards at most are brought, the most forgotten first, and when the next one is due', () => {
  const answers = fc.array(fc.tuple(fc.constantFrom(...grades), fc.integer({ min: 0, max: 30 * day })), {
    minLength: asked.length,
    maxLength: asked.length,
  })
  fc.assert(
    fc.property(answers, fc.integer({ min: 0, max: 60 * day }), (given, after) => {
      const deck = given.reduce<Deck>(
        (kept, [grade, at], nth) => withAnswers(kept, [[...(asked[nth] ?? ['', '']), grade]], start + at),
        {},
      )
      const now = start + 30 * day + after
      const times = asked.map(([course, card]) => dueAt(deck[course]?.[card] ?? [0, 0, 0, 0]))
      const { cards, next } = dueOf(deck, now, small)
      const due = times.filter((time) => time <= now)
      expect(cards).toHaveLength(Math.min(5, due.length))
      for (const [course, card] of cards)
        expect(dueAt(deck[course]?.[card] ?? [0, 0, now, 1])).toBeLessThanOrEqual(now)
      if (due.length <= 5) expect(next).toBe(times.filter((time) => time > now).sort((a, b) => a - b)[0])
      else expect(next).toBeLessThanOrEqual(now)
    }),
  )
})

test('a card that is not taught any more is never due', () => {
  const deck = withAnswers({ gone: { card: [1, 5, 0, 1] } }, [], start)
  expect(dueOf(deck, start, small)).toEqual({ cards: [] })
})
