/** The code points that a font has letters for. */
export type Coverage = ReadonlySet<number>

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * What of `text` can be drawn on one line with `fonts`: no control, direction override, joiner or surrogate; at
 * most three marks on a letter; nothing that would come out as an empty box. White space is one space.
 */
export function drawable(text: string, fonts: readonly Coverage[]): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\t-\r]/g, ' ')
    .replace(/\p{C}|[\uFFFC\uFFFD]/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
  return Array.from(graphemes.segment(plain), ({ segment }) => inOneFont(segment, fonts))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** A letter and its marks must come from the same font: the marks that do not are left out. */
function inOneFont(grapheme: string, fonts: readonly Coverage[]): string {
  const [letter = 0, ...marks] = Array.from(grapheme, (character) => character.codePointAt(0) ?? 0)
  return fonts
    .filter((font) => font.has(letter))
    .map((font) => String.fromCodePoint(letter, ...marks.filter((mark) => font.has(mark))))
    .reduce((fullest, next) => (next.length > fullest.length ? next : fullest), '')
}
