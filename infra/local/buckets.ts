import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'

export interface StoredObject {
  key: string
  body: Uint8Array
  etag: string
  /** The headers that S3 gives back: content type, cache control, metadata and such. */
  headers: Record<string, string>
  /** Epoch milliseconds. */
  modifiedAt: number
}

/** S3's objects on disk: what a call changes is stored whole, or not at all, when it returns. */
export interface Buckets {
  has(bucket: string): boolean
  put(bucket: string, key: string, body: Uint8Array, headers: Record<string, string>, now: Date): StoredObject
  get(bucket: string, key: string): StoredObject | undefined
  remove(bucket: string, key: string): void
  /** The objects under a prefix after a key, in the order of their keys, without their bodies. */
  list(
    bucket: string,
    prefix: string,
    after: string,
    limit: number,
  ): (Omit<StoredObject, 'body'> & { bytes: number })[]
  close(): void
}

export function openBuckets(file: string, names: string[]): Buckets {
  const database = new DatabaseSync(file)
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS objects (bucket TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL, etag TEXT NOT NULL,
      headers TEXT NOT NULL, modifiedAt INTEGER NOT NULL, PRIMARY KEY (bucket, key));
  `)
  const put = database.prepare('INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?, ?)')
  const get = database.prepare(
    'SELECT key, body, etag, headers, modifiedAt FROM objects WHERE bucket = ? AND key = ?',
  )
  const remove = database.prepare('DELETE FROM objects WHERE bucket = ? AND key = ?')
  const list = database.prepare(
    `SELECT key, length(body) AS bytes, etag, headers, modifiedAt FROM objects
     WHERE bucket = ? AND key > ? AND substr(key, 1, length(?3)) = ?3 ORDER BY key LIMIT ?4`,
  )
  const read = <Row>(row: Record<string, unknown>) =>
    ({ ...row, headers: JSON.parse(String(row.headers)) }) as Row
  return {
    has: (bucket) => names.includes(bucket),
    put(bucket, key, body, headers, now) {
      const etag = `"${createHash('md5').update(body).digest('hex')}"`
      put.run(bucket, key, body, etag, JSON.stringify(headers), now.getTime())
      return { key, body, etag, headers, modifiedAt: now.getTime() }
    },
    get(bucket, key) {
      const row = get.get(bucket, key)
      return row && read<StoredObject>(row)
    },
    remove: (bucket, key) => void remove.run(bucket, key),
    list: (bucket, prefix, after, limit) => list.all(bucket, after, prefix, limit).map((row) => read(row)),
    close: () => database.close(),
  }
}
