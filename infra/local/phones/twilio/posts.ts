import type { DatabaseSync } from 'node:sqlite'
import type { Clock } from '../../clock.ts'

/** A request to the bot that is to be made: a message that came in, or a status that changed. */
export interface Post {
  of: 'inbound' | 'status'
  /** The message. */
  sid: string
  url: string
  form: Record<string, string>
}

export interface Queued extends Post {
  id: number
  /** Milliseconds of the clock: not to be made before. */
  due: number
}

export interface Posts {
  /** Of one queue, each is made after the other. */
  add(queue: string, phone: number | undefined, post: Post, delaySeconds?: number): void
  /** Puts the last inbound one of this phone, the very same, on its queue once more. @returns whether there was one */
  again(phone: number): boolean
  queues(): string[]
  head(queue: string): Queued | undefined
  done(id: number): void
  onAdded(listener: (queue: string) => void): void
}

export function openPosts(database: DatabaseSync, clock: Clock): Posts {
  const insert = database.prepare(
    'INSERT INTO posts (queue, phone, body, due, pending) VALUES (?, ?, ?, ?, 1)',
  )
  const queues = database.prepare('SELECT DISTINCT queue FROM posts WHERE pending')
  const head = database.prepare(
    'SELECT id, body, due FROM posts WHERE pending AND queue = ? ORDER BY due, id LIMIT 1',
  )
  const done = database.prepare('UPDATE posts SET pending = 0 WHERE id = ?')
  const last = database.prepare(`
    SELECT id, queue FROM posts WHERE phone = ? AND body ->> 'of' = 'inbound' ORDER BY id DESC LIMIT 1`)
  const again = database.prepare('UPDATE posts SET pending = 1, due = ? WHERE id = ?')
  const listeners: ((queue: string) => void)[] = []
  const added = (queue: string) => {
    for (const listener of listeners) listener(queue)
  }
  const now = () => clock.now().getTime()
  return {
    add(queue, phone, post, delaySeconds = 0) {
      insert.run(queue, phone ?? null, JSON.stringify(post), now() + delaySeconds * 1000)
      added(queue)
    },
    again(phone) {
      const row = last.get(phone)
      if (!row) return false
      again.run(now(), Number(row.id))
      added(String(row.queue))
      return true
    },
    queues: () => queues.all().map(({ queue }) => String(queue)),
    head(queue) {
      const row = head.get(queue)
      return row && { id: Number(row.id), due: Number(row.due), ...(JSON.parse(String(row.body)) as Post) }
    },
    done: (id) => void done.run(id),
    onAdded: (listener) => void listeners.push(listener),
  }
}
