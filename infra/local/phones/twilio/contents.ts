import type { DatabaseSync } from 'node:sqlite'
import type { Types } from './content-types.ts'

/** A Content object: what can be sent by its sid, with variables to be filled in. */
export interface Content {
  sid: string
  name: string
  language: string
  /** By name: what stands for a variable that is not given. */
  variables: Record<string, string>
  types: Types
  /** Milliseconds of the clock. */
  created: number
  approval?: Approval
}

export interface Approval {
  name: string
  category: string
  /** Why it was refused for good; '' when it was not. */
  reason: string
}

export interface Contents {
  get(sid: string): Content | undefined
  save(content: Content): Content
  /** @returns whether it was there */
  remove(sid: string): boolean
  /** In the order of their numbers, above this one. */
  list(above: number, limit: number): { number: number; content: Content }[]
}

export function openContents(database: DatabaseSync): Contents {
  const insert = database.prepare('INSERT INTO contents (sid, body) VALUES (?, ?)')
  const update = database.prepare('UPDATE contents SET body = ? WHERE sid = ?')
  const one = database.prepare('SELECT body FROM contents WHERE sid = ?')
  const remove = database.prepare('DELETE FROM contents WHERE sid = ?')
  const list = database.prepare('SELECT number, body FROM contents WHERE number > ? ORDER BY number LIMIT ?')
  const read = ({ body }: Record<string, unknown>): Content => JSON.parse(String(body))
  return {
    get(sid) {
      const row = one.get(sid)
      return row && read(row)
    },
    save(content) {
      const body = JSON.stringify(content)
      if (update.run(body, content.sid).changes === 0) insert.run(content.sid, body)
      return content
    },
    remove: (sid) => remove.run(sid).changes > 0,
    list: (above, limit) =>
      list.all(above, limit).map((row) => ({ number: Number(row.number), content: read(row) })),
  }
}
