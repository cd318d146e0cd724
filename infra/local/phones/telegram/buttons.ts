import type { KeyboardButton, Message } from 'grammy/types'
import { Impossible } from '../impossible.ts'
import type { Account } from './account.ts'
import { post, press, say } from './acts.ts'
import type { Phone } from './phones.ts'
import { contactOf, locationOf } from './samples.ts'

export type Tapped =
  | { kind: 'query'; query: string }
  | { kind: 'link'; url: string }
  | { kind: 'copied'; text: string }
  | { kind: 'message'; message: Message }

/**
 * Taps the button with this label or data: on the message of this id, or on the newest that has it, or else on
 * the keyboard that stands in place of the letters.
 *
 * @throws Impossible when there is no such button
 */
export function tap(account: Account, phone: Phone, button: string, messageId?: number): Tapped {
  const messages = account.phones.messages(phone.id).reverse()
  for (const message of messages) {
    if (messageId !== undefined && message.message_id !== messageId) continue
    const buttons = message.reply_markup?.inline_keyboard.flat() ?? []
    const found = buttons.find((each) =>
      [each.text, 'callback_data' in each && each.callback_data].includes(button),
    )
    if (!found) continue
    if ('url' in found) return { kind: 'link', url: found.url ?? '' }
    if ('copy_text' in found) return { kind: 'copied', text: found.copy_text?.text ?? '' }
    if ('callback_data' in found)
      return { kind: 'query', query: press(account, phone, message, found.callback_data ?? '') }
  }
  const letter = phone.keyboard?.keyboard
    .flat()
    .find((each) => (typeof each === 'string' ? each : each.text) === button)
  if (letter === undefined || messageId !== undefined)
    throw new Impossible('no-such-button', `There is no button "${button}".`)
  const message = pressLetter(account, phone, letter)
  if (phone.keyboard?.one_time_keyboard) fold(account, account.phones.get(phone.id) ?? phone, true)
  return { kind: 'message', message }
}

function pressLetter(account: Account, phone: Phone, letter: KeyboardButton): Message {
  if (typeof letter !== 'string' && 'request_contact' in letter && letter.request_contact)
    return post(account, phone, contactOf(phone, 'self'))
  if (typeof letter !== 'string' && 'request_location' in letter && letter.request_location)
    return post(account, phone, locationOf())
  return say(account, phone, typeof letter === 'string' ? letter : letter.text)
}

/** Puts the keyboard in place of the letters away, or shows it again. */
export function fold({ phones }: Account, phone: Phone, folded: boolean): Phone {
  const changed = { ...phone, folded }
  phones.save(changed)
  return changed
}
