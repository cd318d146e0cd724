import { LINK, urlOf } from '../phone/links.ts'

/** What WhatsApp marks in a text: *bold*, _italic_, ~struck~, `code`, ```block```, > quotes and links. */
export type Piece =
  | { is: 'text'; text: string }
  | { is: 'link'; text: string; url: string }
  | { is: 'code' | 'block'; text: string }
  | { is: 'bold' | 'italic' | 'struck' | 'quote'; pieces: Piece[] }

/** A mark opens after no letter and before no blank, and closes the other way round, on the same line. */
const pair = (mark: string) => `(?<![\\p{L}\\p{N}])[${mark}](?=\\S)([^\\n]*?\\S)[${mark}](?![\\p{L}\\p{N}])`
const FOUND: { is: Piece['is']; pattern: RegExp }[] = [
  { is: 'block', pattern: /```([\s\S]+?)```/u },
  { is: 'code', pattern: /`([^`\n]+)`/u },
  { is: 'quote', pattern: /^> ?(.+)$/mu },
  { is: 'link', pattern: LINK },
  { is: 'bold', pattern: new RegExp(pair('*'), 'u') },
  { is: 'italic', pattern: new RegExp(pair('_'), 'u') },
  { is: 'struck', pattern: new RegExp(pair('~'), 'u') },
]

export function marked(text: string): Piece[] {
  const found = FOUND.flatMap(({ is, pattern }) => {
    const match = pattern.exec(text)
    return match ? [{ is, match }] : []
  })
  const first = found.reduce<(typeof found)[number] | undefined>(
    (best, each) => (best && best.match.index <= each.match.index ? best : each),
    undefined,
  )
  if (!first) return text === '' ? [] : [{ is: 'text', text }]
  const { is, match } = first
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + match[0].length)
  const head: Piece[] = before === '' ? [] : [{ is: 'text', text: before }]
  return [...head, pieceOf(is, match[0], match[1] ?? ''), ...marked(after)]
}

function pieceOf(is: Piece['is'], whole: string, inner: string): Piece {
  switch (is) {
    case 'link':
      return { is, text: whole, url: urlOf(whole) }
    case 'text':
    case 'code':
    case 'block':
      return { is, text: inner }
    case 'bold':
    case 'italic':
    case 'struck':
    case 'quote':
      return { is, pieces: marked(inner) }
  }
}
