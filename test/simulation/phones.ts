/** The phones of those who learn, as they are when nobody looks at them. */
import { type Address, addressId } from '../../bots/engine/address.ts'

export interface Bubble {
  at: number
  text: string
  choices: { id: string; label: string }[]
}

export interface Phone {
  address: Address
  /** What has come, the oldest first. */
  bubbles: Bubble[]
  /** When somebody last wrote from it: a chat on WhatsApp is open for a day. */
  wrote: number
  /** The bot is blocked, or SMS are stopped at the operator's. */
  blocked: boolean
}

export interface Phones {
  at(address: Address): Phone | undefined
  add(address: Address): Phone
  all(): Phone[]
}

export function openPhones(): Phones {
  const phones = new Map<string, Phone>()
  return {
    at: (address) => phones.get(addressId(address)),
    add(address) {
      const phone: Phone = { address, bubbles: [], wrote: 0, blocked: false }
      phones.set(addressId(address), phone)
      return phone
    },
    all: () => [...phones.values()],
  }
}
