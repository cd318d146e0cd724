import type { DatabaseSync } from 'node:sqlite'
import type { User, UserFromGetMe } from 'grammy/types'
import type { Clock } from '../../clock.ts'
import { openDatabase } from '../database.ts'
import { type Live, openLive } from '../live.ts'
import { type Misbehaving, type Misbehaviour, openMisbehaviour } from './misbehaviour.ts'
import { openPhones, type Phones } from './phones.ts'
import { openRates, type Rates } from './rates.ts'
import { openSettings, type Settings } from './settings.ts'
import { TABLES } from './tables.ts'
import { openTaps, type Taps } from './taps.ts'
import { openUpdates, type Updates } from './updates.ts'
import { openUploads, type Uploads } from './uploads.ts'

export interface AccountOptions {
  folder: string
  clock: Clock
  live?: Live
  token: string
  username: string
  name: string
  rates?: Misbehaviour['rates']
}

/** The bot's account at Telegram: all that Telegram knows of it, for its methods and for the phones. */
export interface Account {
  token: string
  bot: UserFromGetMe
  clock: Clock
  live: Live
  database: DatabaseSync
  phones: Phones
  taps: Taps
  uploads: Uploads
  updates: Updates
  settings: Settings
  rates: Rates
  misbehaving: Misbehaving
}

export function openAccount({
  folder,
  clock,
  live = openLive(),
  token,
  username,
  name,
  rates,
}: AccountOptions): Account {
  const database = openDatabase(folder, 'telegram', TABLES)
  const settings = openSettings(database)
  const misbehaving = openMisbehaviour(rates ?? 'as-telegram', (now) =>
    live.tell('telegram', { is: 'misbehaviour', misbehaviour: now }),
  )
  return {
    token,
    bot: {
      id: Number.parseInt(token, 10) || 1,
      is_bot: true,
      first_name: name,
      username,
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      can_manage_bots: false,
      supports_join_request_queries: false,
    },
    clock,
    live,
    database,
    settings,
    misbehaving,
    phones: openPhones(database, live),
    taps: openTaps(database),
    uploads: openUploads(database),
    updates: openUpdates(database, settings, clock),
    rates: openRates(clock, () => misbehaving.now().rates === 'as-telegram'),
  }
}

/** The bot as the sender of a message. */
export function botUser({ bot: { id, is_bot, first_name, username } }: Account): User {
  return { id, is_bot, first_name, username }
}

/** Unix time in seconds, of the clock. */
export function unixNow({ clock }: Account): number {
  return Math.floor(clock.now().getTime() / 1000)
}
