/** The one way markup is made here: whatever is put into a template is escaped, unless it is markup already. */
export interface Html {
  readonly markup: string
}
export type Piece = Html | string | number | false | undefined | readonly Piece[]

export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Html {
  return { markup: strings.reduce((before, after, n) => before + markupOf(pieces[n - 1]) + after) }
}

/** Markup that this project wrote itself: never anything given by people. */
export function trusted(markup: string): Html {
  return { markup }
}

function markupOf(piece: Piece): string {
  if (piece === undefined || piece === false) return ''
  if (typeof piece === 'number') return String(piece)
  if (typeof piece === 'string') return escaped(piece)
  if ('markup' in piece) return piece.markup
  return piece.map(markupOf).join('')
}

// Controls that HTML forbids, and those that turn the direction of the text after them (Unicode TR9, 2.1-2.4):
// order is set by `dir` and `<bdi>` alone. Joiners and marks stay, since Arabic and emoji are written with them.
const unprintable = /[[\p{Cc}--[\t\n\r]]\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/gv
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(unprintable, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
