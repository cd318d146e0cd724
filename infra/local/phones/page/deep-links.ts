/** A link that leads into an app instead of the web: the words that it brings there. */
export interface DeepLink {
  app: 'telegram' | 'whatsapp'
  /** Telegram: the payload of START; WhatsApp: what will stand in the composer. */
  words: string
}

/**
 * Reads `https://t.me/<bot>?start=…` and `https://wa.me/<number>?text=…` of this bot, and what stands for them on
 * this machine: `?start=…` and `?whatsapp=…` behind this page's own address.
 */
export function deepLinkOf(
  href: string,
  bot: { username: string; whatsapp: string | undefined },
): DeepLink | undefined {
  if (!URL.canParse(href)) return undefined
  const { origin, host, pathname, searchParams } = new URL(href)
  const path = pathname.slice(1).toLowerCase()
  if (host === 't.me' && path === bot.username.toLowerCase())
    return { app: 'telegram', words: searchParams.get('start') ?? '' }
  if (host === 'wa.me' && `whatsapp:+${path}` === bot.whatsapp)
    return { app: 'whatsapp', words: searchParams.get('text') ?? '' }
  return origin === location.origin && path === '' ? pageLink(searchParams) : undefined
}

function pageLink(given: URLSearchParams): DeepLink | undefined {
  const [start, text] = [given.get('start'), given.get('whatsapp')]
  if (start !== null) return { app: 'telegram', words: start }
  return text === null ? undefined : { app: 'whatsapp', words: text }
}

/** What the address of this page itself opens, on every phone with that app. */
export function linkOfPage(app: string): string | undefined {
  const link = pageLink(new URLSearchParams(location.search))
  return link?.app === app ? link.words : undefined
}
