/** What goes to and fro between a conversation and the learner's deck. */
import * as z from 'zod/mini'

/** Course, card, and how well it was known. */
export const answerSchema = z.tuple([z.string(), z.string(), z.enum(['again', 'hard', 'good', 'easy'])])
export type Answer = z.infer<typeof answerSchema>
export type Grade = Answer[2]

/**
 * Course and card of the most forgotten ones, five at most. `next`: when one that is not among them is due, in seconds
 * since 1970; absent where there is none.
 */
export const dueSchema = z.strictObject({
  cards: z.array(z.tuple([z.string(), z.string()])),
  next: z.optional(z.int()),
})
export type Due = z.infer<typeof dueSchema>
