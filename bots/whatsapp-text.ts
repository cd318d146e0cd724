/** Text as WhatsApp sets it: https://faq.whatsapp.com/539178204879377. */
import type { Bubble } from './channel.ts'

/** WhatsApp knows no escape: with a hair space after it, a mark that could begin something begins nothing. */
const couldBegin = /(?<![\p{L}\p{N}])[*_~`](?=\S)/gu
const plain = (text: string): string => text.replace(couldBegin, '$&\u200A')

/** Bold ends with its line. */
const bold = (text: string): string => plain(text).replace(/\S.*\S|\S/g, '*$&*')

/** The bubble's text with what is strong between stars, and every other mark inert. */
export function whatsAppText({ text, strong }: Pick<Bubble, 'text' | 'strong'>): string {
  let end = 0
  const parts = strong.flatMap(({ offset, length }) => {
    const before = text.slice(end, offset)
    end = offset + length
    return [plain(before), bold(text.slice(offset, end))]
  })
  return [...parts, plain(text.slice(end))].join('')
}

/** Cut between paragraphs into pieces of at most so many characters; a longer paragraph stays whole. */
export function piecesOf(text: string, longest: number): string[] {
  const pieces: string[] = []
  for (const paragraph of text.split('\n\n')) {
    const last = pieces.at(-1)
    if (last !== undefined && `${last}\n\n${paragraph}`.length <= longest)
      pieces[pieces.length - 1] = `${last}\n\n${paragraph}`
    else pieces.push(paragraph)
  }
  return pieces
}
