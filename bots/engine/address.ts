/** Where somebody can be reached. */
import * as z from 'zod/mini'

export const addressSchema = z.strictObject({
  channel: z.enum(['telegram', 'whatsapp', 'sms']),
  /**
   * The vendor's own name for the chat: on Telegram its id, negative for groups; on WhatsApp a phone number or, for
   * accounts that show none, an id such as `MA.1234`; for SMS a phone number.
   */
  address: z.string(),
})
export type Address = z.infer<typeof addressSchema>

/** An address in one word: `channel:address`. It is the id of the record of whoever first learnt there. */
export const addressId = ({ channel, address }: Address): string => `${channel}:${address}`

/** Where a record began, by its id. */
export function addressIn(id: string): Address {
  const [, channel, address] = /^(\w+):([^/]*)/.exec(id) ?? []
  return z.parse(addressSchema, { channel, address })
}
