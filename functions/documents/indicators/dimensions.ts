/** By what users are told apart. Whoever asks learners for one thing more has it counted by a line here, and its words. */
import type { Learner } from '../../../bots/engine/learner.ts'
import { campaignIn, invitationIn, pageIn } from '../../../bots/engine/source.ts'
import { type OptionQuestion, optionQuestions, optionsOf } from '../../../content/profile.ts'
import { languages } from '../../../content/schema.ts'

export interface Dimension {
  /** Each user has one value at a time. */
  of(learner: Pick<Learner, 'id' | 'language' | 'source' | 'profile'>): string
  /** All there are; absent where new ones may come, of which those with few users are told together. */
  values?: readonly string[]
}

export const dimensions = {
  language: { of: ({ language }) => language, values: languages },
  /** Where they began; further phones of theirs make them no other user. */
  channel: { of: ({ id }) => id.slice(0, id.indexOf(':')), values: ['telegram', 'whatsapp'] },
  campaign: { of: ({ source }) => broughtBy(source) },
  region: told('region'),
  sex: told('sex'),
  role: told('role'),
  field: told('field'),
} satisfies Record<string, Dimension>

export type DimensionId = keyof typeof dimensions
/** Not of users, but of courses, and of what a certificate is good for. */
export type BesideDimension = 'sector' | 'competency' | 'purpose' | 'hindrance'

export const dimensionIds = Object.keys(dimensions) as DimensionId[]
/** Those that learners chose to tell. */
export const toldDimensions: DimensionId[] = optionQuestions
export const plainDimensions = dimensionIds.filter((id) => !toldDimensions.includes(id))

/** What they have told about themselves, if they have. */
function told(question: OptionQuestion): Dimension & { values: string[] } {
  return {
    of: ({ profile = {} }) => profile[question] ?? 'not-told',
    values: [...Object.keys(optionsOf(question)), 'not-told'],
  }
}

/** A campaign has the name that posters give it, and a course that was named alone is told from it by the catalogue. */
function broughtBy(source: string | undefined): string {
  if (source === undefined) return 'none'
  if (invitationIn(source) || pageIn(source)) return 'invitation'
  const name = campaignIn(source)
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? name : 'other'
}
