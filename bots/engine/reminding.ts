/** What a learner has agreed to about being written to unasked, and what has come of it. Times are seconds since 1970. */
import * as z from 'zod/mini'
import { parts } from '../../content/calendar.ts'

/** Consent to be written to unasked, to which wording and since when; or when it was refused or taken back. */
export const remindersSchema = z.union([
  z.strictObject({ no: z.int() }),
  z.strictObject({
    at: z.int(),
    wording: z.string(),
    part: z.optional(z.enum(parts)),
    /** 0 is Sunday; without them, any day. */
    days: z.optional(z.array(z.int())),
    /** Also by SMS where the chat is closed: agreed to when. */
    sms: z.optional(z.int()),
    /** None before then. */
    until: z.optional(z.int()),
  }),
])
export type Reminders = z.infer<typeof remindersSchema>

export const wokenSchema = z.strictObject({
  /** When they are to be woken. */
  at: z.optional(z.int()),
  /** When they were last written to unasked, and how often since they were last seen. */
  said: z.optional(z.int()),
  rung: z.optional(z.int()),
  /** When they were told that they will be let go. */
  told: z.optional(z.int()),
  /** When they last did something on a page that a message led to. */
  seen: z.optional(z.int()),
  /** When something may be due for review; none is offered before. */
  reviewAt: z.optional(z.int()),
  /** The course last proposed as the next one. */
  proposed: z.optional(z.string()),
})
