/** What there is to say about the addresses at which somebody learns, and about those who learn beside them. */
import { type Address, addressId, addressIn } from './engine/address.ts'
import { unlinkCommand } from './engine/phones.ts'
import type { Say } from './engine/say.ts'
import { telegramWith, whatsappWith } from './opening-words.ts'
import type { Part, Speech } from './wording.ts'

/** By the app and, of a number, no more than what tells it from another. */
export function addressLabel({ channel, address }: Address, { phrase }: Speech): string {
  const app = phrase(`app-${channel}`)
  return channel === 'telegram' ? app : `${app} …${address.slice(-2)}`
}

/** The one where they began first. */
const addressesOf = ({ id = '', elsewhere = {} }: Speech): string[] => [
  ...new Set([addressId(addressIn(id)), ...Object.keys(elsewhere)]),
]

export function phonesParts(speech: Speech): Part[] {
  const lines = addressesOf(speech).map((id) => `• ${addressLabel(addressIn(id), speech)}`)
  const first = lines.length > 1 ? [speech.phrase('phones-first')] : []
  return [`${speech.phrase('phones')}\n${lines.join('\n')}`, ...first, speech.phrase('phones-people')]
}

/** The code in two halves, as it is easily read and typed, and the links that carry it. */
export function linkingParts({ phrase, code = '', telegramUrl, whatsappUrl }: Speech): Part[] {
  const links = [
    ...(telegramUrl ? [`${phrase('app-telegram')}\n${telegramWith(telegramUrl, code)}`] : []),
    ...(whatsappUrl ? [`${phrase('app-whatsapp')}\n${whatsappWith(whatsappUrl, code)}`] : []),
  ]
  const halves = `${code.slice(0, 4)} ${code.slice(4)}`
  return [
    phrase('linking'),
    { strong: halves },
    ...(links.length > 0 ? [phrase('linking-links'), ...links] : []),
  ]
}

/** The first of them by the name on their certificate, the others as they asked to be called. */
export function personLabel(who: string, { phrase, name, people = {} }: Speech): string {
  if (who === 'new') return phrase('people-new')
  return people[who] ?? name?.latin ?? name?.arabic ?? phrase('people-first')
}

export function unlinkLabel(command: string, say: Say, speech: Speech): string {
  const id =
    say.what === 'linked'
      ? addressId(say.address)
      : addressesOf(speech).find((each) => unlinkCommand(each) === command)
  return speech.phrase('unlink', { address: id ? addressLabel(addressIn(id), speech) : '' })
}
