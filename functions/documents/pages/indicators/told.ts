import type { Language } from '../../../../content/schema.ts'
import type { Definition } from '../../indicators/definitions.ts'
import type { Told } from '../../indicators/suppression.ts'

const locales: Record<Language, string> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en' }

export const told = (count: Told, language: Language): string =>
  count === null ? '–' : new Intl.NumberFormat(locales[language]).format(count)

export const toldPercent = (count: Told, language: Language): string =>
  count === null ? '–' : new Intl.NumberFormat(locales[language], { style: 'percent' }).format(count / 100)

/** A mean, to a tenth. */
export const toldStars = (count: Told, language: Language): string =>
  count === null
    ? '–'
    : `${new Intl.NumberFormat(locales[language], { minimumFractionDigits: 1 }).format(count)} ★`

/** In the unit of its indicator. */
export function toldAs(unit: Definition['unit'], count: Told, language: Language): string {
  if (unit === 'percent') return toldPercent(count, language)
  return unit === 'stars' ? toldStars(count, language) : told(count, language)
}

/** Of numbers that are told, so that it tells no more than they do. */
export const shareOf = (part: Told, whole: Told): Told =>
  part === null || !whole ? null : Math.round((100 * part) / whole)
