import type { DatabaseSync } from 'node:sqlite'
import { newSid } from './sids.ts'

/** A file that came with a message. */
export interface Medium {
  sid: string
  name: string
  type: string
  size: number
}

export interface Media {
  add(file: { name: string; mime: string; bytes: Uint8Array }): Medium
  get(sid: string): { name: string; type: string; bytes: Uint8Array<ArrayBuffer> } | undefined
}

export function openMedia(database: DatabaseSync): Media {
  const insert = database.prepare('INSERT INTO media (sid, name, type, bytes) VALUES (?, ?, ?, ?)')
  const find = database.prepare('SELECT name, type, bytes FROM media WHERE sid = ?')
  return {
    add({ name, mime, bytes }) {
      const sid = newSid('ME')
      insert.run(sid, name, mime, bytes)
      return { sid, name, type: mime, size: bytes.length }
    },
    get(sid) {
      const row = find.get(sid)
      if (!row) return undefined
      const bytes = new Uint8Array(row.bytes as Uint8Array<ArrayBuffer>)
      return { name: String(row.name), type: String(row.type), bytes }
    },
  }
}
