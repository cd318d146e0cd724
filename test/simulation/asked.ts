import type { Catalogue } from '../../content/schema.ts'

/** Every question as a person sees it, and what is right: by the author's order of the options. */
export const questionsIn = ({ courses }: Catalogue): { ask: string; right: number[]; count: number }[] =>
  Object.values(courses).flatMap(({ cards, bank, words }) => [
    ...Object.values(cards).flatMap(({ id, question }) => {
      const ask = words.en.cards[id]?.ask
      return ask && question ? [{ ask, right: question.right, count: question.options }] : []
    }),
    ...Object.values(bank).map(({ id, right, options }) => ({
      ask: words.en.questions[id]?.ask ?? '',
      right,
      count: options,
    })),
  ])
