import { type Phone, WINDOW_MS } from '../../twilio/phones.ts'
import type { Words } from './words.ts'

const CLOSING_MS = 3 * 3600 * 1000

/** How long the business may still write freely, as it stands on the frame. */
export function windowOf({ wroteAt }: Phone, now: Date, words: Words) {
  if (wroteAt === undefined) return { standing: 'unopened', text: words.closed } as const
  const left = wroteAt + WINDOW_MS - now.getTime()
  if (left <= 0) return { standing: 'closed', text: words.closed } as const
  const minutes = Math.ceil(left / 60_000)
  const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  const standing: 'closing' | 'open' = left < CLOSING_MS ? 'closing' : 'open'
  return { standing, text: words.openFor(`\u2068${time}\u2069`) }
}
