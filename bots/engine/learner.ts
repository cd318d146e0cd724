/** Who is learning, and where they are: all that is kept between two turns. Times are seconds since 1970. */
import * as z from 'zod/mini'
import { languages } from '../../content/schema.ts'
import { nameSchema } from './name.ts'
import { effectSchema } from './turn.ts'

const options = z.array(z.int())

/** Places are named by ids in the content; `nth` finds the way when an author has removed the card. */
export const placeSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('language') }),
  z.strictObject({ at: z.literal('consent') }),
  z.strictObject({ at: z.literal('choosing') }),
  z.strictObject({ at: z.literal('intro'), course: z.string() }),
  z.strictObject({
    at: z.literal('lesson'),
    course: z.string(),
    card: z.string(),
    nth: z.int(),
    /** Options ticked so far where several are right. */
    ticked: z.optional(options),
    /** Looking at one lesson again: back to the exam's door after it. */
    again: z.optional(z.literal(true)),
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

/** What a learner looks at for a moment, without leaving their place. */
export const asides = [
  'menu',
  'languages',
  'help',
  'certificates',
  'privacy',
  'stopped',
  'forgetting',
] as const
export type Aside = (typeof asides)[number]

const progressSchema = z.strictObject({
  /** Where to go on, while the learner is in another course. */
  place: z.optional(placeSchema),
  /** Exams ended without passing, and when the last one ended. */
  tries: z.optional(z.int()),
  triedAt: z.optional(z.int()),
})
export type Progress = z.infer<typeof progressSchema>

const learnerFields = {
  /** `channel:address`. */
  id: z.string(),
  /** Counts the turns; 0 has not been stored yet. */
  version: z.int(),
  language: z.enum(languages),
  place: placeSchema,
  aside: z.optional(z.enum(asides)),
  /** Changes whenever the place does: what a choice must carry to be an answer to it. */
  step: z.int(),
  /** Law 09-08: when consent was given, and to which wording. */
  consent: z.optional(z.strictObject({ at: z.int(), wording: z.string() })),
  /** The course or campaign that a link named when they first came. */
  source: z.optional(z.string()),
  /** As the next certificate will print it. */
  name: z.optional(nameSchema),
  /** Courses begun and not yet certified. */
  courses: z.record(z.string(), progressSchema),
  /** Certificates held, by course. */
  certificates: z.record(z.string(), z.string()),
  /** When they asked for silence, or blocked the bot. */
  stopped: z.optional(z.int()),
  /** The last inbounds, oldest first: none of them is applied twice. */
  ring: z.array(z.string()),
  /** The vendor's date of the newest words heard: much older ones are a replay. */
  heard: z.optional(z.int()),
  lastTurn: z.strictObject({ inbound: z.string(), at: z.int(), effects: z.array(effectSchema) }),
  /** Until there is consent, the record goes by itself. */
  expiresAt: z.optional(z.int()),
}

/** A later version's fields are kept as they came, so that a deployment can be rolled back. */
export const learnerSchema = z.looseObject(learnerFields)
export type Learner = z.infer<z.ZodMiniObject<typeof learnerFields, z.core.$strict>>
