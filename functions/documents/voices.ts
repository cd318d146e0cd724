/** What a learner has said of the courses, as a row of theirs holds it. Times are seconds since 1970. */
import * as z from 'zod/mini'
import { type UseQuestion, useQuestions } from '../../bots/engine/follow-up.ts'
import { languages } from '../../content/schema.ts'

/** Of the version of a course that they had before them. */
export interface Stars {
  course: string
  version: string
  stars: number
  at: number
}

export const voiceSchema = z.object({
  /** Drawn at random, so that it tells nobody whose it is: course.yaml names it where it changed something. */
  id: z.string(),
  /** `use`: what came of it, or stood in the way. */
  kind: z.enum(['comment', 'suggestion', 'use']),
  /** Absent where it is about no course in particular. */
  course: z.optional(z.string()),
  version: z.optional(z.string()),
  /** The card, or the exam's question, in front of which they were; of a use, `days-question`. */
  spot: z.optional(z.string()),
  language: z.enum(languages),
  at: z.int(),
  /** They wish to be told what comes of it: when that was said, and to which wording. */
  wish: z.optional(z.strictObject({ at: z.int(), wording: z.string() })),
  /** By which inbound they were told. */
  told: z.optional(z.string()),
  /** One of the two: what they wrote, or where the vendor has what they said. */
  words: z.optional(z.string()),
  voice: z.optional(z.string()),
})
export type Voice = z.infer<typeof voiceSchema>

/** Whoever said it wishes to be told that it was heeded, and has not been told. */
export const isToBeTold = ({ id, wish, told }: Voice, suggestions: string[]): boolean =>
  wish !== undefined && told === undefined && suggestions.includes(id)

/** What came of a certificate, so many days after it; `region` as the learner told it then, else empty. */
export interface Use {
  course: string
  days: number
  question: UseQuestion
  answer: string
  region: string
  at: number
}

export const entryOfUse = ({ course, days, question, answer, region, at }: Use): string =>
  [course, days, question, answer, region || '-', at].join(' ')

export function useOf(entry: string): Use {
  const [course = '', days = 0, question = '', answer = '', region = '', at = 0] = entry.split(' ')
  const asked = useQuestions.find((each) => each === question) ?? 'used'
  return {
    course,
    days: Number(days),
    question: asked,
    answer,
    region: region === '-' ? '' : region,
    at: Number(at),
  }
}

/** Of each question, the last answer. */
export function lastUses(entries: Iterable<string>): Use[] {
  const given = [...entries].map(useOf).sort((one, other) => one.at - other.at)
  return [...new Map(given.map((each) => [`${each.course} ${each.days} ${each.question}`, each])).values()]
}

export interface Voices {
  /** Of each course, the last that they gave. */
  stars: Stars[]
  uses: Use[]
  /** The oldest first. */
  said: Voice[]
}

/** Of every sentence there is an attribute of its own, so that the same is kept once. */
export const voicePrefix = 'voice-'

/** As it is kept in a set: one word after the other. */
export const entryOfStars = ({ course, version, stars, at }: Stars): string =>
  [course, version, stars, at].join(' ')

export function starsIn(entry: string): Stars {
  const [course = '', version = '', stars = 0, at = 0] = entry.split(' ')
  return { course, version, stars: Number(stars), at: Number(at) }
}

/** The last ones count: whoever has changed their mind is one voice. */
export function lastStars(entries: Iterable<string>): Stars[] {
  const given = [...entries].map(starsIn).sort((one, other) => one.at - other.at)
  return [...new Map(given.map((each) => [each.course, each])).values()]
}

/** Throws for a row that holds no voices. */
export function voicesIn(row: Record<string, unknown>): Voices {
  const said = Object.entries(row).flatMap(([field, value]) =>
    field.startsWith(voicePrefix) ? [z.parse(voiceSchema, value)] : [],
  )
  return {
    uses: lastUses((row.uses as Set<string> | undefined) ?? []),
    stars: lastStars((row.stars as Set<string> | undefined) ?? []),
    said: said.sort((one, other) => one.at - other.at),
  }
}
