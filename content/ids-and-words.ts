/** What all files of content are made of: ids, and words in every language. */
import * as z from 'zod/mini'

/** A letter first: JavaScript would put keys that are whole numbers before all others. */
export const kebab = z.regex(
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  'small Latin letters and digits with single hyphens between, a letter first',
)
/** Of what stands in every learner’s record, so short. */
export const longestId = 24
export const idSchema = z.string().check(kebab, z.maxLength(longestId))
export const words = z.string().check(z.minLength(1))
export const inEveryLanguage = z.strictObject({ ar: words, fr: words, en: words })
export type InEveryLanguage = z.infer<typeof inEveryLanguage>
