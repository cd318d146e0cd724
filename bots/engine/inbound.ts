/** What reaches a conversation: one thing that a person did, or that happened to them, on one channel. */
import * as z from 'zod/mini'
import { addressId, addressSchema } from './address.ts'
import { dueSchema } from './due.ts'
import { broughtSchema, handing } from './place.ts'

const came = {
  /** The same for every delivery of the same thing; at most 40 characters. */
  id: z.string(),
  from: addressSchema,
  /** Milliseconds since 1970: when it reached us. */
  at: z.int(),
  /** Seconds since 1970: when it was written, where the vendor had lost it for a while. */
  late: z.optional(z.int()),
  /** Twilio's name for it, where the door could not tell whether it had come before. */
  sid: z.optional(z.string()),
}

/** Takwin tells it to itself: it is about this record, whoever holds the address at the moment. */
const told = { ...came, learner: z.string() }

/** The page of an association whose code is in it; or why none is looked at. */
const pageFound = z.optional(z.union([z.strictObject({ code: z.string() }), z.literal(['unknown', 'spent'])]))

export const inboundSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...came,
    kind: z.literal('said'),
    text: z.string(),
    /** Seconds since 1970, as the vendor dates it: what a replay cannot change. */
    sent: z.int(),
    /** What the one-time code in the words opens: a learner's record, nothing any more, or nothing after so many tries. */
    code: z.optional(z.union([z.strictObject({ opens: z.string() }), z.literal(['unknown', 'spent'])])),
    /** The in-person session whose code is in the words; or why it cannot be joined. */
    session: z.optional(
      z.union([
        z.strictObject({ code: z.string(), course: z.string() }),
        z.literal(['unknown', 'spent', 'early', 'over']),
      ]),
    ),
    /** Where a name was asked for: the associations whose names others have told and that are near it in spelling, by their keys. */
    nearby: z.optional(z.array(z.string())),
    page: pageFound,
    /** In an SMS: what Twilio has taken the words for, and answered itself. */
    optOut: z.optional(z.enum(['stop', 'start', 'help'])),
  }),
  z.strictObject({ ...came, kind: z.literal('chose'), choice: z.string(), page: pageFound }),
  /** A photo, a voice note, a sticker…: something without words. `voice`: where the vendor has the voice note. */
  z.strictObject({ ...came, kind: z.literal('sent'), voice: z.optional(z.string()) }),
  /** Their own phone number, proven by the vendor: `+` and digits. */
  z.strictObject({ ...came, kind: z.literal('shared'), phone: z.string() }),
  /** The bot was blocked, or the account is gone. */
  z.strictObject({ ...came, kind: z.literal('left') }),
  /** The bot was put into a group. */
  z.strictObject({ ...came, kind: z.literal('grouped') }),
  /** A certificate was issued; `from` is where it was ordered. */
  z.strictObject({ ...told, kind: z.literal('certified'), course: z.string(), certificate: z.string() }),
  /** The association that they run was attested; `from` is where that was asked for. */
  z.strictObject({ ...told, kind: z.literal('attested'), certificate: z.string() }),
  /** The name on a certificate was to be corrected, and that had been revoked. */
  z.strictObject({ ...told, kind: z.literal('declined'), course: z.string() }),
  /**
   * What was said in answer to this inbound did not arrive, and may arrive from `at` on. It is about whoever is at the
   * address.
   */
  z.strictObject({ ...came, kind: z.literal('undelivered'), inbound: z.string() }),
  /** The phone went from one person to another of those who learn on it. */
  z.strictObject({ ...told, kind: z.literal('handed'), ...handing }),
  /** `from` has proven to be the learner's too; what was learnt there comes along. */
  z.strictObject({
    ...told,
    kind: z.literal('linked'),
    brought: broughtSchema,
  }),
  /** The cards that the learner asked to review. */
  z.strictObject({ ...told, kind: z.literal('recalled'), due: dueSchema }),
  /** A card was answered on the page that a short message led to. */
  z.strictObject({
    ...told,
    kind: z.literal('answered'),
    course: z.string(),
    card: z.string(),
    options: z.array(z.int()),
  }),
  /** What was tapped on that page: reminders are to rest, or to end. */
  z.strictObject({
    ...told,
    kind: z.literal('tapped'),
    command: z.literal(['/reminders pause', '/reminders off']),
  }),
  /** Consent was taken back where no chat hears it, by letter or by telephone, and an operator passes it on. */
  z.strictObject({ ...told, kind: z.literal('withdrew') }),
  /** An operator has put the page of an association into their hands, or taken it from them. */
  z.strictObject({ ...told, kind: z.literal('entrusted'), runs: z.boolean() }),
  /** A campaign is for them; one tap begins its course, where it has one. */
  z.strictObject({
    ...told,
    kind: z.literal('announced'),
    campaign: z.string(),
    course: z.optional(z.string()),
    /** They were chosen by what they told about themselves. */
    near: z.optional(z.literal(true)),
    /** What goes out where a chat is open no more. */
    template: z.optional(z.string()),
  }),
  /**
   * A version of the course has changed what they had suggested in front of that card. With `campaign`, nobody has asked
   * for it; without `course`, they have asked and there is nothing.
   */
  z.strictObject({
    ...told,
    kind: z.literal('heeded'),
    course: z.optional(z.string()),
    version: z.optional(z.string()),
    card: z.optional(z.string()),
    campaign: z.optional(z.string()),
  }),
  /** The time has come for which the learner was to be woken. */
  z.strictObject({ ...told, kind: z.literal('came-due'), due: dueSchema }),
])
export type Inbound = z.infer<typeof inboundSchema>

/** As much of any inbound as tells whose it is. */
export type Whose = Pick<Inbound, 'id' | 'from'> & { learner?: string | undefined }

/** The record that it names, or the one that began where it came from: whoever has that address may be another. */
export const recordNamed = ({ learner, from }: Omit<Whose, 'id'>): string => learner ?? addressId(from)
