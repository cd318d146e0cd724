import type { DatabaseSync } from 'node:sqlite'
import type { Update } from 'grammy/types'
import type { Clock } from '../../clock.ts'
import type { Settings } from './settings.ts'

export interface Queued {
  update: Update
  /** Milliseconds of the clock: not to be delivered before, not to be delivered after. */
  due: number
  expires: number
}

export type News = Pick<Update, 'message' | 'edited_message' | 'callback_query' | 'my_chat_member'>

export interface Updates {
  add(phone: number, news: News, delaySeconds?: number): void
  /** Puts the last update of this phone, the very same, on its queue once more. @returns whether there was one */
  again(phone: number): boolean
  /** The queues in which something waits. */
  queues(): string[]
  head(queue: string): Queued | undefined
  /** What waits, in the order of its ids, not yet due excepted. */
  list(fromId: number, limit: number): Update[]
  count(): number
  done(id: number): void
  doneBelow(id: number): void
  clear(): void
  onAdded(listener: (queue: string) => void): void
  /** Resolves when something more may be due, or at the signal. */
  next(signal: AbortSignal): Promise<void>
}

const DAY = 24 * 3600
/** How long telegram-bot-api keeps a tap that cannot be delivered (`Client.cpp`). */
const TAP_SECONDS = 150
const IDLE_WEEK = 7 * DAY * 1000

/**
 * The updates that the bot has not yet taken. Messages, taps and block notices of one person stand in queues
 * of their own, so they can overtake each other (telegram-bot-api keeps a `webhook_queue_id` for each).
 * Those taken are kept, to be sent again on demand.
 */
export function openUpdates(database: DatabaseSync, settings: Settings, clock: Clock): Updates {
  const insert = database.prepare('INSERT INTO updates VALUES (?, ?, ?, ?, ?, ?, 1)')
  const expire = database.prepare('UPDATE updates SET pending = 0 WHERE pending AND expires < ?')
  const expireIn = database.prepare(
    'UPDATE updates SET pending = 0 WHERE pending AND queue = ? AND expires < ?',
  )
  const queues = database.prepare('SELECT DISTINCT queue FROM updates WHERE pending')
  const head = database.prepare(
    'SELECT id, body, due, expires FROM updates WHERE pending AND queue = ? ORDER BY id LIMIT 1',
  )
  const list = database.prepare(
    'SELECT id, body FROM updates WHERE pending AND due <= ? AND id >= ? ORDER BY id LIMIT ?',
  )
  const count = database.prepare('SELECT count(*) AS n FROM updates WHERE pending')
  const done = database.prepare('UPDATE updates SET pending = 0 WHERE id = ?')
  const doneBelow = database.prepare('UPDATE updates SET pending = 0 WHERE pending AND id < ?')
  const clear = database.prepare('UPDATE updates SET pending = 0 WHERE pending')
  const last = database.prepare('SELECT id, queue FROM updates WHERE phone = ? ORDER BY id DESC LIMIT 1')
  const again = database.prepare('UPDATE updates SET pending = 1, due = ?, expires = ? WHERE id = ?')
  const soonest = database.prepare('SELECT min(due) AS due FROM updates WHERE pending AND due > ?')
  const waiting: (() => void)[] = []
  const rouse = () => {
    for (const wake of waiting.splice(0)) wake()
  }
  clock.onAdvance(rouse)
  const listeners: ((queue: string) => void)[] = [rouse]
  const now = () => clock.now().getTime()
  const read = (row: Record<string, unknown>): Update => ({
    update_id: Number(row.id),
    ...JSON.parse(String(row.body)),
  })

  function nextId(): number {
    const idle = now() - settings.get('lastUpdateAt') > IDLE_WEEK
    settings.set('lastUpdateAt', now())
    // "If there are no new updates for at least a week, then identifier of the next update will be chosen randomly".
    if (idle) settings.set('counters', { ...settings.get('counters'), update: freshStart() })
    return settings.count('update', 1)
  }

  function freshStart(): number {
    for (;;) {
      const start = Math.floor(Math.random() * 9e8)
      const row = database
        .prepare('SELECT 1 FROM updates WHERE id BETWEEN ? AND ? LIMIT 1')
        .get(start, start + 1e6)
      if (!row) return start
    }
  }

  return {
    add(phone, news, delaySeconds = 0) {
      const kind = Object.keys(news)[0] ?? ''
      const allowed = settings.get('webhook').allowedUpdates
      if (allowed.length > 0 && !allowed.includes(kind)) return
      const queue = queueOf(phone, news)
      const lifetime = news.callback_query ? TAP_SECONDS : DAY
      const due = now() + delaySeconds * 1000
      insert.run(nextId(), phone, queue, JSON.stringify(news), due, now() + lifetime * 1000)
      for (const listener of listeners) listener(queue)
    },
    again(phone) {
      const row = last.get(phone)
      if (!row) return false
      again.run(now(), now() + DAY * 1000, Number(row.id))
      for (const listener of listeners) listener(String(row.queue))
      return true
    },
    queues: () => queues.all().map(({ queue }) => String(queue)),
    head(queue) {
      expireIn.run(queue, now())
      const row = head.get(queue)
      return row && { update: read(row), due: Number(row.due), expires: Number(row.expires) }
    },
    list(fromId, limit) {
      expire.run(now())
      return list.all(now(), fromId, limit).map(read)
    },
    count() {
      expire.run(now())
      return Number(count.get()?.n)
    },
    done: (id) => void done.run(id),
    doneBelow: (id) => void doneBelow.run(id),
    clear: () => void clear.run(),
    onAdded: (listener) => void listeners.push(listener),
    next: (signal) =>
      new Promise((resolve) => {
        const due = soonest.get(now())?.due
        const timer = due === null ? undefined : setTimeout(resolve, Number(due) - now())
        waiting.push(() => {
          clearTimeout(timer)
          resolve()
        })
        signal.addEventListener('abort', rouse, { once: true })
      }),
  }
}

function queueOf(phone: number, news: News): string {
  if (news.callback_query) return `taps ${news.callback_query.from.id}`
  if (news.my_chat_member) return `standing ${news.my_chat_member.from.id}`
  return `messages ${phone}`
}
