import type { DatabaseSync } from 'node:sqlite'
import type { Clock } from '../../clock.ts'
import { openDatabase } from '../database.ts'
import type { Live } from '../live.ts'
import type { Senders } from './addresses.ts'
import { type Contents, openContents } from './contents.ts'
import { type Media, openMedia } from './media.ts'
import { type Messages, openMessages } from './messages.ts'
import { type Misbehaving, type Misbehaviour, openMisbehaviour } from './misbehaviour.ts'
import { type Kind, openPhones, type Phones } from './phones.ts'
import { openPosts, type Posts } from './posts.ts'
import { openRates, type Rates } from './rates.ts'
import { TABLES } from './tables.ts'

export interface TwilioOptions {
  accountSid: string
  authToken: string
  /** `whatsapp:+…` */
  whatsappFrom: string
  /** A number, or up to eleven letters and digits; to these nobody can write back. */
  smsFrom: string
  messagingServiceSid?: string | undefined
  /** Where inbound messages are posted until the account says otherwise; a fragment may set retries: `#rc=3&rp=all`. */
  inboundUrl: string
  /** Whether an SMS can be answered, to begin with. */
  twoWaySms?: boolean | undefined
  /** How it misbehaves from the start, and how it settles what Twilio leaves open. */
  settings?: Partial<Misbehaviour> | undefined
}

export interface AccountOptions extends TwilioOptions {
  folder: string
  clock: Clock
  live: Live
  /** As the business is called on the phones. */
  name: string
  /** Where this API is reached, for the links to what people send. */
  root: () => string
}

/** The account at Twilio: all that Twilio knows of it, for its API and for the phones. */
export interface Account {
  sid: string
  authToken: string
  name: string
  senders: Senders
  /** Where what comes in is posted. */
  webhooks: Record<Kind, string>
  root: () => string
  clock: Clock
  live: Live
  database: DatabaseSync
  phones: Phones
  messages: Messages
  contents: Contents
  media: Media
  posts: Posts
  rates: Rates
  misbehaving: Misbehaving
}

export function openAccount(options: AccountOptions): Account {
  const { folder, clock, live, settings = {} } = options
  const database = openDatabase(folder, 'twilio', TABLES)
  const { twoWaySms = false } = options
  const misbehaving = openMisbehaviour({ twoWaySms, ...settings }, (now) =>
    live.tell('twilio', { is: 'misbehaviour', misbehaviour: now }),
  )
  return {
    sid: options.accountSid,
    authToken: options.authToken,
    name: options.name,
    senders: {
      whatsapp: options.whatsappFrom,
      sms: options.smsFrom,
      messagingService: options.messagingServiceSid,
    },
    webhooks: { whatsapp: options.inboundUrl, sms: options.inboundUrl },
    root: options.root,
    clock,
    live,
    database,
    misbehaving,
    phones: openPhones(database, live),
    messages: openMessages(database, live),
    contents: openContents(database),
    media: openMedia(database),
    posts: openPosts(database, clock),
    rates: openRates(clock, () => misbehaving.now().rates === 'as-twilio'),
  }
}

/** Milliseconds of the clock. */
export const msNow = ({ clock }: Account) => clock.now().getTime()
