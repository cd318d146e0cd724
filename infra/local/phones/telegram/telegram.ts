import type { HttpBindings } from '@hono/node-server'
import type { Message } from 'grammy/types'
import type { Hono } from 'hono'
import { type AccountOptions, openAccount } from './account.ts'
import { botRoutes } from './bot-routes.ts'
import type { Tapped } from './buttons.ts'
import { call } from './call.ts'
import { startDelivery } from './delivery.ts'
import { learnerRoutes } from './learner-routes.ts'
import { openLearners } from './learners.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import type { Phone } from './phones.ts'
import type { Sample } from './samples.ts'
import type { Joining } from './standing.ts'
import { type Change, snapshot } from './views.ts'

/** A person with a phone, for tests and scripted play. What cannot be done throws `Impossible`. */
export interface Learner {
  readonly id: number
  phone(): Phone
  start(payload?: string): Message
  say(text: string): Message
  edit(text: string, messageId?: number): Message
  /** Taps the button with this label or callback data, on the newest message that has it. */
  tap(button: string, messageId?: number): Tapped
  send(sample: Sample): Message
  block(): void
  unblock(): void
  deactivate(): void
  /** Makes a group with the bot in it, seen from this person's phone. */
  group(title: string): Learner
  /** Lets Telegram deliver the last update of this person once more. */
  repeat(): boolean
  messages(): Message[]
  transcript(): string
  /** The first message from the bot since the person's last act that holds this; waited for at most so long. */
  hears(what: string | RegExp, seconds?: number): Promise<Message>
}

export interface TelegramPhones {
  join(joining: Joining): Learner
  learner(id: number): Learner
  misbehave(part: Partial<Misbehaviour>): void
  /** Resolves when every update is delivered, or waits for the clock. */
  idle(): Promise<void>
}

/** Telegram as one bot meets it: its Bot API, the delivery of updates, and people with phones. */
export function openTelegram(options: AccountOptions): {
  phones: TelegramPhones
  botRoutes: Hono<{ Bindings: HttpBindings }>
  learnerRoutes: Hono
  /** What a page hears first. */
  greeting(): Change
  stop(): Promise<void>
} {
  const account = openAccount(options)
  const delivery = startDelivery({ ...account, call: (method, given) => call(account, method, given) })
  return {
    phones: {
      ...openLearners(account),
      misbehave: (part) => void account.misbehaving.change(part),
      idle: delivery.idle,
    },
    botRoutes: botRoutes(account),
    learnerRoutes: learnerRoutes(account),
    greeting: () => ({ is: 'snapshot', snapshot: snapshot(account) }),
    async stop() {
      await delivery.stop()
      account.database.close()
    },
  }
}
