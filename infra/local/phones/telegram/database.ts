import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Opens (or creates) what Telegram remembers, in `<folder>/telegram.db`. Bodies are JSON, which also keeps
 * lone surrogates and NULs whole. A process killed at any moment loses nothing that was answered.
 */
export function openDatabase(folder: string): DatabaseSync {
  mkdirSync(folder, { recursive: true })
  const database = new DatabaseSync(join(folder, 'telegram.db'))
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS phones (id INTEGER PRIMARY KEY, body TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS messages (
      phone INTEGER, id INTEGER, body TEXT NOT NULL, PRIMARY KEY (phone, id)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS taps (
      id TEXT PRIMARY KEY, phone INTEGER NOT NULL, message INTEGER NOT NULL, data TEXT NOT NULL, at INTEGER NOT NULL
    );
    CREATE TABLE IF NOT EXISTS uploads (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, mime TEXT NOT NULL, bytes BLOB NOT NULL
    );
    CREATE TABLE IF NOT EXISTS updates (
      id INTEGER PRIMARY KEY, phone INTEGER NOT NULL, queue TEXT NOT NULL, body TEXT NOT NULL,
      due INTEGER NOT NULL, expires INTEGER NOT NULL, pending INTEGER NOT NULL
    );
    CREATE INDEX IF NOT EXISTS pending ON updates (queue, id) WHERE pending;
    CREATE INDEX IF NOT EXISTS of_phone ON updates (phone, id);
    CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, body TEXT NOT NULL);
  `)
  return database
}

/** All or nothing, also when the process is killed midway. */
export function atomically<T>(database: DatabaseSync, work: () => T): T {
  if (database.isTransaction) return work()
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (cause) {
    database.exec('ROLLBACK')
    throw cause
  }
}
