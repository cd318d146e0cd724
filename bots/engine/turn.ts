/** What a turn comes to. Effects are symbolic: the words are put in at the last moment, from the catalogue. */
import * as z from 'zod/mini'
import { languages } from '../../content/schema.ts'
import { addressSchema } from './address.ts'
import { answerSchema } from './due.ts'
import { useQuestions } from './follow-up.ts'
import type { Learner } from './learner.ts'
import { broughtSchema, handing } from './place.ts'
import { tellingSchema } from './profile.ts'
import { remainsSchema } from './remains.ts'

/** A line before the bubble proper: why it is shown again, or what has just changed. */
export const notes = [
  'pick',
  'stale',
  'media',
  'too-fast',
  'back',
  'handed',
  'hello',
  'thanks',
  'language-changed',
  'write-name',
  'name-letters',
  'name-short',
  'name-long',
  'name-script',
  'name-other',
  'name-left',
  'correcting',
  'correction-due',
  'code-unknown',
  'code-spent',
  'code-own',
  'code-shared',
  'code-early',
  'session-unknown',
  'session-spent',
  'session-early',
  'session-over',
  'session-exam',
  'session-kept',
  'session-joined',
  'linked',
  'unlinked',
  'phone-known',
  'returned',
  'nothing-due',
  'no-review',
  'listening',
  'not-listening',
  'ask-later',
  'commented',
  'suggested',
  'suggested-enough',
  'follow-up',
  'follow-up-due',
  'no-follow-up',
  'followed',
  'reminders-any',
  'reminders-morning',
  'reminders-noon',
  'reminders-evening',
  'reminders-sms',
  'reminders-no-sms',
  'reminders-paused',
  'reminders-resumed',
  'reminders-off',
  'profile-thanks',
  'profile-never',
  'profile-cleared',
  'association-unread',
  'news-on',
  'news-off',
  'remind-review',
  'remind-lesson',
  'remind-exam',
  'remind-name',
  'remind-next',
  'remind-last',
] as const
export type Note = (typeof notes)[number]

/** How far somebody has come in the course of an in-person session, one after the other. */
export const milestones = ['came', 'began', 'finished', 'certified'] as const
export type Milestone = (typeof milestones)[number]

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
      'follow-offer',
    ]),
  }),
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
  /** Keep what has come of a certificate, so many days after it. */
  z.strictObject({
    do: z.literal('keep-use'),
    course,
    days: z.int(),
    question: z.enum(useQuestions),
    answer: z.string(),
  }),
  /** Count the association that this inbound names, or else the one that was named before, in that region. */
  z.strictObject({
    do: z.literal('keep-association'),
    named: z.optional(z.literal(true)),
    region: z.optional(z.string()),
  }),
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
