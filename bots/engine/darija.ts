/** Darija as it is typed in Latin letters: told by its own words, and compared with Arabic by its consonants. */

const listed = (...lines: string[]): Set<string> => new Set(lines.join(' ').split(' '))

/** What no other language of ours has: question words, verbs, particles. */
const telling = listed(
  'kifach kifash kifesh kifech wach chno chnu chnou chniya achno achnou 3lach 3lash 3lah ch7al chhal chkoun chkon',
  'mnin fayn imta emta fo9ach bghit bghina bghaw baghi baghin dyal dyali dyalna dyalhom diali ndir ndiro ndirou tdir ydir',
  'khass khas khassni khasni khassna khasna khassha kaykhass 3ndi 3endi 3andi 3ndna 3endna 3andna kayn kayna kaynin bach',
  'ghadi gadi hadchi 3la 3lihom wlla n9der ne9dar n9dro nqder y9der ta9der ymken momkin kifma ma3a m3a wa7ed fach',
  '9bel ba3d 3nd 3end bzaf walo wakha 7na howa hiya homa huma koul ntoma',
)
/** So are these, but other languages have them too. */
const shared = listed(
  'f b d w l o li mn men bin fin dar dir hadi ach ash bash wash dial ila ola shi chi kol ana hna nta',
)
/** A letter of Arabic written as a digit, as in `jam3iya` and `9anoun`; and no ordinal, as in `3eme` and `7th`. */
const digitLetter = /^(?!\d+(?:e|er|ere|eme|ieme|nd|rd|st|th|h|mn|dh|kg|km|m)\d*$)\p{L}*[379]\p{L}/u

/** Whether folded words are Darija. */
export const isDarija = (words: string[]): boolean =>
  words.some((word) => telling.has(word) || digitLetter.test(word))

/** Letters that are confused in one of the scripts count as one; long vowels are written or not. */
const consonants: [latin: RegExp, arabic: RegExp, sound: string][] = [
  [/kh|5|x/g, /خ/g, 'X'],
  [/gh/g, /غ/g, 'G'],
  [/ch|sh/g, /ش/g, 'C'],
  [/3/g, /ع/g, '3'],
  [/7|h/g, /[حه]/g, 'H'],
  [/9|q|k|c/g, /[قك]/g, 'K'],
  [/th|t/g, /[تطث]/g, 'T'],
  [/dh|d/g, /[دضظذ]/g, 'D'],
  [/s/g, /[سص]/g, 'S'],
  [/j|g/g, /ج/g, 'J'],
  [/p|b/g, /ب/g, 'B'],
  [/v|f/g, /ف/g, 'F'],
  [/z/g, /ز/g, 'Z'],
  [/l/g, /ل/g, 'L'],
  [/m/g, /م/g, 'M'],
  [/n/g, /ن/g, 'N'],
  [/r/g, /ر/g, 'R'],
]

/** Of a term as the Arabic search compares it; empty where too little is left to be found by. */
export const skeleton = (term: string): string =>
  enough(consonants.reduce((text, [, arabic, sound]) => text.replace(arabic, sound), term))

const endings = /(?<=.{3})(?:iyy?at|iyya|iya|ia|at|ine?|hom|kom|ha|na|ou|[aeiou])$/

/** The terms of a folded word in Latin letters; with and without what may be an article or a particle. */
export function skeletonsIn(word: string): string[] {
  if (telling.has(word) || shared.has(word)) return []
  const stem = word.replace(endings, '')
  const sounds = consonants.reduce((text, [latin, , sound]) => text.replace(latin, sound), stem)
  const whole = enough(sounds)
  const bare = enough(sounds.replace(/^[aeiou]?(?:[BFW]?L|[BFDW])(?=.)/, ''))
  return [...new Set([whole, bare])].filter(Boolean)
}

const fewest = 2
const enough = (text: string): string => {
  const kept = text.replace(/[^A-Z3]/g, '').replace(/(.)\1+/g, '$1')
  return kept.length < fewest ? '' : kept
}
