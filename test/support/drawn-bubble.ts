/** A bubble as text: bold between stars, options in a numbered list, other choices in one line, a file with a clip. */
import type { Bubble } from '../../bots/channel.ts'

export function drawnBubble({ text, strong, choices, document, voice }: Bubble): string {
  const options = choices.filter(({ option }) => option).map(({ label }, nth) => `[${nth + 1}. ${label}]`)
  const others = choices.filter(({ option }) => !option).map(({ label }) => `[${label}]`)
  const file =
    document &&
    `📎 ${[document.filename, (document.certificate ?? document.file) && `(${document.certificate ?? document.file})`].filter(Boolean).join(' ')}`
  const heard = voice && `🔊 ${voice.file}${voice.alone ? ', which can go alone' : ''}`
  const lines = [heard, withStars(text, strong), file, ...options, others.join(' ')]
  return withoutMarks(lines.filter(Boolean).join('\n'))
}

/** Marks of direction are not seen. */
export const withoutMarks = (text: string): string => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '')

function withStars(text: string, strong: Bubble['strong']): string {
  return strong.toReversed().reduce((drawn, { offset, length }) => {
    const end = offset + length
    return `${drawn.slice(0, offset)}*${drawn.slice(offset, end)}*${drawn.slice(end)}`
  }, text)
}
