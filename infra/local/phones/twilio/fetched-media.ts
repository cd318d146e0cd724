import { mimeOf } from '../mimes.ts'
import type { Media, Medium } from './media.ts'

/** A file that WhatsApp does not get; `code` is Twilio's. */
export class MediaFault extends Error {
  readonly code: number
  constructor(code: number, why: string) {
    super(why)
    this.code = code
  }
}

const LIMIT_BYTES = 16 * 1024 * 1024
const PATIENCE_MS = 10_000
/** https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages */
const TAKEN =
  /^(image\/(jpeg|png|webp)|audio\/(ogg|mpeg|amr|aac|mp4)|video\/(mp4|3gpp)|application\/(pdf|msword|vnd\.|zip|json)|text\/(plain|csv|vcard))/
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * Fetches what a `MediaUrl` names and keeps it. Only from this machine: the phones go nowhere else.
 *
 * @throws MediaFault 63019 when it cannot be had, 63005 when WhatsApp would not take it
 */
export async function fetchMedia(media: Media, url: string, stop: AbortSignal): Promise<Medium> {
  if (!URL.canParse(url) || !LOOPBACK.includes(new URL(url).hostname))
    throw new MediaFault(63019, 'not on this machine')
  const answer = await fetch(url, { signal: AbortSignal.any([stop, AbortSignal.timeout(PATIENCE_MS)]) })
    .then(async (response) => response.ok && { headers: response.headers, bytes: await response.bytes() })
    .catch(() => undefined)
  if (!answer) throw new MediaFault(63019, 'could not be fetched')
  const name = nameOf(answer.headers.get('content-disposition') ?? '', url)
  const told = answer.headers.get('content-type')?.split(';')[0]?.trim()
  const mime = told && told !== 'application/octet-stream' ? told : mimeOf(name)
  if (!TAKEN.test(mime)) throw new MediaFault(63005, `${mime} is not taken`)
  if (answer.bytes.length === 0 || answer.bytes.length > LIMIT_BYTES) throw new MediaFault(63005, 'its size')
  return media.add({ name, mime, bytes: answer.bytes })
}

/** The file's own name (RFC 6266), or the end of its address. */
function nameOf(disposition: string, url: string): string {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1]
  if (extended === undefined && plain !== undefined) return plain
  const coded = extended ?? new URL(url).pathname.split('/').pop() ?? ''
  try {
    return decodeURIComponent(coded)
  } catch {
    return coded
  }
}
