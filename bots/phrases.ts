/** The bot's own words, by language: Fluent messages (https://projectfluent.org) with their plural rules. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Catalogue, Language } from '../content/schema.ts'

export type Phrase = (id: string, words?: Record<string, FluentVariable>) => string

/** Moroccan forms: Western digits in Arabic too. */
const locales: Record<Language, string> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' }

export const localeOf = (language: Language): string => locales[language]

const opened = new WeakMap<Catalogue, Partial<Record<Language, Phrase>>>()

/** Opened once per catalogue and language. What is put into a phrase stands between U+2068 and U+2069. */
export function phrasesOf(catalogue: Catalogue, language: Language): Phrase {
  const known = opened.get(catalogue) ?? {}
  opened.set(catalogue, known)
  known[language] ??= openPhrases(catalogue.phrases[language], locales[language])
  return known[language]
}

/** Throws for a message that is not there: the content check has made sure that all are, in every language. */
function openPhrases(resource: string, locale: string): Phrase {
  const bundle = new FluentBundle(locale)
  bundle.addResource(new FluentResource(resource))
  return (id, words) => {
    const pattern = bundle.getMessage(id)?.value
    if (!pattern) throw new Error(`no phrase ${id} for ${locale}`)
    return typeof pattern === 'string' ? pattern : bundle.formatPattern(pattern, words)
  }
}
