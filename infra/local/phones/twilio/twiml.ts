/** The messages in a TwiML answer, see https://www.twilio.com/docs/messaging/twiml/message */
export interface Reply {
  text: string
  mediaUrls: string[]
}

const MESSAGE = /<Message\b[^>]*?(?:\/>|>([\s\S]*?)<\/Message>)/g
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Anything but TwiML holds none. */
export function repliesIn(body: string): Reply[] {
  if (!/<Response\b/.test(body)) return []
  const replies = [...body.matchAll(MESSAGE)].map(([, inner = '']) => {
    const bodies = [...inner.matchAll(/<Body\b[^>]*>([\s\S]*?)<\/Body>/g)].map(([, text = '']) => text)
    const mediaUrls = [...inner.matchAll(/<Media\b[^>]*>([\s\S]*?)<\/Media>/g)].map(([, url = '']) =>
      decoded(url.trim()),
    )
    const bare = inner.includes('<') ? '' : inner
    return { text: decoded(bodies.length > 0 ? bodies.join('') : bare).trim(), mediaUrls }
  })
  return replies.filter(({ text, mediaUrls }) => text !== '' || mediaUrls.length > 0)
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (ENTITIES[name] ?? whole)
  })
}
