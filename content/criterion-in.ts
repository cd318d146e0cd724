/** What a criterion of quality asks of a course, in words, with its figures put in. */
import type { Criterion, Quality } from './framework.ts'
import type { Language } from './schema.ts'

export function criterionIn({ says, ...figures }: Quality[Criterion], language: Language): string {
  const known: Record<string, number> = figures
  return says[language].replace(/\{(.*?)\}/g, (_, figure) => `${known[figure]}`)
}
