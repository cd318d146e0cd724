import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Opens (or creates) what a vendor remembers, in `<folder>/<vendor>.db`, with these tables. Bodies are JSON, which
 * also keeps lone surrogates and NULs whole. A process killed at any moment loses nothing that was answered.
 */
export function openDatabase(folder: string, vendor: string, tables: string): DatabaseSync {
  mkdirSync(folder, { recursive: true })
  const database = new DatabaseSync(join(folder, `${vendor}.db`))
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${tables}`)
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
