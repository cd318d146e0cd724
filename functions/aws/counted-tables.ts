/** The tables that are counted at night: which of their rows count, and for what. */
import * as z from 'zod/mini'
import { learnerSchema } from '../../bots/engine/learner.ts'
import { unpacked } from '../../bots/engine/profile.ts'
import {
  countAssociation,
  countAttendee,
  countCertificate,
  countDeck,
  countLearner,
  countSession,
  countStars,
  countUses,
} from '../documents/indicators/count-rows.ts'
import { type Sums, tell } from '../documents/indicators/sums.ts'
import { deckIn } from './reviews.ts'
import { keptSeconds } from './session-rows.ts'

type Row = Record<string, unknown>

export interface CountedTable {
  /** The variable that names it. */
  variable: string
  /** What is asked for of a row; all else stays where it is. */
  fields: string[]
  /** Adds what the row tells to the sums. Throws for one that is not what it should be. */
  count(sums: Sums, row: Row, end: number): void
}

const learnerFields = {
  id: true,
  language: true,
  place: true,
  courses: true,
  consent: true,
  source: true,
  spoke: true,
  elsewhere: true,
  woken: true,
} as const
const learnerRow = z.extend(z.pick(learnerSchema, learnerFields), {
  profile: z.optional(z.pipe(z.string(), z.transform(unpacked))),
  certificates: z.record(z.string(), z.unknown()),
})

const entries = z._default(z.set(z.string()), new Set())

/** Of members, how many there are: none in the row of a learner, or of an association that was left by all. */
const associationRow = z.object({ members: z.set(z.string()), region: z.optional(z.string()) })

const sessionRow = z.object({ course: z.string(), opensAt: z.int() })
const attendeeRow = z.object({ course: z.optional(z.string()), reached: z.int(), expiresAt: z.int() })

const certificateRow = z.object({
  course: z.object({ id: z.string() }),
  language: z.string(),
  issuedAt: z.string(),
})

export const countedTables: Record<string, CountedTable> = {
  learners: {
    variable: 'LEARNERS_TABLE',
    fields: [...Object.keys(learnerFields), 'profile', 'certificates', 'version'],
    count(sums, row, end) {
      // A further address of somebody's, which has no record of its own.
      if (row.version === undefined) return
      countLearner(sums, z.parse(learnerRow, row), end)
    },
  },
  reviews: {
    variable: 'REVIEWS_TABLE',
    fields: ['cards'],
    count: (sums, row, end) => countDeck(sums, deckIn(row), end),
  },
  voices: {
    variable: 'VOICES_TABLE',
    fields: ['stars', 'uses'],
    count(sums, { stars, uses }, end) {
      countStars(sums, z.parse(entries, stars), end)
      countUses(sums, z.parse(entries, uses), end)
    },
  },
  associations: {
    variable: 'ASSOCIATIONS_TABLE',
    fields: ['members', 'region'],
    count(sums, row) {
      if (row.members !== undefined) countAssociation(sums, z.parse(associationRow, row))
    },
  },
  sessions: {
    variable: 'SESSIONS_TABLE',
    fields: ['course', 'opensAt', 'reached', 'expiresAt'],
    count(sums, row, end) {
      if (row.reached === undefined) return countSession(sums, z.parse(sessionRow, row), end)
      const { expiresAt, ...attendee } = z.parse(attendeeRow, row)
      countAttendee(sums, { ...attendee, at: expiresAt - keptSeconds }, end)
    },
  },
  certificates: {
    variable: 'CERTIFICATES_TABLE',
    fields: ['status', 'course', 'language', 'issuedAt', 'association'],
    count(sums, row, end) {
      // Claims and places in status lists have no status; of what is withdrawn, nothing is left to count. An association's
      // attestation is nobody's certificate.
      if (row.status !== 'valid' || row.association !== undefined) return
      const { course, language, issuedAt } = z.parse(certificateRow, row)
      countCertificate(sums, { course: course.id, language, issuedAt }, end)
    },
  },
}

/** One row that is broken holds up nobody's figures; how many there are is told. */
export function countRow(table: CountedTable, sums: Sums, row: Row, end: number): void {
  try {
    table.count(sums, row, end)
  } catch {
    tell(sums, 'rows', 'unreadable')
  }
}
