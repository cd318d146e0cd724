import type { CourseWords } from './schema.ts'

/** The same words, with nothing that reads them aloud. */
export function withoutAudio(words: CourseWords): CourseWords {
  const cards = Object.entries(words.cards).map(([id, { audio: _, ...card }]) => [id, card] as const)
  return { ...words, cards: Object.fromEntries(cards) }
}
