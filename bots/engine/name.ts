/** The name that a certificate prints: what is accepted, and in which script it stands. */
import * as z from 'zod/mini'
import type { Language } from '../../content/schema.ts'

export const nameSchema = z.strictObject({ arabic: z.optional(z.string()), latin: z.optional(z.string()) })
export type Name = z.infer<typeof nameSchema>

export const longestName = 60

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu
/** What people put between the name in one script and in the other. */
const between = /[/|,،]/g
const nameLetters = /^[\p{L}\p{M} '’ʼ.-]+$/u
/** No letter but those of the script, so that none is taken for one that looks like it; tatweel is in no script. */
const arabicWord = /^[\P{L}\p{Script=Arabic}\u0640]+$/u
/** Tifinagh runs from left to right and stands where Latin letters do. */
const latinWord = /^[\P{L}\p{Script=Latin}\p{Script=Tifinagh}ʼ]+$/u
const anyLetter = /\p{L}/gu

/** What is no name without the word after it. */
const particle =
  /^(?:عبد|أبو|ابو|أم|ام|ابن|بن|مولاي|سيدي|للا|آيت|ايت|abd|abou|abu|oum|ben|ibn|ait|aït|moulay|sidi|lalla|el|al)$/i

/** What people call them who know them a little: in the script of the language, where the name has it. */
export function firstNameOf({ arabic, latin }: Name, language: Language): string {
  const words = ((language === 'ar' ? (arabic ?? latin) : (latin ?? arabic)) ?? '').split(' ')
  const last = words.findIndex((word) => !particle.test(word))
  return words.slice(0, last < 0 ? words.length : last + 1).join(' ')
}

export type NameProblem = 'name-letters' | 'name-short' | 'name-long' | 'name-script'

/** Without what nobody sees or what changes directions, and with single spaces. */
export const visible = (text: string): string =>
  text.normalize('NFKC').replace(invisible, ' ').replace(/\s+/g, ' ').trim()

/**
 * Reads a name in Arabic or Latin letters (Tifinagh counts as Latin), or in both on one line.
 * Invisible and direction-changing characters are dropped; anything but letters, spaces,
 * hyphens, apostrophes and full stops is refused.
 */
export function readName(text: string): Name | NameProblem {
  const name = visible(visible(text).replace(between, ' '))
  if (!nameLetters.test(name)) return 'name-letters'
  const words = name.split(' ').filter((word) => /\p{L}/u.test(word))
  const arabic = words.filter((word) => arabicWord.test(word)).join(' ')
  const latin = words.filter((word) => latinWord.test(word)).join(' ')
  if ((name.match(anyLetter)?.length ?? 0) < 2) return 'name-short'
  if (arabic.length > longestName || latin.length > longestName) return 'name-long'
  if (words.some((word) => !arabicWord.test(word) && !latinWord.test(word))) return 'name-script'
  return { ...(arabic && { arabic }), ...(latin && { latin }) }
}
