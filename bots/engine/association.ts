/** The name of an association: what is accepted for one, and by what two people have written the same. */
import { fold } from './hearing.ts'
import type { Inbound } from './inbound.ts'
import { visible } from './name.ts'

/** Characters (code points), of which two are letters. */
const lengths = { least: 3, most: 60 }
const signs = /^[\p{Script=Arabic}\p{Script=Latin}\p{Script=Tifinagh}\p{M}\p{Nd}\u0640 '’ʼ"«»“”.,،°&()+–-]+$/u
const anyLetter = /\p{L}/gu

/** What most names begin with, and articles: one writes them, and another does not. */
const leftOut = new Set(
  fold(
    [
      'association associations asso assoc ass ong ngo the of for and jam3iya jam3iyat jamiya jamiyat jamaia jamia djamia',
      'de du des d le la les l et pour al el',
      'جمعية الجمعية جمعيات منظمة المنظمة',
    ].join(' '),
  ).split(' '),
)

/**
 * As it is kept. Invisible and direction-changing characters are dropped; undefined where something else than letters of
 * our scripts, digits and usual signs stands in it, where it is too short or too long, or names nothing.
 */
export function readAssociation(text: string): string | undefined {
  const name = visible(text.slice(0, 4096))
  const { length } = [...name]
  if (length < lengths.least || length > lengths.most || !signs.test(name)) return undefined
  const letters = (name.match(anyLetter) ?? []).length
  return letters >= 2 && comparedAssociation(name) !== '' ? name : undefined
}

/** What this inbound names; undefined for anything else. */
export const associationIn = (inbound: Inbound): string | undefined =>
  inbound.kind === 'said' ? readAssociation(inbound.text) : undefined

/** Two names are one where this is the same: no case, accents, hamza or vowel signs, no articles, and no “association”. */
export const comparedAssociation = (name: string): string =>
  fold(name)
    .split(' ')
    .filter((word) => !leftOut.has(word))
    .map((word) => word.replace(/^ال(?=..)/u, ''))
    .join(' ')
