/** What is left of a learner who is let go: what public figures need, and nothing that leads to anybody. */
import * as z from 'zod/mini'
import { languages } from '../../content/schema.ts'
import { addressIn, addressSchema } from './address.ts'
import type { Learner } from './learner.ts'
import { type Place, type Progress, placeSchema, progressSchema } from './place.ts'
import { invitationIn, pageIn } from './source.ts'

export const remainsSchema = z.strictObject({
  channel: addressSchema.shape.channel,
  language: z.enum(languages),
  place: placeSchema,
  courses: z.record(z.string(), progressSchema),
  /** Courses of which they held the certificate; its number would lead to their name. */
  certified: z.array(z.string()),
  /** When they began, to thirty days: seconds since 1970. */
  began: z.int(),
  /** Of a campaign or a course; an invitation has a code of its own, as has the page of an association. */
  source: z.optional(z.string()),
})
export type Remains = z.infer<typeof remainsSchema>

const coarseSeconds = 30 * 24 * 3600

export function remainsOf({ id, language, place, courses, certificates, consent, source }: Learner): Remains {
  const from = isPersonal(source) ? undefined : source
  return {
    channel: addressIn(id).channel,
    language,
    place: coarse(place),
    courses: Object.fromEntries(
      Object.entries(courses).map(([course, progress]) => [course, begun(progress)]),
    ),
    certified: Object.keys(certificates),
    began: Math.floor((consent?.at ?? 0) / coarseSeconds) * coarseSeconds,
    ...(from && { source: from }),
  }
}

/** It would lead to somebody, or to the few of an association. */
const isPersonal = (source = ''): boolean =>
  invitationIn(source) !== undefined || pageIn(source) !== undefined

const begun = ({ place, tries }: Progress): Progress => ({
  ...(place && { place: coarse(place) }),
  ...(tries && { tries }),
})

/** Without what was drawn for them, and what they answered. */
function coarse(place: Place): Place {
  switch (place.at) {
    case 'lesson':
      return { at: 'lesson', course: place.course, card: place.card, nth: place.nth }
    case 'exam':
      return { at: 'exam-door', course: place.course }
    case 'placing':
      return { at: 'intro', course: place.course }
    default:
      return place
  }
}
