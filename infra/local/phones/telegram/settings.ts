import type { DatabaseSync } from 'node:sqlite'
import type { BotCommand, MenuButton } from 'grammy/types'

export interface Webhook {
  url: string
  secret: string
  maxConnections: number
  allowedUpdates: string[]
}

/** What the bot has told Telegram about itself. Keys of `commands` name a scope and a language. */
export interface Remembered {
  webhook: Webhook
  /** The last failure of this webhook; `date` in Unix seconds. */
  webhookError: { date: number; message: string } | null
  commands: Record<string, BotCommand[]>
  descriptions: Record<string, string>
  shortDescriptions: Record<string, string>
  menuButtons: Record<string, MenuButton>
  /** The last number given out, by what it counts. */
  counters: Record<string, number>
  lastUpdateAt: number
}

const fresh: Remembered = {
  webhook: { url: '', secret: '', maxConnections: 40, allowedUpdates: [] },
  webhookError: null,
  commands: {},
  descriptions: {},
  shortDescriptions: {},
  menuButtons: {},
  counters: {},
  lastUpdateAt: 0,
}

export interface Settings {
  get<Name extends keyof Remembered>(name: Name): Remembered[Name]
  set<Name extends keyof Remembered>(name: Name, value: Remembered[Name]): void
  /** The next number of this name; the first is `from`. */
  count(name: string, from: number): number
  onWebhook(listener: () => void): void
}

export function openSettings(database: DatabaseSync): Settings {
  const read = database.prepare('SELECT name, body FROM settings')
  const write = database.prepare('INSERT OR REPLACE INTO settings (name, body) VALUES (?, ?)')
  const listeners: (() => void)[] = []
  const known: Remembered = { ...fresh }
  for (const { name, body } of read.all()) Object.assign(known, { [String(name)]: JSON.parse(String(body)) })
  const settings: Settings = {
    get: (name) => known[name],
    set(name, value) {
      known[name] = value
      write.run(name, JSON.stringify(value))
      if (name === 'webhook') for (const listener of listeners) listener()
    },
    count(name, from) {
      const number = (known.counters[name] ?? from - 1) + 1
      settings.set('counters', { ...known.counters, [name]: number })
      return number
    },
    onWebhook: (listener) => void listeners.push(listener),
  }
  return settings
}
