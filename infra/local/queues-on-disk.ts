import { DatabaseSync } from 'node:sqlite'

/** A message at rest. All times are epoch milliseconds; it can be received once `dueAt` has come. */
export interface StoredMessage {
  sequence: number
  queue: string
  id: string
  body: string
  /** JSON of SQS's message attributes. */
  attributes: string
  group: string | null
  deduplication: string | null
  sentAt: number
  dueAt: number
  receives: number
  firstReceivedAt: number | null
  /** Of the last receive: with `dueAt` to come, the message is in flight. */
  receipt: string | null
  /** 1 while a function of this process works on it: the clock may then jump past `dueAt` without a second delivery. */
  held: 0 | 1
}

const SCHEMA = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS messages (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
    attributes TEXT NOT NULL, "group" TEXT, deduplication TEXT, sentAt INTEGER NOT NULL, dueAt INTEGER NOT NULL,
    receives INTEGER NOT NULL DEFAULT 0, firstReceivedAt INTEGER, receipt TEXT,
    held INTEGER NOT NULL DEFAULT 0);
  CREATE INDEX IF NOT EXISTS inOrder ON messages (queue, sequence, dueAt, held);
  CREATE INDEX IF NOT EXISTS inFlight ON messages (queue, "group") WHERE receipt IS NOT NULL;
  CREATE INDEX IF NOT EXISTS byReceipt ON messages (receipt);
  CREATE INDEX IF NOT EXISTS byDueAt ON messages (dueAt);
  CREATE TABLE IF NOT EXISTS sent (key TEXT PRIMARY KEY, id TEXT NOT NULL, sequence INTEGER NOT NULL, sentAt INTEGER NOT NULL)
    WITHOUT ROWID;
`

/**
 * The statements by which the queues change; each is on disk when it returns, whatever kills the process.
 * Throws while another process has the file.
 */
export function openQueuesOnDisk(file: string) {
  const database = new DatabaseSync(file)
  try {
    database.exec(SCHEMA)
  } catch (cause) {
    database.close()
    throw new Error(`${file} cannot be opened: does another local cloud run on this folder?`, { cause })
  }
  const prepare = (text: string) => database.prepare(text)
  return {
    insert: prepare(
      `INSERT INTO messages (queue, id, body, attributes, "group", deduplication, sentAt, dueAt)
       VALUES (:queue, :id, :body, :attributes, :group, :deduplication, :sentAt, :dueAt)`,
    ),
    /** In order; a group with a message in flight is left alone. */
    receivable: prepare(
      `SELECT * FROM messages message WHERE queue = :queue AND dueAt <= :now AND held = 0 AND NOT EXISTS (
         SELECT 1 FROM messages other INDEXED BY inFlight WHERE other.queue = message.queue
           AND other."group" = message."group" AND other.receipt IS NOT NULL AND (other.held OR other.dueAt > :now))
       ORDER BY sequence LIMIT :limit`,
    ),
    take: prepare(
      `UPDATE messages SET receipt = :receipt, held = :held, dueAt = :dueAt, receives = receives + 1,
         firstReceivedAt = coalesce(firstReceivedAt, :now) WHERE sequence = :sequence RETURNING *`,
    ),
    bury: prepare(
      'UPDATE messages SET queue = :queue, dueAt = :now, receipt = NULL WHERE sequence = :sequence',
    ),
    release: prepare('UPDATE messages SET held = 0 WHERE queue = :queue AND receipt = :receipt'),
    /** What a process that was killed had in hand is due at once. */
    releaseAll: prepare('UPDATE messages SET held = 0, dueAt = :now WHERE held = 1'),
    remove: prepare('DELETE FROM messages WHERE queue = :queue AND receipt = :receipt'),
    hide: prepare(
      'UPDATE messages SET dueAt = :dueAt WHERE queue = :queue AND receipt = :receipt AND (held OR dueAt > :now)',
    ),
    purge: prepare('DELETE FROM messages WHERE queue = :queue'),
    expire: prepare('DELETE FROM messages WHERE queue = :queue AND sentAt <= :before'),
    depth: prepare(
      `SELECT count(*) FILTER (WHERE dueAt <= :now AND NOT held) AS ready,
         count(*) FILTER (WHERE held OR (dueAt > :now AND receipt IS NOT NULL)) AS inFlight,
         count(*) FILTER (WHERE dueAt > :now AND receipt IS NULL) AS delayed FROM messages WHERE queue = :queue`,
    ),
    nextDue: prepare('SELECT min(dueAt) AS dueAt FROM messages WHERE dueAt > :announcedUntil'),
    alreadySent: prepare('SELECT id, sequence FROM sent WHERE key = :key AND sentAt > :after'),
    rememberSent: prepare(
      'INSERT OR REPLACE INTO sent (key, id, sequence, sentAt) VALUES (:key, :id, :sequence, :sentAt)',
    ),
    forgetSent: prepare('DELETE FROM sent WHERE sentAt <= :before'),
    atomically<T>(change: () => T): T {
      database.exec('BEGIN IMMEDIATE')
      try {
        const result = change()
        database.exec('COMMIT')
        return result
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },
    close: () => database.close(),
  }
}
