/** Whether a campaign is for somebody, and where it reaches them. */
import type { Stage } from '../../content/campaign.ts'
import type { Campaign, Segment } from '../../content/campaign-schema.ts'
import type { Address } from './address.ts'
import type { Learner } from './learner.ts'
import { agreedNear, agreedNews } from './news.ts'
import type { Place, Progress } from './place.ts'
import { chatOf, openChatOf } from './waking.ts'

/** All that it is told by; of certificates it is enough to know of which courses. */
export const segmentFields = [
  'id',
  'language',
  'place',
  'courses',
  'consent',
  'stopped',
  'spoke',
  'elsewhere',
  'lent',
  'news',
  'source',
  'profile',
] as const
export type Addressee = Pick<Learner, (typeof segmentFields)[number]> & {
  certificates: Record<string, unknown>
}

/**
 * The chat that is open, or, where the campaign has a template, the one where they spoke last. Undefined for whoever has not
 * agreed to news, is not in the segment, or cannot be reached at `now`, in seconds since 1970.
 */
export function whereToAnnounce(
  { to = {}, template }: Pick<Campaign, 'to' | 'template'>,
  learner: Addressee,
  now: number,
): Address | undefined {
  if (!agreedNews(learner) || !isIn(to, learner)) return undefined
  const chat = template ? chatOf(learner, now) : openChatOf(learner, now)
  return chat && (to.channels ?? ['telegram', 'whatsapp']).some((channel) => channel === chat.channel)
    ? chat
    : undefined
}

/** Where whoever made a suggestion is told what came of it; undefined for whoever may not be written to. */
export const whereToHeed = (learner: Addressee, now: number): Address | undefined =>
  learner.consent && learner.stopped === undefined ? chatOf(learner, now) : undefined

/** Whether it chooses by what people told about themselves. */
export const isNear = ({ regions, fields, roles }: Segment = {}): boolean =>
  [regions, fields, roles].some((each) => each !== undefined)

/** Whoever agreed to news before that could be, is not chosen by what they told. */
function isToldBy({ regions, fields, roles }: Segment, learner: Addressee): boolean {
  const { region, field, role } = learner.profile ?? {}
  const told: [string[] | undefined, string | undefined][] = [
    [regions, region],
    [fields, field],
    [roles, role],
  ]
  return agreedNear(learner) && told.every(([wanted, answer]) => !wanted || wanted.includes(answer ?? ''))
}

function isIn(segment: Segment, learner: Addressee): boolean {
  const { languages, course, stage } = segment
  if (languages && !languages.includes(learner.language)) return false
  if (isNear(segment) && !isToldBy(segment, learner)) return false
  if (!stage) return true
  if (course) return stageIn(course, learner) === stage
  const here = 'course' in learner.place ? [learner.place.course] : []
  const all = [...Object.keys(learner.courses), ...Object.keys(learner.certificates), ...here]
  const reached = all.map((each) => stageIn(each, learner))
  return stage === 'not-begun' ? reached.every((each) => each === stage) : reached.includes(stage)
}

export function stageIn(
  course: string,
  { place, courses, certificates }: Pick<Addressee, 'place' | 'courses' | 'certificates'>,
): Stage {
  if (course in certificates) return 'certified'
  const here = 'course' in place && place.course === course
  return stageAt(here ? { ...courses[course], place } : courses[course])
}

function stageAt({ place, tries = 0 }: Progress = {}): Stage {
  if (tries > 0) return 'finished'
  if (place?.at === 'lesson') return place.again ? 'finished' : 'begun'
  return place && after.includes(place.at) ? 'finished' : 'not-begun'
}

const after: Place['at'][] = ['exam-door', 'exam', 'naming', 'finished']
