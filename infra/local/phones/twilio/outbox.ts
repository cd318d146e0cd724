import type { Waiting } from '../waiting.ts'
import type { Account } from './account.ts'
import { kindOf } from './addresses.ts'
import { arrive, objection } from './arriving.ts'
import { fetchMedia, MediaFault } from './fetched-media.ts'
import type { Message } from './messages.ts'
import { advance } from './statuses.ts'

export interface Outbox {
  /** Takes a queued message on its way, after those before it to the same person. */
  send(message: Message): void
}

/** Where nobody has the address: "recipient cannot receive" on WhatsApp, "unknown destination" by SMS. */
const NOBODY = { whatsapp: 63024, sms: 30005 }

/** Brings messages to the phones; what was on its way when the process was killed, goes on. */
export function openOutbox(account: Account, waiting: Waiting, stop: AbortSignal): Outbox {
  const last = new Map<string, Promise<void>>()

  function send(message: Message): void {
    const before = last.get(message.to)
    const sent = waiting.during(async () => {
      await before
      await carry(message)
      if (last.get(message.to) === sent) last.delete(message.to)
    })
    last.set(message.to, sent)
  }

  async function carry(message: Message): Promise<void> {
    const kind = kindOf(message.to)
    const ending = account.misbehaving.ending(kind)
    if (ending) {
      const reached = ending.status === 'failed' ? message : advance(account, message, { status: 'sent' })
      advance(account, reached, { status: ending.status, errorCode: ending.errorCode })
      return
    }
    const against = kind === 'whatsapp' ? objection(account, message) : undefined
    const media = against ?? (await fetched(message))
    // What a stop cut short stays queued, and goes on its way when the phones are there again.
    if (stop.aborted) return
    if (typeof media === 'number') {
      advance(account, message, { status: 'failed', errorCode: media })
      return
    }
    const sent = advance(account, message, { status: 'sent', media })
    const phone = account.phones.at(message.to)
    if (phone) arrive(account, phone, sent)
    else advance(account, sent, { status: 'undelivered', errorCode: NOBODY[kind] })
  }

  async function fetched({ mediaUrls = [] }: Message) {
    try {
      return await Promise.all(mediaUrls.map((url) => fetchMedia(account.media, url, stop)))
    } catch (fault) {
      if (fault instanceof MediaFault) return fault.code
      throw fault
    }
  }

  for (const message of account.messages.underWay()) send(message)
  return { send }
}
