/** What a course is. The types are the contract of everything that teaches, draws or publishes content. */
import * as z from 'zod/mini'

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
  id: 24,
  /** Of a link to a video: it stands in a bubble. */
  link: 80,
  /** Of the title of an aid: it stands on a button, after a sign. */
  aid: 17,
  /** Of a course: its aids are listed beside other choices. */
  aids: 4,
  /** Of a recording: what a function answers is at most 6 MB in base64. */
  audioBytes: 4_000_000,
} as const

/** A letter first: JavaScript would put keys that are whole numbers before all others. */
const kebab = z.regex(
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  'small Latin letters and digits with single hyphens between, a letter first',
)
export const idSchema = z.string().check(kebab, z.maxLength(limits.id))
const words = z.string().check(z.minLength(1))
const inEveryLanguage = z.strictObject({ ar: words, fr: words, en: words })
export type InEveryLanguage = z.infer<typeof inEveryLanguage>

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
})
export type Framework = z.infer<typeof frameworkSchema>

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 09:00'))
const hours = z.strictObject({ from: clock, to: clock })
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2027-03-10'))
const days = z.strictObject({ first: day, last: day })
export type Days = z.infer<typeof days>
export const parts = ['morning', 'noon', 'evening'] as const
export type Part = (typeof parts)[number]
const partsOfDay = z.strictObject({ morning: hours, noon: hours, evening: hours })
const partsOfWeek = z.strictObject({ fridays: partsOfDay, otherDays: partsOfDay })

/** `calendar.yaml`: when unasked words are welcome. */
export const calendarSchema = z.strictObject({
  /** Of the IANA database. */
  zone: z.string(),
  /** `to` is the first minute that is too late. */
  hours: z.strictObject({ usual: partsOfWeek, ramadan: partsOfWeek }),
  /** Month and day → the holiday that it is in every year. */
  holidays: z.record(z.string().check(z.regex(/^\d{2}-\d{2}$/, 'a month and a day such as 07-30')), words),
  /** By year of the Hijra: holidays all of them, but for Ramadan itself. */
  lunar: z.record(
    z.string().check(z.regex(/^\d{4}$/, 'a year of the Hijra such as 1448')),
    z.strictObject({ newYear: days, mawlid: days, ramadan: days, fitr: days, adha: days }),
  ),
})
export type Calendar = z.infer<typeof calendarSchema>

/** `course.yaml`: what no translation changes. */
export const courseFileSchema = z.strictObject({
  id: z.string().check(kebab, z.maxLength(limits.courseId)),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'three numbers such as 1.0.0')),
  changes: z.array(
    z.strictObject({ version: z.string(), what: inEveryLanguage, suggestion: z.optional(z.string()) }),
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

export interface Course {
  id: string
  version: string
  /** What this version changed; absent in what was published before that was kept. */
  changed?: InEveryLanguage | undefined
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
