import type { DatabaseSync } from 'node:sqlite'

/** A press of an inline button: what the bot answers by its id. */
export interface Tap {
  id: string
  phone: number
  message: number
  data: string
  /** Unix seconds. */
  at: number
}

export interface Taps {
  add(tap: Tap): void
  get(id: string): Tap | undefined
}

export function openTaps(database: DatabaseSync): Taps {
  const insert = database.prepare('INSERT INTO taps (id, phone, message, data, at) VALUES (?, ?, ?, ?, ?)')
  const find = database.prepare('SELECT * FROM taps WHERE id = ?')
  return {
    add: ({ id, phone, message, data, at }) => void insert.run(id, phone, message, data, at),
    get(id) {
      const row = find.get(id)
      return (
        row && {
          id,
          phone: Number(row.phone),
          message: Number(row.message),
          data: String(row.data),
          at: Number(row.at),
        }
      )
    },
  }
}
