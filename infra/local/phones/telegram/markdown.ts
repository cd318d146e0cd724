import type { MessageEntity } from 'grammy/types'
import { badRequest } from './refusal.ts'
import type { Formatted } from './text.ts'

const MARKS: Record<string, MessageEntity['type']> = {
  '*': 'bold',
  _: 'italic',
  __: 'underline',
  '~': 'strikethrough',
  '||': 'spoiler',
  '`': 'code',
  '```': 'pre',
  '[': 'text_link',
}
const TOKEN = /\\([!-~])|```|`|\|\||__|[_*~[\]>#+\-=|{}.!()]|[^\\`|_*~[\]>#+\-=|{}.!()]+|\\/g

/** `parse_mode: MarkdownV2`, see https://core.telegram.org/bots/api#markdownv2-style. */
export function parseMarkdown(source: string): Formatted {
  const entities: MessageEntity[] = []
  const open: { mark: string; offset: number; at: number }[] = []
  let text = ''
  let skipTo = 0
  for (const { 0: token, 1: escaped, index } of source.matchAll(TOKEN)) {
    if (index < skipTo) continue
    const inner = open.at(-1)
    const inCode = inner?.mark === '`' || inner?.mark === '```'
    if (escaped !== undefined) text += escaped
    else if (inner && (token === inner.mark || (token === ']' && inner.mark === '['))) {
      open.pop()
      const place = { offset: inner.offset, length: text.length - inner.offset }
      const link = token === ']' ? /^\(([^)\s]*)\)/.exec(source.slice(index + 1)) : null
      if (link) skipTo = index + 1 + link[0].length
      if (place.length > 0) entities.push(entityOf(inner.mark, link?.[1] ?? '', place))
    } else if (!inCode && token in MARKS) open.push({ mark: token, offset: text.length, at: index })
    else if (!inCode && RESERVED.test(token))
      throw badRequest(
        `can't parse entities: Character '${token}' is reserved and must be escaped with the preceding '\\'`,
      )
    else text += token
  }
  const unclosed = open.pop()
  if (unclosed) {
    const name = (MARKS[unclosed.mark] ?? '').replace(/^\w/, (letter) => letter.toUpperCase())
    const at = Buffer.byteLength(source.slice(0, unclosed.at))
    throw badRequest(`can't parse entities: Can't find end of ${name} entity at byte offset ${at}`)
  }
  return { text, entities: entities.filter((entity) => entity.type !== 'text_link' || entity.url !== '') }
}

const RESERVED = /^[>#+\-=|{}.!()\]]$/

function entityOf(mark: string, url: string, place: { offset: number; length: number }): MessageEntity {
  const type = MARKS[mark] ?? 'bold'
  return (type === 'text_link' ? { type, url, ...place } : { type, ...place }) as MessageEntity
}
