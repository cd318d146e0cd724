/** What a turn comes to. Effects are symbolic: the words are put in at the last moment, from the catalogue. */
import * as z from 'zod/mini'
import type { Learner } from './learner.ts'

/** A line before the bubble proper: why it is shown again, or what has just changed. */
export const notes = [
  'pick',
  'stale',
  'media',
  'back',
  'language-changed',
  'write-name',
  'name-letters',
  'name-short',
  'name-long',
  'name-script',
] as const
export type Note = (typeof notes)[number]

/** What has just been answered: it opens the next bubble. */
const afterSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('checked'), course: z.string(), card: z.string(), right: z.boolean() }),
  z.strictObject({
    what: z.literal('examined'),
    course: z.string(),
    passed: z.boolean(),
    right: z.int(),
    asked: z.int(),
    /** Per competency: its id, questions answered right, questions asked. */
    competencies: z.array(z.tuple([z.string(), z.int(), z.int()])),
  }),
])
export type After = z.infer<typeof afterSchema>

const bubble = {
  do: z.literal('say'),
  /** Carried by the choices that answer this bubble. */
  step: z.int(),
  /** In the order shown. One that begins with `/` is a command and never goes stale. */
  choices: z.array(z.string()),
  note: z.optional(z.enum(notes)),
  after: z.optional(afterSchema),
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
      'stopped',
      'forgetting',
      'forgotten',
      'group',
    ]),
  }),
  z.strictObject({ ...bubble, what: z.literal(['intro', 'ask-name', 'write-name', 'confirm-name']), course }),
  z.strictObject({ ...bubble, what: z.literal('card'), course, card: z.string(), ticked }),
  /** `hours` to wait before the exam opens again. */
  z.strictObject({
    ...bubble,
    what: z.literal('exam-door'),
    course,
    hours: z.optional(z.int()),
    held: z.optional(z.literal(true)),
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
  /** `certificate` once it has been issued. */
  z.strictObject({ ...bubble, what: z.literal('finished'), course, certificate: z.optional(z.string()) }),
  z.strictObject({ ...bubble, what: z.literal('certificate'), course, certificate: z.string() }),
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
  /** Erase the learner's record, and every name from these certificates. */
  z.strictObject({ do: z.literal('forget'), certificates: z.array(z.string()) }),
])
export type Effect = z.infer<typeof effectSchema>

export interface Turn {
  /** To be stored when it is not the very object that came in; undefined where nothing is to be kept. */
  learner: Learner | undefined
  /** To be carried out in order, once `learner` is stored. */
  effects: Effect[]
}
