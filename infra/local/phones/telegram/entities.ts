import type { MessageEntity } from 'grammy/types'

const FOUND = [
  {
    type: 'url',
    pattern:
      /(?:https?:\/\/|(?<![\p{L}\p{N}@._-])(?:www\.|(?:t|wa)\.me\/))[^\s<>"«»\u2066-\u2069]+[^\s<>"«».,;:!?)\]'،؛؟\u2066-\u2069]/giu,
  },
  {
    type: 'email',
    pattern: /(?<![\p{L}\p{N}._%+-])[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/giu,
  },
  { type: 'bot_command', pattern: /(?<![\p{L}\p{N}/<>])\/[a-z0-9_]{1,64}(?:@\w{3,32})?(?![\p{L}\p{N}/])/giu },
  { type: 'mention', pattern: /(?<![\p{L}\p{N}_/@.])@[a-z]\w{3,31}(?![\p{L}\p{N}@])/giu },
  { type: 'hashtag', pattern: /(?<![\p{L}\p{N}_/#&])#[\p{L}\p{N}_]*[\p{L}_][\p{L}\p{N}_]*/giu },
] as const

/** The links, commands and names that Telegram itself finds in a text; offsets in UTF-16 units. */
export function foundEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = []
  for (const { type, pattern } of FOUND)
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const free = found.every(
        ({ offset, length }) => index >= offset + length || index + match.length <= offset,
      )
      if (free) found.push({ type, offset: index, length: match.length })
    }
  return found.sort((a, b) => a.offset - b.offset)
}
