/** Who is learning, and where they are: all that is kept between two turns. Times are seconds since 1970. */
import * as z from 'zod/mini'
import { languages } from '../../content/schema.ts'
import { followUpSchema } from './follow-up.ts'
import { changeSchema } from './holding.ts'
import { orStandIn } from './later.ts'
import { nameSchema } from './name.ts'
import { newsSchema } from './news.ts'
import { correctingSchema, knownPlace, progressSchema, reviewSchema } from './place.ts'
import { profileSchema, tellingSchema } from './profile.ts'
import { remindersSchema, wokenSchema } from './reminding.ts'
import { effectSchema } from './turn.ts'

const turnSchema = z.strictObject({ inbound: z.string(), at: z.int(), effects: z.array(effectSchema) })
const anyTurnSchema = z.object({ inbound: z.string(), at: z.int(), effects: z.array(z.unknown()) })
/** What it did that this version cannot do is not done again. */
const lastTurnSchema = orStandIn(turnSchema, anyTurnSchema, ({ effects, ...turn }) => ({
  ...turn,
  effects: effects.flatMap((effect) => z.safeParse(effectSchema, effect).data ?? []),
}))
export type LastTurn = z.infer<typeof lastTurnSchema>

/** What a learner looks at for a moment, without leaving their place. */
export const asides = [
  'menu',
  'languages',
  'help',
  'certificates',
  'privacy',
  'consents',
  'stopped',
  'forgetting',
  'phones',
  'linking',
  'people',
  'calling',
  'review-offer',
  'reminders',
  'reminder-days',
  'news',
  'phone',
  'asking',
  'not-found',
] as const
export type Aside = (typeof asides)[number]

/** From what only a later version can show, back to where all can be found; it was for a moment, and is not kept. */
const knownAside = z.pipe(
  z.unknown(),
  z.transform((known): Aside => asides.find((each) => each === known) ?? 'menu'),
)

/** Names told in vain since an address spoke again after a long silence. */
const unsure = z.optional(z.int())

const learnerFields = {
  /** `channel:address` of where they first learnt; with `/2`, `/3`… for those who learn there beside the first. */
  id: z.string(),
  /** Counts the turns; 0 has not been stored yet. */
  version: z.int(),
  language: z.enum(languages),
  place: knownPlace,
  aside: z.optional(knownAside),
  review: z.optional(reviewSchema),
  correcting: z.optional(correctingSchema),
  telling: z.optional(tellingSchema),
  /** Changes whenever the place does: what a choice must carry to be an answer to it. */
  step: z.int(),
  /** Law 09-08: when consent was given, and to which wording. */
  consent: z.optional(z.strictObject({ at: z.int(), wording: z.string() })),
  /** What the link named that first brought them: see source.ts. */
  source: z.optional(z.string()),
  /** The in-person session that they are in, until its course is certified: its course and its code, as a source. */
  session: z.optional(z.string()),
  /** As the next certificate will print it. */
  name: z.optional(nameSchema),
  /** Courses begun and not yet certified. */
  courses: z.record(z.string(), progressSchema),
  /** Certificates by course, those too that were taken back. */
  certificates: z.record(z.string(), z.string()),
  /** What has become of them since, by course. */
  changes: z.optional(z.record(z.string(), changeSchema)),
  /** When they asked for silence, or blocked the bot. */
  stopped: z.optional(z.int()),
  /** The last inbounds, oldest first: none of them is applied twice. */
  ring: z.array(z.string()),
  /** The vendor's date of the newest words heard: much older ones are a replay. */
  heard: z.optional(z.int()),
  lastTurn: lastTurnSchema,
  /** When they last did something themselves at the address that their id names: a chat may be open for a day after it. */
  spoke: z.optional(z.int()),
  /** How much they have done in a row, faster than anybody reads and to no avail; absent at any calmer pace. */
  haste: z.optional(z.int()),
  /** Other addresses that speak for this record, by `channel:address`; each has a last turn of its own. */
  elsewhere: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        spoke: z.int(),
        turn: z.optional(lastTurnSchema),
        unsure,
        /** It is that of the first of those who share it, who has handed it over: nothing unasked is said there. */
        borrowed: z.optional(z.literal(true)),
      }),
    ),
  ),
  /** Who else learns at the address that the id names, by what follows `/` in their ids: how they are called. */
  people: z.optional(z.record(z.string(), z.string())),
  /** The record that has this address now, while somebody else is learning at it. */
  lent: z.optional(z.string()),
  /** Learns where a number has changed hands, and shares nothing with the record that it was. */
  apart: z.optional(z.literal(true)),
  unsure,
  /** A phone number proven to be theirs, for SMS: `+` and digits. */
  phone: z.optional(z.string()),
  /** When they wished for reminders by SMS, while the number is yet to be shared. */
  smsAsked: z.optional(z.int()),
  /** Every card that can be heard comes with its voice; absent where that was never offered. */
  listens: z.optional(z.boolean()),
  /** What they have told about themselves. */
  profile: z.optional(profileSchema),
  /** Sentences that were kept on the last day on which any was: days since 1970. */
  voiced: z.optional(z.strictObject({ day: z.int(), times: z.int() })),
  /** To be asked what has come of a certificate; absent where they have never been asked whether. */
  followUp: z.optional(followUpSchema),
  /** Absent where they have never been asked. */
  reminders: z.optional(remindersSchema),
  /** Absent where they have never been asked. */
  news: z.optional(newsSchema),
  woken: z.optional(wokenSchema),
  /** Until there is consent, the record goes by itself. */
  expiresAt: z.optional(z.int()),
}

/**
 * A later version's fields are kept as they came, as are its places and last turns, so that a deployment can be rolled
 * back; within other parts they are as long as no turn replaces the part: see later.ts. What must outlast that stands in a
 * field of its own, as does whatever a known field would have to say in a new way.
 */
export const learnerSchema = z.looseObject(learnerFields)
export type Learner = z.infer<z.ZodMiniObject<typeof learnerFields, z.core.$strict>>
