/** How well a learner remembers each card that they have answered: FSRS, https://github.com/open-spaced-repetition. */
import { createEmptyCard, default_w, forgetting_curve, fsrs, Rating, State } from 'ts-fsrs'
import type { Catalogue } from '../../content/schema.ts'
import type { Answer, Due, Grade } from './due.ts'

/**
 * Stability in days, difficulty from 1 to 10, when it was last answered (seconds since 1970), and how many days after
 * that it is due.
 */
export type Memory = [stability: number, difficulty: number, last: number, days: number]
/** By course, then by card. */
export type Deck = Record<string, Record<string, Memory>>

/** As many as are asked at one go. */
const mostDue = 5
const daySeconds = 24 * 3600

/** Nobody learns by the minute here: an answer that was wrong comes again the next day at the earliest. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false })
const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const

/** The memory of a card after an answer at that time, which is not before the last. */
export function reviewed(memory: Memory | undefined, grade: Grade, at: number): Memory {
  const blank = createEmptyCard(at * 1000)
  const card = memory
    ? {
        ...blank,
        state: State.Review,
        stability: memory[0],
        difficulty: memory[1],
        last_review: memory[2] * 1000,
      }
    : blank
  const next = scheduler.next(card, at * 1000, ratings[grade]).card
  return [next.stability, next.difficulty, at, next.scheduled_days]
}

/** Seconds since 1970. */
export const dueAt = ([, , last, days]: Memory): number => last + days * daySeconds

/** The deck with these answers put down; the very same object where it holds them already. */
export function withAnswers(deck: Deck, answers: Answer[], at: number): Deck {
  let kept = deck
  for (const [course, card, grade] of answers) {
    const memory = kept[course]?.[card]
    if (memory && memory[2] >= at) continue
    kept = { ...kept, [course]: { ...kept[course], [card]: reviewed(memory, grade, at) } }
  }
  return kept
}

/** Both decks as one: of a card in both, what was answered last. */
export function joined(one: Deck, other: Deck): Deck {
  const courses = Object.keys({ ...one, ...other })
  return Object.fromEntries(courses.map((course) => [course, latest(one[course], other[course])]))
}

const latest = (one: Deck[string] = {}, other: Deck[string] = {}): Deck[string] => {
  const later = Object.entries(other).filter(([card, memory]) => memory[2] > (one[card]?.[2] ?? 0))
  return { ...one, ...Object.fromEntries(later) }
}

/** What there is to review. A card that its author has taken out, or whose question, is not. */
export function dueOf(deck: Deck, now: number, { courses }: Pick<Catalogue, 'courses'>): Due {
  const cards = Object.entries(deck).flatMap(([course, memories]) =>
    Object.entries(memories).flatMap(([card, memory]) =>
      courses[course]?.cards[card]?.question ? { course, card, memory } : [],
    ),
  )
  const due = cards
    .filter(({ memory }) => dueAt(memory) <= now)
    .sort((a, b) => remembered(a.memory, now) - remembered(b.memory, now))
    .slice(0, mostDue)
  const others = cards.filter((each) => !due.includes(each)).map(({ memory }) => dueAt(memory))
  return {
    cards: due.map(({ course, card }) => [course, card]),
    ...(others.length > 0 && { next: Math.min(...others) }),
  }
}

/** How likely the card is remembered at `now`, from 0 to 1. */
export const remembered = ([stability, , last]: Memory, now: number): number =>
  forgetting_curve(default_w, Math.max(0, now - last) / daySeconds, stability)
