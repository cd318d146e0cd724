/** What reaches a conversation: one thing that a person did, or that happened to them, on one channel. */
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

const came = {
  /** The same for every delivery of the same thing; at most 40 characters. */
  id: z.string(),
  from: addressSchema,
  /** Milliseconds since 1970: when it reached us. */
  at: z.int(),
}

export const inboundSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...came,
    kind: z.literal('said'),
    text: z.string(),
    /** Seconds since 1970, as the vendor dates it: what a replay cannot change. */
    sent: z.int(),
  }),
  z.strictObject({ ...came, kind: z.literal('chose'), choice: z.string() }),
  /** A photo, a voice note, a sticker…: something without words. */
  z.strictObject({ ...came, kind: z.literal('sent') }),
  /** The bot was blocked, or the account is gone. */
  z.strictObject({ ...came, kind: z.literal('left') }),
  /** The bot was put into a group. */
  z.strictObject({ ...came, kind: z.literal('grouped') }),
  /** A certificate was issued. */
  z.strictObject({ ...came, kind: z.literal('certified'), course: z.string(), certificate: z.string() }),
])
export type Inbound = z.infer<typeof inboundSchema>

/** The key of the learner who speaks from an address. */
export const learnerId = ({ channel, address }: Address): string => `${channel}:${address}`
