/** `framework.yaml`: the competencies and sectors that all courses refer to, and the criteria that hold for each. */
import * as z from 'zod/mini'
import { idSchema, inEveryLanguage } from './ids-and-words.ts'

/** Says itself in words, `{least}` standing for the figure of that name; `content/checks` holds courses to the figures. */
const criterion = <T extends Record<string, z.ZodMiniType<number>>>(figures: T) =>
  z.strictObject({ says: inEveryLanguage, ...figures })
const count = z.int().check(z.minimum(0))
const percent = z.int().check(z.minimum(0), z.maximum(100))
const between = { least: count, most: count }

/** What makes a course good, whatever its sector. */
export const qualitySchema = z.strictObject({
  languages: criterion({}),
  objectives: criterion(between),
  lessons: criterion(between),
  /** Of a lesson. */
  cards: criterion(between),
  minutes: criterion(between),
  /** The most that one card's idea may have. */
  ideas: criterion({ paragraphs: count }),
  /** The fewest cards that ask. */
  questions: criterion({ percent }),
  feedback: criterion({}),
  /** The most questions whose right option is the longest. */
  options: criterion({ percent }),
  sources: criterion({}),
  taught: criterion({}),
  /** The fewest exam questions on one competency. */
  examined: criterion({ least: count }),
  /** The fewest exam questions in all, and how often the draw must go into them. */
  bank: criterion({ least: count, times: count }),
  draw: criterion(between),
  passMark: criterion({ least: percent, most: percent }),
})
export type Quality = z.infer<typeof qualitySchema>
export type Criterion = keyof Quality

/** As the numbers on an association's page are told: a fewer one, or one in between, could never be seen to be reached. */
const inFives = z.int().check(z.minimum(5), z.multipleOf(5))

/** What somebody wants to do, and the courses that lead there, in the order in which they help. */
const goalSchema = z.strictObject({
  name: inEveryLanguage,
  courses: z.array(z.string()).check(z.minLength(1)),
})
export type Goal = z.infer<typeof goalSchema>

export const levels = ['awareness', 'practice', 'mastery'] as const
export type Level = (typeof levels)[number]

/** `framework.yaml`: the unified competency framework that all courses refer to. */
export const frameworkSchema = z.strictObject({
  quality: qualitySchema,
  /** `particularities`: what a sector adds, in its own field, to what is asked of every course. */
  sectors: z.record(idSchema, z.strictObject({ name: inEveryLanguage, particularities: inEveryLanguage })),
  competencies: z.record(
    z.string(),
    z.strictObject({
      level: z.enum(levels),
      name: inEveryLanguage,
      /** What one can observe in somebody who has it, at its level. */
      indicator: inEveryLanguage,
      /** The same before that level, or beyond it; what was published before there were any has none. */
      otherLevels: z.optional(z.partialRecord(z.enum(levels), inEveryLanguage)),
    }),
  ),
  /** What was published before there were goals has none. */
  goals: z.optional(z.record(idSchema, goalSchema)),
  /** When an association gets an attestation of its own; what was published before there were any gives none. */
  association: z.optional(z.strictObject({ members: inFives })),
})
export type Framework = z.infer<typeof frameworkSchema>
