/** What a bubble says, as symbols: the words are put in at the last moment, from the catalogue. */
import * as z from 'zod/mini'
import { languages } from '../../content/schema.ts'
import { addressSchema } from './address.ts'
import { useQuestions } from './follow-up.ts'
import { notes } from './notes.ts'
import { tellingSchema } from './profile.ts'

/** What has just been answered: it opens the next bubble. */
const afterSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('checked'),
    course: z.string(),
    card: z.string(),
    right: z.boolean(),
    /** It was the last one of a review. */
    last: z.optional(z.literal(true)),
  }),
  z.strictObject({
    what: z.literal('examined'),
    course: z.string(),
    passed: z.boolean(),
    /** Per competency: its id, questions answered right, questions asked. */
    competencies: z.array(z.tuple([z.string(), z.int(), z.int()])),
    /** What was chosen, as the place had it: it is kept for the authors, of nobody. */
    gave: z.optional(z.string()),
  }),
  /** So many lessons `of` all are known already. */
  z.strictObject({ what: z.literal('placed'), course: z.string(), skipped: z.int(), of: z.int() }),
])
export type After = z.infer<typeof afterSchema>
export type Examined = Extract<After, { what: 'examined' }>

/** Of all its competencies together; the record has no room for what can be added up. */
export const scoreOf = ({ competencies }: Pick<Examined, 'competencies'>) => ({
  right: competencies.reduce((sum, [, right]) => sum + right, 0),
  asked: competencies.reduce((sum, [, , asked]) => sum + asked, 0),
})

const bubble = {
  do: z.literal('say'),
  /** Carried by the choices that answer this bubble. */
  step: z.int(),
  /** In the order shown. One that begins with `/` is a command and never goes stale. */
  choices: z.array(z.string()),
  note: z.optional(z.enum(notes)),
  /** Whom the note speaks to, where several people share the address. */
  called: z.optional(z.string()),
  /** The code of the in-person session that the note names. */
  session: z.optional(z.string()),
  after: z.optional(afterSchema),
  /** Where it is said, if not where the inbound came from. */
  to: z.optional(addressSchema),
  /** Nobody has asked for it: it is said once at most, and not at all when the learner has done something meanwhile. */
  unasked: z.optional(z.literal(true)),
  /** What is said is heard as well: `along` with all of its words, or nearly `alone`. */
  voice: z.optional(z.enum(['along', 'alone'])),
  /** The app is asked to offer the learner's phone number. */
  contact: z.optional(z.literal(true)),
}
const course = z.string()
const ticked = z.optional(z.array(z.int()))

export const saySchema = z.discriminatedUnion('what', [
  z.strictObject({
    ...bubble,
    what: z.literal([
      'language',
      'consent',
      'refused',
      'choosing',
      'menu',
      'languages',
      'certificates',
      'help',
      'privacy',
      'consents',
      'stopped',
      'forgetting',
      'forgotten',
      'group',
      'phones',
      'linking',
      'unlinked',
      'unlinkable',
      'people',
      'calling',
      'recognising',
      'review-offer',
      'reminders',
      'reminder-days',
      'news',
      'news-near',
      'phone',
      'number-kept',
      'asking',
      'not-found',
      'goals',
      'data',
      'letting-go',
      'aids',
      'which-certificate',
      'profile',
      'nearby',
      'page',
      'page-opening',
      'page-links',
      'page-closing',
      'page-membership',
      'page-none',
      'page-naming',
      'page-attesting',
      'page-attested',
      'follow-offer',
    ]),
  }),
  /** Of the association that they run. */
  z.strictObject({ ...bubble, what: z.literal('attestation'), certificate: z.string() }),
  /** Whether they come onto the page of this code. */
  z.strictObject({ ...bubble, what: z.literal('page-joining'), page: z.string() }),
  /** A question about the learner; `wished`: they have come to answer it. */
  z.strictObject({
    ...bubble,
    what: z.literal('telling'),
    about: tellingSchema.shape.about,
    wished: tellingSchema.shape.wished,
  }),
  z.strictObject({ ...bubble, what: z.literal(['intro', 'ask-name', 'write-name', 'confirm-name']), course }),
  z.strictObject({ ...bubble, what: z.literal('card'), course, card: z.string(), ticked }),
  /** Cards that may answer a question are the choices. */
  z.strictObject({ ...bubble, what: z.literal('found') }),
  /** A card's idea, to whoever asked; the others that were found are among the choices. */
  z.strictObject({ ...bubble, what: z.literal('answer'), course, card: z.string() }),
  /** A page to print, as a file. */
  z.strictObject({ ...bubble, what: z.literal('aid'), course, aid: z.string() }),
  /** The first of so many that are `left` to review. */
  z.strictObject({
    ...bubble,
    what: z.literal('review'),
    course,
    card: z.string(),
    left: z.int(),
    hinted: z.optional(z.literal(true)),
    ticked,
  }),
  /** `hours` to wait before the exam opens again. */
  z.strictObject({
    ...bubble,
    what: z.literal('exam-door'),
    course,
    hours: z.optional(z.int()),
    held: z.optional(z.literal(true)),
    /** It was held, and taken back. */
    withdrawn: z.optional(z.literal(true)),
  }),
  /** The `nth` question of `asked`, counted from 1. */
  z.strictObject({
    ...bubble,
    what: z.literal('question'),
    course,
    question: z.string(),
    nth: z.int(),
    asked: z.int(),
    ticked,
  }),
  /** The `nth` question, counted from 1, of those that show what is known already. */
  z.strictObject({
    ...bubble,
    what: z.literal('placing'),
    course,
    question: z.string(),
    nth: z.int(),
    ticked,
  }),
  /** The course that leads to the goal; without one, all of them are behind the learner. */
  z.strictObject({
    ...bubble,
    what: z.literal('suggestion'),
    goal: z.string(),
    course: z.optional(course),
    begun: z.optional(z.literal(true)),
  }),
  /** `certificate` once it has been issued. */
  z.strictObject({ ...bubble, what: z.literal('finished'), course, certificate: z.optional(z.string()) }),
  z.strictObject({
    ...bubble,
    what: z.literal('certificate'),
    course,
    certificate: z.string(),
    /** It takes the place of one whose name was wrong. */
    corrected: z.optional(z.literal(true)),
  }),
  /** One that is held, with what can be done with it; and whether it is to be taken back. */
  z.strictObject({ ...bubble, what: z.literal(['held', 'withdrawing']), course, certificate: z.string() }),
  /** It was taken back; it could not be corrected. */
  z.strictObject({ ...bubble, what: z.literal(['withdrawn', 'declined']), course }),
  /** Seconds since 1970: when the name may be corrected again. */
  z.strictObject({ ...bubble, what: z.literal('correctable-from'), course, from: z.int() }),
  /** A sentence is asked for, by whoever has just given a course its stars. */
  z.strictObject({ ...bubble, what: z.literal('commenting'), course }),
  /** So many days after the certificate, what has come of it. */
  z.strictObject({
    ...bubble,
    what: z.literal('following'),
    course,
    days: z.int(),
    question: z.enum(useQuestions),
  }),
  /** The words to an answer that is none of those offered; `spot` is `days-question`. */
  z.strictObject({ ...bubble, what: z.literal('explaining'), course, spot: z.string() }),
  /** What could be better; `spot` is the card, or the exam's question, in front of which they are. */
  z.strictObject({
    ...bubble,
    what: z.literal('proposing'),
    course: z.optional(course),
    spot: z.optional(z.string()),
  }),
  /** What this version of the course changed because they had suggested it. */
  z.strictObject({ ...bubble, what: z.literal('heeded'), course, version: z.string() }),
  /** To be passed on by the learner, in their own voice. */
  z.strictObject({ ...bubble, what: z.literal('invitation'), course, certificate: z.string() }),
  /** News, by its campaign, whose words are kept beside it. */
  z.strictObject({ ...bubble, what: z.literal('announcement'), campaign: z.string() }),
  /** Another address speaks for the learner from now on. */
  z.strictObject({ ...bubble, what: z.literal('linked'), address: addressSchema }),
  /** In an SMS, which leads to a page: one card to review, or what waits in a course, or simply lessons. */
  z.strictObject({ ...bubble, what: z.literal('sms-review'), course, card: z.string() }),
  z.strictObject({ ...bubble, what: z.literal('sms-reminder'), course: z.optional(course) }),
  /** To whoever answers an SMS. */
  z.strictObject({
    ...bubble,
    what: z.literal(['sms-help', 'sms-stopped', 'sms-started']),
    language: z.enum(languages),
  }),
])
export type Say = z.infer<typeof saySchema>
