import type { CourseWords } from './schema.ts'

/** The same words, with nothing that reads them aloud, and no aid drawn. */
export function withoutMedia({ aids, ...words }: CourseWords): CourseWords {
  const titles = Object.entries(aids ?? {}).map(([id, { title }]) => [id, { title }] as const)
  return {
    ...words,
    cards: silent(words.cards),
    questions: silent(words.questions),
    ...(aids && { aids: Object.fromEntries(titles) }),
  }
}

const silent = <T extends { audio?: string }>(all: Record<string, T>): Record<string, Omit<T, 'audio'>> =>
  Object.fromEntries(Object.entries(all).map(([id, { audio: _, ...rest }]) => [id, rest]))
