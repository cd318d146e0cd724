/** Names of associations that are spelt nearly alike, in one script: where to look for them, and which of them are near. */
import { distance } from 'fastest-levenshtein'
import { comparedAssociation } from './association.ts'

/** Told by fewer than these, a name is shown to nobody: it may be a person’s. */
export const fewestTellers = 3
export const mostSuggested = 3

const mostKeys = 6
const prefixLetters = 4
/** Of the longer name. */
const shareOfLetters = 0.3

/** What one writes in this way, and another in that. */
const sounds: [RegExp, string][] = [
  [/c(?=[eiy])/g, 's'],
  [/([cs])h/g, 'x'],
  [/ph/g, 'f'],
  [/([bdgkrt])h/g, '$1'],
  [/[5cq9]/g, 'k'],
  [/7/g, 'h'],
  [/z/g, 's'],
  [/[ظض]/g, 'د'],
  [/ذ/g, 'د'],
  [/ص/g, 'س'],
  [/[طث]/g, 'ت'],
  [/[3aeiouwyءاويهⴰⴻⵉⵓⵡⵢ]/g, ''],
]

/** A word without what is spelt differently most often: vowels, doubled letters, one sound in two ways. */
function skeletonOf(word: string): string {
  const bare = sounds
    .reduce((text, [found, instead]) => text.replace(found, instead), word)
    .replace(/(.)\1+/gu, '$1')
  return bare.length > 1 ? bare : word
}

/** Those that are near have one of these in common: how its words sound, and how it begins. */
export function keysOf(name: string): string[] {
  const compared = comparedAssociation(name)
  const words = compared.split(' ').filter((word) => !/^\p{N}+$/u.test(word))
  const beginning = [...compared.replaceAll(' ', '')].slice(0, prefixLetters).join('')
  return [...new Set([`^${beginning}`, ...words.map(skeletonOf)])].slice(0, mostKeys)
}

/** How far apart two are, from 0; undefined where they are not near, or are written alike. */
export function apart(one: string, other: string): number | undefined {
  const [some, others] = [comparedAssociation(one), comparedAssociation(other)]
  if (some === others || digitsIn(some) !== digitsIn(others)) return undefined
  const letters = distance(some, others)
  const isNear =
    letters <= shareOfLetters * Math.max(some.length, others.length) || soundOf(some) === soundOf(others)
  return isNear ? letters : undefined
}

const digitsIn = (compared: string): string => compared.replace(/\P{N}/gu, '')
const soundOf = (compared: string): string => compared.split(' ').map(skeletonOf).join('')
