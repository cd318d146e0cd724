import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'

export type UploadKind = 'document' | 'photo' | 'voice' | 'audio' | 'video' | 'sticker'

/** A file that the bot or a person has sent. */
export interface Upload {
  /** Its `file_id`; the `file_unique_id` is the end of it. */
  id: string
  kind: UploadKind
  name: string
  mime: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface Uploads {
  add(upload: Omit<Upload, 'id'>): Upload
  get(id: string): Upload | undefined
}

const UNIQUE_LENGTH = 16

export function openUploads(database: DatabaseSync): Uploads {
  const insert = database.prepare('INSERT INTO uploads (id, kind, name, mime, bytes) VALUES (?, ?, ?, ?, ?)')
  const find = database.prepare('SELECT * FROM uploads WHERE id = ?')
  return {
    add(upload) {
      const id = `BQACAgQAAxk${randomBytes(33).toString('base64url')}`
      insert.run(id, upload.kind, upload.name, upload.mime, upload.bytes)
      return { id, ...upload }
    },
    get(id) {
      const row = find.get(id)
      if (!row) return undefined
      const bytes = new Uint8Array(row.bytes as Uint8Array<ArrayBuffer>)
      return { id, kind: row.kind as UploadKind, name: String(row.name), mime: String(row.mime), bytes }
    },
  }
}

export const uniqueId = (fileId: string) => fileId.slice(-UNIQUE_LENGTH)

/** Where `getFile` says that the file is, below `/file/bot<token>/`. */
export const pathOf = ({ id, kind, name }: Upload) => `${kind}s/${id}${/\.\w{1,8}$/.exec(name)?.[0] ?? ''}`
