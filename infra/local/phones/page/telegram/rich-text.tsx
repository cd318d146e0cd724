import type { MessageEntity } from 'grammy/types'
import type { ComponentChildren } from 'preact'
import { isLink } from '../../telegram/links.ts'

interface TextActions {
  onCommand(command: string): void
}

/** Text with its entities, which may stand inside each other: sorted by offset, the longer first. */
export function RichText({
  text,
  entities = [],
  ...actions
}: { text: string; entities?: MessageEntity[] | undefined } & TextActions) {
  return <>{pieces(text, entities, 0, text.length, actions)}</>
}

function pieces(
  text: string,
  entities: MessageEntity[],
  from: number,
  to: number,
  actions: TextActions,
): ComponentChildren[] {
  const made: ComponentChildren[] = []
  let at = from
  entities.forEach((entity, index) => {
    if (entity.offset < at || entity.offset >= to) return
    const end = Math.min(entity.offset + entity.length, to)
    const inner = entities.slice(index + 1).filter(({ offset }) => offset < end)
    made.push(text.slice(at, entity.offset))
    made.push(
      <Marked key={index} entity={entity} words={text.slice(entity.offset, end)} {...actions}>
        {pieces(text, inner, entity.offset, end, actions)}
      </Marked>,
    )
    at = end
  })
  made.push(text.slice(at, to))
  return made
}

function Marked({
  entity,
  words,
  children,
  onCommand,
}: { entity: MessageEntity; words: string; children: ComponentChildren } & TextActions) {
  switch (entity.type) {
    case 'bold':
      return <b>{children}</b>
    case 'italic':
      return <i>{children}</i>
    case 'underline':
      return <u>{children}</u>
    case 'strikethrough':
      return <s>{children}</s>
    case 'code':
      return <code>{children}</code>
    case 'pre':
      return <pre>{children}</pre>
    case 'blockquote':
      return <blockquote>{children}</blockquote>
    case 'spoiler':
      return <span class="spoiler">{children}</span>
    case 'bot_command':
      return (
        <button type="button" class="command" onClick={() => onCommand(words)}>
          {children}
        </button>
      )
    case 'url':
    case 'text_link':
    case 'email': {
      const url =
        entity.type === 'text_link'
          ? entity.url
          : entity.type === 'email'
            ? `mailto:${words}`
            : addressOf(words)
      if (entity.type !== 'email' && !isLink(url)) return <>{children}</>
      return (
        <a href={url} target="_blank" rel="noreferrer noopener">
          {children}
        </a>
      )
    }
    default:
      return <span class="named">{children}</span>
  }
}

const addressOf = (words: string) => (/^https?:\/\//i.test(words) ? words : `https://${words}`)
