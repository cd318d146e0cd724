import type { BotCommand, Message } from 'grammy/types'
import type { Account } from './account.ts'
import { commandsFor } from './methods/commands.ts'
import { descriptionFor } from './methods/descriptions.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import type { Phone } from './phones.ts'

/** A phone with all that its screen shows. */
export interface PhoneView {
  phone: Phone
  messages: Message[]
  commands: BotCommand[]
  description: string
}

export interface Snapshot {
  bot: { name: string; username: string }
  misbehaviour: Misbehaviour
  phones: PhoneView[]
}

/** What changes on the page, told as it happens. `profile`: commands or descriptions changed, so look anew. */
export type Change =
  | { is: 'snapshot'; snapshot: Snapshot }
  | { is: 'phone'; phone: Phone }
  | { is: 'message'; phone: number; message: Message }
  | { is: 'gone'; phone: number; message: number }
  | { is: 'acting'; phone: number; action: string }
  | { is: 'answered'; phone: number; message: number; data: string; text: string; alert: boolean }
  | { is: 'misbehaviour'; misbehaviour: Misbehaviour }
  | { is: 'profile' }

export function viewOf(account: Account, phone: Phone): PhoneView {
  return {
    phone,
    messages: account.phones.messages(phone.id),
    commands: commandsFor(account, phone),
    description: descriptionFor(account, phone),
  }
}

export function snapshot(account: Account): Snapshot {
  const { phones, bot, misbehaving } = account
  const shown = phones.all().filter(({ standing }) => standing !== 'deactivated')
  return {
    bot: { name: bot.first_name, username: bot.username },
    misbehaviour: misbehaving.now(),
    phones: shown.map((phone) => viewOf(account, phone)),
  }
}
