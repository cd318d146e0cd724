/** What a link names that brings somebody: a course, a campaign or an invitation, or a course with one of the others. */
import { limits } from '../../content/schema.ts'
import type { Learner } from './learner.ts'

/** No course's id has two hyphens in a row. */
const between = '--'
/** No course and no campaign has a low line in its name. */
const invitation = /^i_\w{10}$/

/** Of a campaign's name: it stays in the record of whoever it brings. */
export const longestCampaign = 20
const longest = limits.courseId + between.length + longestCampaign

/** Of A-Z, a-z, 0-9, - and _, as a link to Telegram carries them. */
export const sourceOf = (code: string, course?: string): string =>
  course === undefined ? code : `${course}${between}${code}`

/** The first link that brought somebody stays their source. */
export const cameFrom = (learner: Learner, word: string | undefined): Learner =>
  word && !learner.source && word.length <= longest && /^[\w-]+$/.test(word)
    ? { ...learner, source: word }
    : learner

/** The id that may be one of a course. */
export const courseIn = (source: string): string => source.split(between)[0] ?? ''

/** The code of the invitation; undefined where something else has brought them. */
export const invitationIn = (source = ''): string | undefined =>
  source.split(between).find((part) => invitation.test(part))

/** The code of the association's page by which they came; undefined where something else has brought them. */
export const pageIn = (source = ''): string | undefined => (/^[234]\d{8}$/.test(source) ? source : undefined)

/** What follows the course's id, or is all there is: a campaign, an invitation, or the course itself. */
export const campaignIn = (source: string): string => source.split(between).at(-1) ?? ''
