import { type Language, languages } from '../../../content/schema.ts'

/**
 * The language of a page: the one asked for in the address, else the reader's preference
 * (Accept-Language, RFC 9110 12.5.4), else Arabic. Total: nonsense is passed over.
 */
export function negotiateLanguage(query?: string, acceptLanguage = ''): Language {
  const preferences = acceptLanguage
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.toLowerCase().split(';')
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { tag, weight: weight ? Number(weight.trim().slice(2)) : 1 }
    })
    .filter(({ weight }) => weight > 0 && weight <= 1)
    .sort((one, other) => other.weight - one.weight)
  return [query, ...preferences.map(({ tag }) => tag)].map(known).find((language) => language) ?? 'ar'
}

/** `fr-MA` is read as `fr`. */
function known(tag = ''): Language | undefined {
  const [primary] = tag.trim().toLowerCase().split('-')
  return languages.find((language) => language === primary)
}
