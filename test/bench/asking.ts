/** What an answer to a question takes: the first in a language, which makes the index of all courses, and any other. */
import { type Found, searchCards } from '../../bots/engine/search-cards.ts'
import { type Catalogue, type Language, languages } from '../../content/schema.ts'
import { atMost, type Figure } from './figure.ts'
import { median, microseconds } from './timing.ts'

const questions: Record<Language, string> = {
  ar: 'كيف نفتح حسابا بنكيا للجمعية؟',
  fr: 'Comment ouvrir un compte bancaire pour l’association ?',
  en: 'How do we open a bank account for the association?',
}
const rounds = 11

export function asking(catalogue: Catalogue): Figure[] {
  const ask = (language: Language, taught: Catalogue): Found[] =>
    searchCards(questions[language], language, taught)
  const firsts = Array.from({ length: rounds }, () =>
    languages.map((language) => firstOf(language, catalogue)),
  )
  const slowest = Math.max(...languages.map((_, nth) => median(firsts.map((round) => round[nth] ?? 0))))
  const warm = microseconds(languages.map((language) => () => void ask(language, catalogue)))
  const bytes = Math.max(...languages.map((language) => wordBytes(language, catalogue)))
  return [
    atMost('first question in a language, the slowest', slowest, 'ms', 150),
    atMost('any other question, median', warm, 'µs', 1000),
    atMost('words that are fetched for it, the longest language', bytes / 1000, 'KB', 1000),
  ]

  /** A copy is another catalogue, without an index. */
  function firstOf(language: Language, { ...copy }: Catalogue): number {
    const before = performance.now()
    ask(language, copy)
    return performance.now() - before
  }
}

const wordBytes = (language: Language, { courses }: Catalogue): number =>
  Buffer.byteLength(JSON.stringify(Object.values(courses).map(({ words }) => words[language])))
