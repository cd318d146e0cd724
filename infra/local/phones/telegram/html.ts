import type { MessageEntity } from 'grammy/types'
import { badRequest } from './refusal.ts'
import type { Formatted } from './text.ts'

const TAGS = new Map<string, MessageEntity['type']>(
  Object.entries({
    b: 'bold',
    strong: 'bold',
    i: 'italic',
    em: 'italic',
    u: 'underline',
    ins: 'underline',
    s: 'strikethrough',
    strike: 'strikethrough',
    del: 'strikethrough',
    'tg-spoiler': 'spoiler',
    blockquote: 'blockquote',
    code: 'code',
    pre: 'pre',
    a: 'text_link',
  }),
)
const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
])
const TOKEN = /<(\/?)([a-z][\w-]*)((?:\s[^<>]*)?)>|<|&(?:#(\d+)|#x([\da-f]+)|(\w+));|[^<&]+|&/gi

/** `parse_mode: HTML`, see https://core.telegram.org/bots/api#html-style. */
export function parseHtml(source: string): Formatted {
  const entities: MessageEntity[] = []
  const open: { tag: string; url: string; offset: number; at: number }[] = []
  let text = ''
  for (const {
    0: token,
    1: slash,
    2: name,
    3: attributes,
    4: decimal,
    5: hex,
    6: entity,
    index,
  } of source.matchAll(TOKEN)) {
    const fault = (what: string) =>
      badRequest(`can't parse entities: ${what} at byte offset ${Buffer.byteLength(source.slice(0, index))}`)
    const tag = name?.toLowerCase()
    if (tag === undefined) {
      if (token === '<') throw fault('Unclosed start tag')
      text += decoded(token, decimal, hex, entity)
    } else if (slash === '') {
      if (!TAGS.has(tag)) throw fault(`Unsupported start tag "${tag}"`)
      const url = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/i.exec(attributes ?? '')
      open.push({ tag, url: url?.[1] ?? url?.[2] ?? url?.[3] ?? '', offset: text.length, at: index })
    } else {
      const opened = open.pop()
      if (!opened) throw fault('Unexpected end tag')
      if (opened.tag !== tag) throw fault(`Unmatched end tag, expected "</${opened.tag}>", found "</${tag}>"`)
      const place = { offset: opened.offset, length: text.length - opened.offset }
      if (place.length > 0 && (tag !== 'a' || opened.url !== ''))
        entities.push(entityOf(tag, opened.url, place))
    }
  }
  const unclosed = open.pop()
  if (unclosed)
    throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${unclosed.tag}"`)
  return { text, entities }
}

function entityOf(tag: string, url: string, place: { offset: number; length: number }): MessageEntity {
  const type = TAGS.get(tag) ?? 'bold'
  return (type === 'text_link' ? { type, url, ...place } : { type, ...place }) as MessageEntity
}

function decoded(token: string, decimal?: string, hex?: string, name?: string): string {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : Number.NaN
  if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
  return NAMED.get(name?.toLowerCase() ?? '') ?? token
}
