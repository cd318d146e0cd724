import type { Clock } from '../../clock.ts'
import { tooManyRequests } from './refusal.ts'

export interface Rates {
  /** Counts one message to this chat. @throws tooManyRequests when the bot has to wait */
  spend(chat: number): void
  /** From now on all messages are refused, for so many seconds. */
  flood(seconds: number): void
}

/** Telegram names "one message per second" in a chat and 30 a second in all, and lets short bursts pass. */
const PER_CHAT = { burst: 20, perSecond: 1 }
const IN_ALL = { burst: 30, perSecond: 30 }
const KEPT_CHATS = 10_000

interface Bucket {
  left: number
  at: number
}

/** The pace that Telegram allows a bot. Who exceeds it is refused everywhere until the time told has passed. */
export function openRates(clock: Clock, limited: () => boolean): Rates {
  const chats = new Map<number, Bucket>()
  const all: Bucket = { left: IN_ALL.burst, at: 0 }
  let floodUntil = 0

  function missing(bucket: Bucket, { burst, perSecond }: typeof IN_ALL, now: number): number {
    bucket.left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond)
    bucket.at = now
    return bucket.left >= 1 ? 0 : (1 - bucket.left) / perSecond
  }

  return {
    spend(chat) {
      const now = clock.now().getTime()
      if (now < floodUntil) throw tooManyRequests(Math.ceil((floodUntil - now) / 1000))
      if (!limited()) return
      if (chats.size > KEPT_CHATS) chats.clear()
      const own = chats.get(chat) ?? { left: PER_CHAT.burst, at: now }
      chats.set(chat, own)
      const seconds = Math.ceil(Math.max(missing(own, PER_CHAT, now), missing(all, IN_ALL, now)))
      if (seconds > 0) {
        floodUntil = now + seconds * 1000
        throw tooManyRequests(seconds)
      }
      own.left -= 1
      all.left -= 1
    },
    flood(seconds) {
      floodUntil = clock.now().getTime() + seconds * 1000
    },
  }
}
