/** The people whom a test or a script plays. What cannot be done throws `Impossible`. */
import type { Account } from './account.ts'
import { type Joining, join } from './joining.ts'
import { actOf } from './learner-acts.ts'
import { listen, transcriptOf } from './listening.ts'
import type { Message } from './messages.ts'
import type { Kind, Phone } from './phones.ts'
import type { Sample } from './samples.ts'

/** A person with SMS, as far as that goes. */
export interface SmsLearner {
  readonly id: number
  phone(): Phone
  say(text: string): Message
  switch(on: boolean): void
  /** Tells the sender to stop, whichever way; `unblock` takes it back. */
  block(): void
  unblock(): void
  /** Gives the account or the number up. */
  leave(): void
  /** Lets Twilio post the person's last message once more. */
  repeat(): void
  /** All that was said and done, undelivered messages included. */
  messages(): Message[]
  transcript(): string
  /** The first message from the bot since the person's last act that holds this; waited for at most so long. */
  hears(what: string | RegExp, seconds?: number): Promise<Message>
}

/** A person with WhatsApp. */
export interface WhatsAppLearner extends SmsLearner {
  say(text: string, answers?: string): Message
  /** Presses the button with this title or id, on the newest message that has it. */
  tap(button: string, sid?: string): Message
  /** Picks the row with this title or id from the newest list that has it. */
  pick(row: string, sid?: string): Message
  send(sample: Sample): Message
  react(emoji: string, sid?: string): Message
  edit(text: string): Message
  remove(): Message
  /** Looks at the chat: what was delivered is read, if the person lets that be told. */
  read(): void
  receipts(on: boolean): void
}

export interface Learners {
  join(joining: Joining): WhatsAppLearner
  joinSms(joining: Joining): SmsLearner
  learner(id: number): WhatsAppLearner
}

export function openLearners(account: Account, send: (message: Message) => void): Learners {
  /** What the bot has said since each person's last act. */
  const heard = new Map<number, Message[]>()

  function learner(id: number): WhatsAppLearner {
    if (!heard.has(id)) {
      heard.set(id, [])
      listen(account, id, (message) => heard.get(id)?.push(message))
    }
    const phone = () => {
      const found = account.phones.get(id)
      if (!found) throw new Error(`There is no phone ${id}.`)
      return found
    }
    const quietly = (name: string, body: object = {}) =>
      actOf(phone().kind, name)?.({ account, phone: phone(), send }, body)
    const does = (name: string, body: object = {}) => {
      heard.set(id, [])
      return quietly(name, body) as Message
    }
    return {
      id,
      phone,
      say: (text, answers) => does('say', { text, ...(answers !== undefined && { answers }) }),
      tap: (button, message) => does('tap', { button, message }),
      pick: (row, message) => does('pick', { row, message }),
      send: (sample) => does('send', { sample }),
      react: (emoji, message) => does('react', { emoji, message }),
      edit: (text) => does('edit', { text }),
      remove: () => does('remove'),
      read: () => void quietly('read'),
      receipts: (on) => void quietly('receipts', { on }),
      switch: (on) => void quietly('switch', { on }),
      block: () => void quietly('block'),
      unblock: () => void quietly('unblock'),
      leave: () => void quietly('leave'),
      repeat: () => void does('repeat'),
      messages: () => account.messages.of(id),
      transcript: () => transcriptOf(account, phone()),
      hears: (what, seconds = 10) => hears(id, what, seconds),
    }
  }

  function hears(id: number, what: string | RegExp, seconds: number): Promise<Message> {
    const holds = ({ text }: Message) => (typeof what === 'string' ? text.includes(what) : what.test(text))
    const already = heard.get(id)?.find(holds)
    if (already) return Promise.resolve(already)
    return new Promise((resolve, reject) => {
      const stop = listen(account, id, (message) => holds(message) && end(() => resolve(message)))
      const timer = setTimeout(() => end(() => reject(new Error(missing(id, what)))), seconds * 1000)
      const end = (settle: () => void) => {
        stop()
        clearTimeout(timer)
        settle()
      }
    })
  }

  function missing(id: number, what: string | RegExp): string {
    const phone = account.phones.get(id)
    const ended = account.messages.of(id).findLast(({ errorCode }) => errorCode !== undefined)
    const why = ended ? `\nThe last that did not arrive: error ${ended.errorCode}` : ''
    return `Not heard: ${what}. The chat so far:\n${phone && transcriptOf(account, phone)}${why}`
  }

  const joined = (kind: Kind, joining: Joining) => learner(join(account, kind, joining).id)
  return {
    join: (joining) => joined('whatsapp', joining),
    joinSms: (joining) => joined('sms', joining),
    learner,
  }
}
