/** What a turn comes to: the next state of the learner, and effects to be carried out once it is stored. */
import * as z from 'zod/mini'
import { addressSchema } from './address.ts'
import { answerSchema } from './due.ts'
import { useQuestions } from './follow-up.ts'
import type { Learner } from './learner.ts'
import { milestones } from './milestones.ts'
import { broughtSchema, handing } from './place.ts'
import { remainsSchema } from './remains.ts'
import { saySchema } from './say.ts'

const course = z.string()

export const effectSchema = z.discriminatedUnion('do', [
  saySchema,
  /** Have the certificate issued to the learner's name as it stands in their record. */
  z.strictObject({
    do: z.literal('certify'),
    course,
    version: z.string(),
    right: z.int(),
    asked: z.int(),
    passMark: z.int(),
  }),
  /** Have the certificate issued anew, to the learner's name as it stands in their record. */
  z.strictObject({ do: z.literal('correct'), course, certificate: z.string() }),
  /** Leave nothing of the certificate but its number and state. */
  z.strictObject({ do: z.literal('withdraw'), certificate: z.string() }),
  /** Erase the learner's record and deck, every name from these certificates, and where else they were reached. */
  z.strictObject({
    do: z.literal('forget'),
    certificates: z.array(z.string()),
    addresses: z.optional(z.array(addressSchema)),
    /** Whose record; if absent, that of the turn. */
    learner: z.optional(z.string()),
    /** The record whose deck takes in what was remembered here. */
    into: z.optional(z.string()),
    /** Courses from which nothing leads to a certificate any more: it stays valid where it is not among those. */
    released: z.optional(z.array(z.string())),
    /** The in-person session that `into` attends instead. */
    session: z.optional(z.string()),
    /** The record has been emptied, and is needed by others who learn at its address. */
    stays: z.optional(z.literal(true)),
  }),
  /** From now on this address speaks for that record; without `learner`, for nobody. */
  z.strictObject({ do: z.literal('lend'), address: addressSchema, learner: z.optional(z.string()) }),
  /** Tell that record that it has this address now. */
  z.strictObject({ do: z.literal('hand'), learner: z.string(), ...handing }),
  /** Tell that record that this address is the learner's too; what was learnt here comes along. */
  z.strictObject({ do: z.literal('link'), learner: z.string(), brought: broughtSchema }),
  /** Put down in the deck how these cards were answered. */
  z.strictObject({ do: z.literal('remember'), answers: z.array(answerSchema) }),
  /** Keep this for public figures, of somebody who is let go. */
  z.strictObject({ do: z.literal('leave-behind'), remains: remainsSchema }),
  /** Put down what was agreed to or taken back: see consents.ts. */
  z.strictObject({ do: z.literal('attest'), entries: z.array(z.string()) }),
  /** Keep how many stars, 1 to 5, they give this version of the course. */
  z.strictObject({ do: z.literal('keep-stars'), course, version: z.string(), stars: z.int() }),
  /** Keep what is in the inbound: a sentence, by words or by voice, and what it is about. */
  z.strictObject({
    do: z.literal('keep-voice'),
    kind: z.enum(['comment', 'suggestion', 'use']),
    course: z.optional(course),
    version: z.optional(z.string()),
    spot: z.optional(z.string()),
  }),
  /** They wish to be told what comes of what they said at that second since 1970; or of nothing any more. */
  z.strictObject({ do: z.literal('keep-wish'), said: z.int() }),
  z.strictObject({ do: z.literal('drop-wishes') }),
  /** Have brought what came of their suggestions. */
  z.strictObject({ do: z.literal('recall-heeded') }),
  /** Keep what has come of a certificate, so many days after it. */
  z.strictObject({
    do: z.literal('keep-use'),
    course,
    days: z.int(),
    question: z.enum(useQuestions),
    answer: z.string(),
  }),
  /** Count the association that this inbound names, or the one that others call so (by its key), or else that of before. */
  z.strictObject({
    do: z.literal('keep-association'),
    named: z.optional(z.literal(true)),
    like: z.optional(z.string()),
    region: z.optional(z.string()),
  }),
  /** Open a page for the association that they have named, and run it; leave nothing of the page that they run. */
  z.strictObject({ do: z.literal(['open-page', 'close-page']) }),
  /** Have the association whose page they run attested, where enough of its members hold a certificate. */
  z.strictObject({ do: z.literal('order-attestation') }),
  /** Put down on the page of their association how far they have come; with its code, come onto that page before. */
  z.strictObject({ do: z.literal('keep-membership'), page: z.optional(z.string()) }),
  /** Leave nothing of them on the page of their association. */
  z.strictObject({ do: z.literal('leave-page') }),
  /** Leave nothing of the name of their association. */
  z.strictObject({ do: z.literal('drop-association') }),
  /** Have the cards brought that are due for review. */
  z.strictObject({ do: z.literal('recall') }),
  /** Whoever gave this invitation is told of one more who came. */
  z.strictObject({ do: z.literal('count-invited'), by: z.string() }),
  /** Count how far they have come since they joined the in-person session of this code. */
  z.strictObject({ do: z.literal('attend'), session: z.string(), reached: z.enum(milestones) }),
  /** Wake the learner then, instead of at any other time: seconds since 1970. Without `at`: never. */
  z.strictObject({ do: z.literal('wake'), at: z.optional(z.int()), channel: addressSchema.shape.channel }),
])
export type Effect = z.infer<typeof effectSchema>

export interface Turn {
  /** To be stored when it is not the very object that came in; undefined where nothing is to be kept. */
  learner: Learner | undefined
  /** To be carried out in order, once `learner` is stored. */
  effects: Effect[]
}
