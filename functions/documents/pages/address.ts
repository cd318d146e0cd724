import type { Language } from '../../../content/schema.ts'

/** Where a page stands in one language: `/fr/courses/advocacy`. Without the language, it stands in the reader's own. */
export const addressIn = (language: Language, path: string): string =>
  `/${language}${path === '/' ? '' : path}`
