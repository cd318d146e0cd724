/** What a course is. The types are the contract of everything that teaches, draws or publishes content. */
import * as z from 'zod/mini'
import type { Calendar } from './calendar.ts'
import type { Criterion, Framework } from './framework.ts'
import { type InEveryLanguage, idSchema, inEveryLanguage, kebab, longestId } from './ids-and-words.ts'

export const languages = ['ar', 'fr', 'en'] as const
export type Language = (typeof languages)[number]

/** Characters (UTF-16 units), the same in every language; the sums keep a bubble within WhatsApp's 1,024. */
export const limits = {
  title: 60,
  objectives: 600,
  idea: 560,
  ask: 140,
  option: 60,
  feedback: 160,
  bubble: 1024,
  /** Kept in every learner's record, so short. */
  courseId: 23,
  id: longestId,
  /** Of what a version says of itself to whoever had suggested it. */
  heeded: 400,
  /** Of a link to a video: it stands in a bubble. */
  link: 80,
  /** Of the title of an aid: it stands on a button, after a sign. */
  aid: 17,
  /** Of a course: its aids are listed beside other choices. */
  aids: 4,
  /** Of a recording: what a function answers is at most 6 MB in base64. */
  audioBytes: 4_000_000,
} as const

/** As `course -- voices` prints them, one or several. */
const suggestionsSchema = z.pipe(
  z.pipe(
    z.unknown(),
    z.transform((named) => (typeof named === 'string' ? [named] : named)),
  ),
  z
    .array(z.string().check(z.regex(/^s-[a-z2-9]{8}$/, 'as `voices` prints it, such as s-k7mpw2qa')))
    .check(z.minLength(1)),
)

/** `course.yaml`: what no translation changes. */
export const courseFileSchema = z.strictObject({
  id: z.string().check(kebab, z.maxLength(limits.courseId)),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'three numbers such as 1.0.0')),
  changes: z.array(
    z.strictObject({
      version: z.string(),
      what: inEveryLanguage,
      /** What learners had suggested. */
      suggestion: z.optional(suggestionsSchema),
    }),
  ),
  sector: z.string(),
  /** Being written: it is checked and previewed, and kept from learners. */
  draft: z.optional(z.boolean()),
  /** Courses that are offered before this one. */
  after: z.optional(z.array(z.string())),
  /** An honest estimate for the whole course. */
  minutes: z.int().check(z.positive()),
  /** Percent of the questions of one attempt. */
  passMark: z.int().check(z.minimum(1), z.maximum(100)),
  /** Questions in one attempt. */
  draw: z.int().check(z.minimum(1), z.maximum(20)),
  competencies: z.array(z.string()).check(z.minLength(1)),
  /** Lessons and their cards in teaching order; each card with the ids of its sources. */
  lessons: z.record(
    idSchema,
    z.strictObject({ competencies: z.array(z.string()), cards: z.record(idSchema, z.array(z.string())) }),
  ),
  /** Videos in Moroccan sign language, by the card or the lesson that they sign. */
  signLanguage: z.optional(
    z.record(
      z.string(),
      z
        .url({ protocol: /^https$/, error: 'a whole web address that begins with https://' })
        .check(z.maxLength(limits.link)),
    ),
  ),
  /** Pages to print and fill in: their words are in `aids/<aid>.<language>.md`. */
  aids: z.optional(
    z.record(
      idSchema,
      z.strictObject({
        /** The lesson, or the card, after which it is offered. */
        after: z.string(),
        sources: z.optional(z.array(z.string())),
        landscape: z.optional(z.boolean()),
      }),
    ),
  ),
  sources: z.record(
    z.string(),
    z.strictObject({
      title: inEveryLanguage,
      url: z.optional(
        z.url({ protocol: /^https?$/, error: 'a whole web address such as https://www.chafafiya.ma' }),
      ),
    }),
  ),
})
export type CourseFile = z.infer<typeof courseFileSchema>

/** Options are known by their place in the author's file; which are right is the same in every language. */
export interface Question {
  options: number
  right: number[]
}
export interface Card {
  id: string
  /** Places, counted from 0: of its lesson in the course, and of the card in the course's `order`. */
  lesson: number
  nth: number
  sources: string[]
  question?: Question
  /** Where it, or the lesson that it opens, is signed: a web address. */
  signLanguage?: string
}
export interface Lesson {
  id: string
  competencies: string[]
  cards: string[]
}
export interface ExamQuestion extends Question {
  id: string
  competency: string
}

export interface CardWords {
  title: string
  /** Paragraphs are separated by an empty line. */
  idea: string
  ask?: string
  options?: string[]
  feedback?: string
  /** The file that reads it aloud: its name among the published ones. */
  audio?: string
}
/** `file`, its name among the published ones, and its size in bytes: once it is drawn. */
export interface AidWords {
  title: string
  file?: string
  bytes?: number
}
export interface QuestionWords {
  ask: string
  options: string[]
  /** As that of a card. */
  audio?: string
}
/** Everything a course says in one language. */
export interface CourseWords {
  title: string
  objectives: string[]
  lessons: Record<string, string>
  cards: Record<string, CardWords>
  questions: Record<string, QuestionWords>
  aids?: Record<string, AidWords>
}

/** What a version changed that these suggestions, by their ids, had asked for. */
export interface Heeded {
  version: string
  what: InEveryLanguage
  suggestions: string[]
}

export interface Course {
  id: string
  version: string
  /** What this version changed; absent in what was published before that was kept. */
  changed?: InEveryLanguage | undefined
  /** The versions that changed something because learners had suggested it, the newest first. */
  heeded?: Heeded[] | undefined
  sector: string
  /** Courses that are offered before this one. */
  after?: string[] | undefined
  minutes: number
  passMark: number
  draw: number
  competencies: string[]
  lessons: Lesson[]
  /** Card ids in teaching order, over all lessons. */
  order: string[]
  cards: Record<string, Card>
  /** The exam's questions by id, in the author's order. */
  bank: Record<string, ExamQuestion>
  /** Pages to print and fill in, each with the id of the card after which it is offered. */
  aids?: Record<string, string>
  sources: CourseFile['sources']
  words: Record<Language, CourseWords>
}

/** All that is taught and all the words it is taught in: plain JSON. */
export interface Catalogue {
  framework: Framework
  calendar: Calendar
  /** In the order in which they are offered. */
  courses: Record<string, Course>
  /** The bot's own words: Fluent resources (https://projectfluent.org) by language. */
  phrases: Record<Language, string>
}

/** Something an author has to mend. `line` counts from 1. */
export interface Problem {
  file: string
  line: number
  /** What is wrong and what to do, in plain words. */
  what: string
  /** What the course falls short of, where it is more than a slip. */
  criterion?: Criterion
  /** It still says what `course -- new` wrote there. */
  template?: true
}
