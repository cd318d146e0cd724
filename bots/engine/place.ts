/** Where a learner is, and how far they have come. Times are seconds since 1970. */
import * as z from 'zod/mini'
import { followUpSchema } from './follow-up.ts'
import { changeSchema } from './holding.ts'
import { orStandIn } from './later.ts'
import { nameSchema } from './name.ts'
import { profileSchema } from './profile.ts'

const options = z.array(z.int())

/** Places are named by ids in the content; `nth` finds the way when an author has removed the card. */
export const placeSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('language') }),
  z.strictObject({ at: z.literal('consent') }),
  z.strictObject({ at: z.literal('choosing') }),
  z.strictObject({ at: z.literal('intro'), course: z.string() }),
  /** The `nth` question (from 0) of those that show what is known already; all before it were answered right. */
  z.strictObject({ at: z.literal('placing'), course: z.string(), nth: z.int(), ticked: z.optional(options) }),
  z.strictObject({
    at: z.literal('lesson'),
    course: z.string(),
    card: z.string(),
    nth: z.int(),
    /** Options ticked so far where several are right. */
    ticked: z.optional(options),
    /** Looking at one lesson again: back to the exam's door after it. */
    again: z.optional(z.literal(true)),
    /** Cards of this lesson answered so far, and whether right. */
    marks: z.optional(z.record(z.string(), z.boolean())),
  }),
  z.strictObject({
    at: z.literal('exam-door'),
    course: z.string(),
    /** Lessons offered to look at again. */
    lessons: z.optional(z.array(z.string())),
  }),
  z.strictObject({
    at: z.literal('exam'),
    course: z.string(),
    draw: z.array(z.string()),
    /** One letter a question answered so far: `1` right, `0` wrong. */
    marks: z.string(),
    /** What was chosen so far, a letter a question as exam-paper.ts writes it; absent where they began without it. */
    chose: z.optional(z.string()),
    ticked: z.optional(options),
  }),
  z.strictObject({
    at: z.literal('naming'),
    course: z.string(),
    right: z.int(),
    asked: z.int(),
    /** For the name, or for the same in the other script; without it, whether the learner's name is right. */
    asking: z.optional(z.enum(['name', 'other'])),
  }),
  z.strictObject({ at: z.literal('finished'), course: z.string() }),
  z.strictObject({ at: z.literal('group') }),
])
export type Place = z.infer<typeof placeSchema>

const anyPlaceSchema = z.object({ at: z.string(), course: z.optional(z.string()) })
/** In a room of a later version: at the beginning of its course, or where courses are chosen. */
export const knownPlace = orStandIn(
  placeSchema,
  anyPlaceSchema,
  ({ course }): Place => (course === undefined ? { at: 'choosing' } : { at: 'intro', course }),
)

/** On the way: some questions again before the place is shown. Course and card of each; the first is being asked. */
export const reviewSchema = z.strictObject({
  cards: z.array(z.tuple([z.string(), z.string()])),
  ticked: z.optional(options),
  /** The idea behind the first has been shown. */
  hinted: z.optional(z.literal(true)),
})
export type Review = z.infer<typeof reviewSchema>

/** On the way: the name on a certificate, before the place is shown. */
export const correctingSchema = z.strictObject({
  course: z.string(),
  /** As in `naming`. */
  asking: z.optional(z.enum(['name', 'other'])),
  /** As it should be; the learner's own until then is that of the certificate. */
  name: z.optional(nameSchema),
})
export type Correcting = z.infer<typeof correctingSchema>

export const progressSchema = z.strictObject({
  /** Where to go on, while the learner is in another course. */
  place: z.optional(knownPlace),
  /** Exams ended without passing, and when the last one ended. */
  tries: z.optional(z.int()),
  triedAt: z.optional(z.int()),
})
export type Progress = z.infer<typeof progressSchema>

/** What was learnt in one record and goes on in another. */
export const broughtSchema = z.strictObject({
  courses: z.record(z.string(), progressSchema),
  certificates: z.record(z.string(), z.string()),
  changes: z.optional(z.record(z.string(), changeSchema)),
  name: z.optional(nameSchema),
  profile: z.optional(profileSchema),
  /** As in the record. */
  session: z.optional(z.string()),
  followUp: z.optional(followUpSchema),
  /** Proven to be theirs. */
  phone: z.optional(z.string()),
  /** When something may be due for review: seconds since 1970. */
  reviewAt: z.optional(z.int()),
})
export type Brought = z.infer<typeof broughtSchema>

/** How an address goes from one of those who learn at it to another. */
export const handing = {
  showing: z.optional(z.literal('people')),
  /** How they are called who have it now. */
  called: z.optional(z.string()),
  /** What follows `/` in the id of whoever has gone for good. */
  gone: z.optional(z.string()),
  /** By itself, after a long silence: nothing is said of it. */
  unheard: z.optional(z.literal(true)),
  /** To somebody who shares nothing with those who were there before. */
  apart: z.optional(z.literal(true)),
}
