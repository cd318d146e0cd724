import type { HttpBindings } from '@hono/node-server'
import type { Message } from 'grammy/types'
import type { Hono } from 'hono'
import { type Account, type AccountOptions, openAccount } from './account.ts'
import * as acts from './acts.ts'
import { botRoutes } from './bot-routes.ts'
import { type Tapped, tap } from './buttons.ts'
import { call } from './call.ts'
import { startDelivery } from './delivery.ts'
import { learnerRoutes } from './learner-routes.ts'
import { listen, transcriptOf } from './listening.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import type { Phone } from './phones.ts'
import { type Sample, sampleOf } from './samples.ts'
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
  join(joining: acts.Joining): Learner
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
      join: (joining) => learnerOf(account, acts.join(account, joining).id),
      learner: (id) => learnerOf(account, id),
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

function learnerOf(account: Account, id: number): Learner {
  let heard: Message[] = []
  listen(account, id, (message) => void heard.push(message))
  const phone = () => {
    const found = account.phones.get(id)
    if (!found) throw new acts.Impossible('no-such-phone', `There is no phone ${id}.`)
    return found
  }
  const doing = <T>(act: () => T): T => {
    heard = []
    return act()
  }
  return {
    id,
    phone,
    start: (payload) => doing(() => acts.start(account, phone(), payload)),
    say: (text) => doing(() => acts.say(account, phone(), text)),
    edit: (text, messageId) => doing(() => acts.edit(account, phone(), text, messageId)),
    tap: (button, messageId) => doing(() => tap(account, phone(), button, messageId)),
    send: (sample) => doing(() => acts.post(account, phone(), sampleOf(account, phone(), sample))),
    block: () => void acts.block(account, phone()),
    unblock: () => void acts.unblock(account, phone()),
    deactivate: () => void acts.deactivate(account, phone()),
    group: (title) => learnerOf(account, acts.makeGroup(account, phone(), title).id),
    repeat: () => doing(() => account.updates.again(id)),
    messages: () => account.phones.messages(id),
    transcript: () => transcriptOf(account, phone()),
    async hears(what, seconds = 10) {
      const holds = ({ text, caption }: Message) => {
        const words = text ?? caption ?? ''
        return typeof what === 'string' ? words.includes(what) : what.test(words)
      }
      return new Promise((resolve, reject) => {
        const already = heard.find(holds)
        if (already) return resolve(already)
        const stop = listen(account, id, (message) => holds(message) && end(() => resolve(message)))
        const missing = () =>
          reject(new Error(`Not heard: ${what}. The chat so far:\n${transcriptOf(account, phone())}`))
        const timer = setTimeout(() => end(missing), seconds * 1000)
        const end = (settle: () => void) => {
          stop()
          clearTimeout(timer)
          settle()
        }
      })
    },
  }
}
