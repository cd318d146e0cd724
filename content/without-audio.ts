import type { CourseWords } from './schema.ts'

/** The same words, with nothing that reads them aloud. */
export function withoutAudio(words: CourseWords): CourseWords {
  return { ...words, cards: silent(words.cards), questions: silent(words.questions) }
}

const silent = <T extends { audio?: string }>(all: Record<string, T>): Record<string, Omit<T, 'audio'>> =>
  Object.fromEntries(Object.entries(all).map(([id, { audio: _, ...rest }]) => [id, rest]))
