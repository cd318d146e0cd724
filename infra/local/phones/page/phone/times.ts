/** The language of a person's phone, and how it tells time. */
export type Language = 'ar' | 'fr' | 'en'

const LOCALES = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' }
const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Africa/Casablanca', ...options })
  formats.set(key, known)
  return known
}

/** `unix` in seconds. */
export const timeOf = (language: Language, unix: number) =>
  format(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(unix * 1000)
export const dayOf = (language: Language, unix: number) =>
  format(language, { day: 'numeric', month: 'long' }).format(unix * 1000)
