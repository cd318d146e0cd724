/** The text of a message or caption, as Telegram keeps it: cleaned, trimmed, with its entities. */
import type { MessageEntity } from 'grammy/types'
import { foundEntities } from './entities.ts'
import { type Given, objectOf, textOf } from './given.ts'
import { parseHtml } from './html.ts'
import { parseMarkdown } from './markdown.ts'
import { badRequest } from './refusal.ts'

export interface Formatted {
  text: string
  entities: MessageEntity[]
}

const MODES = new Map<string, (source: string) => Formatted>([
  ['', (text) => ({ text, entities: [] })],
  ['html', parseHtml],
  ['markdownv2', parseMarkdown],
])

/**
 * Reads the text in `field`, its explicit entities in `entitiesField` or as `parse_mode` marks them.
 * Lengths are counted by the caller, in UTF-16 units, after this.
 */
export function formattedOf(given: Given, field: string, entitiesField: string): Formatted {
  const parse = MODES.get(textOf(given, 'parse_mode').toLowerCase())
  if (!parse) throw badRequest('unsupported parse_mode')
  const source = cleaned(textOf(given, field))
  const explicit = objectOf(given, entitiesField) as MessageEntity[] | undefined
  const { text, entities } = trimmed(explicit ? { text: source, entities: explicit } : parse(source))
  return { text, entities: merged(entities, foundEntities(text)) }
}

/** As TDLib's `clean_input_string`: control characters become blanks, overrides of direction go. */
function cleaned(text: string): string {
  return (
    text
      .replaceAll('\r', '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be replaced
      .replace(/[\u0000-\u0009\u000b-\u001f]/g, ' ')
      .replace(/[\u2028-\u202e]/g, '')
  )
}

function trimmed({ text, entities }: Formatted): Formatted {
  const end = text.trimEnd().length
  const start = Math.min(end, text.length - text.trimStart().length)
  const within = entities.map((entity) => {
    const from = Math.max(entity.offset, start)
    return { ...entity, offset: from - start, length: Math.min(entity.offset + entity.length, end) - from }
  })
  return { text: text.slice(start, end), entities: within.filter(({ length }) => length > 0) }
}

function merged(explicit: MessageEntity[], found: MessageEntity[]): MessageEntity[] {
  const opaque = explicit.filter(({ type }) => ['code', 'pre', 'text_link'].includes(type))
  const free = found.filter(
    (a) => !opaque.some((b) => a.offset < b.offset + b.length && b.offset < a.offset + a.length),
  )
  return [...explicit, ...free].sort((a, b) => a.offset - b.offset || b.length - a.length)
}
