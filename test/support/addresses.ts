/** Where somebody in a transcript can be, by the words for it. */
import { type Address, addressId } from '../../bots/engine/address.ts'
import { ownAddress } from './conversation.ts'

export const addresses: Record<string, Address> = {
  telegram: ownAddress,
  whatsapp: { channel: 'whatsapp', address: '+212600000078' },
  sms: { channel: 'sms', address: '+212600000078' },
  'the other phone': { channel: 'whatsapp', address: '+212600000045' },
  'a third phone': { channel: 'whatsapp', address: '+212600000023' },
}

export const wordsFor = (address: Address): string | undefined =>
  Object.keys(addresses).find((words) => addressId(addresses[words] ?? ownAddress) === addressId(address))
