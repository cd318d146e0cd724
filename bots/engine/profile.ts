/** What a learner has told about themselves: each part as they wish, for public figures without any name. */
import * as z from 'zod/mini'
import { optionQuestions, optionsOf, type ProfileQuestion, profileQuestions } from '../../content/profile.ts'
import type { Language } from '../../content/schema.ts'

/** The wording that is consented to by answering; a change of what is asked or why takes a new number. */
export const profileWording = '2026-12'

const answer = z.optional(z.string())

export const profileSchema = z.strictObject({
  region: answer,
  sex: answer,
  role: answer,
  field: answer,
  /** `named` once they have given it a name, which is kept beside the record. */
  association: answer,
  /** They are on the page of an association; their first name may be shown there; they run one: see membership.ts. */
  member: z.optional(z.literal(true)),
  shown: z.optional(z.literal(true)),
  runs: z.optional(z.literal(true)),
  /** So many questions have been asked unbidden; none is asked twice. */
  asked: z.optional(z.int()),
  /** None is to be asked any more. */
  closed: z.optional(z.literal(true)),
})
export type Profile = z.infer<typeof profileSchema>

/** On the way: a question about the learner, before the place is shown. */
export const tellingSchema = z.strictObject({
  about: z.enum(profileQuestions as [ProfileQuestion, ...ProfileQuestion[]]),
  /** The options that have no room beside the first. */
  more: z.optional(z.literal(true)),
  /** The learner has come to change it, unasked. */
  wished: z.optional(z.literal(true)),
})
export type Telling = z.infer<typeof tellingSchema>

export function withAnswer(profile: Profile, about: ProfileQuestion, answer: string | undefined): Profile {
  const { [about]: _, ...others } = profile
  return answer === undefined ? others : { ...others, [about]: answer }
}

/** Nothing is left but what is not to be asked any more, and what is agreed to by itself. */
export const emptied = ({ asked, closed, member, shown, runs }: Profile): Profile => ({
  ...(asked !== undefined && { asked }),
  ...(closed && { closed }),
  ...(member && { member }),
  ...(shown && { shown }),
  ...(runs && { runs }),
})

export const answersIn = (profile: Profile = {}): [ProfileQuestion, string][] =>
  profileQuestions.flatMap((about) => {
    const answer = profile[about]
    return answer === undefined ? [] : [[about, answer]]
  })

/** Of two records that become one: their own answers come first. */
export function joinedProfile(own: Profile | undefined, other: Profile | undefined): Profile | undefined {
  if (!own || !other) return own ?? other
  const asked = Math.max(own.asked ?? 0, other.asked ?? 0)
  return { ...other, ...own, ...(asked > 0 && { asked }) }
}

/** The first question that was neither asked nor answered; none for whoever wants none. */
export const nextQuestion = (profile: Profile = {}): ProfileQuestion | undefined =>
  profile.closed
    ? undefined
    : profileQuestions
        .slice(profile.asked ?? 0)
        .find((about) => profile[about] === undefined && isFor(about, profile))

/** Only those who are in an association are asked for its name. */
export const isFor = (about: ProfileQuestion, { role }: Profile): boolean =>
  about !== 'association' || role === 'run' || role === 'member'

export const wasAsked = (profile: Profile = {}, about: ProfileQuestion): Profile => ({
  ...profile,
  asked: profileQuestions.indexOf(about) + 1,
})

const idsOf = (about: ProfileQuestion): string[] => Object.keys(optionsOf(about))

/** The answers that can be chosen, as short as a record needs them: by their places in the list. */
export const answerChoices = (about: ProfileQuestion): string[] => [...idsOf(about).keys()].map(String)

/** The answer that such a choice stands for; undefined for any other. */
export const answerIn = (about: ProfileQuestion, choice: string): string | undefined =>
  idsOf(about)[Number(choice)]

export const answerName = (about: ProfileQuestion, answer: string, language: Language): string =>
  optionsOf(about)[answer]?.name[language] ?? answer

/** What stands on such a choice; undefined for any other. */
export function answerLabel(about: ProfileQuestion, choice: string, language: Language): string | undefined {
  const answer = answerIn(about, choice)
  return answer && answerName(about, answer, language)
}

const nothing = '-'

/**
 * As a record keeps it: a letter or digit for each question with options, how many were asked, a letter from `a` (which is an
 * association named) to `o` for what there is of associations, and `x` where nothing is to be asked any more.
 */
export const packed = (profile: Profile): string =>
  [
    ...optionQuestions.map((about) => placeOf(about, profile[about])),
    profile.asked ?? 0,
    ofAssociations(profile),
    profile.closed ? 'x' : '',
  ].join('')

const firstLetter = 'a'.charCodeAt(0)

/** Each counts twice the one before, and none of them has no letter. */
const ties = ['association', 'member', 'shown', 'runs'] as const

function ofAssociations(profile: Profile): string {
  const sum = ties.reduce((all, tie, nth) => all + (profile[tie] ? 2 ** nth : 0), 0)
  return sum > 0 ? String.fromCharCode(firstLetter + sum - 1) : ''
}

function tiesIn(letter: string): Partial<Profile> {
  const sum = /^[a-o]$/.test(letter) ? letter.charCodeAt(0) - firstLetter + 1 : 0
  const held = ties.filter((_, nth) => sum & (2 ** nth))
  return Object.fromEntries(held.map((tie) => [tie, tie === 'association' ? 'named' : true]))
}

const placeOf = (about: ProfileQuestion, answer: string | undefined): string => {
  const place = answer === undefined ? -1 : idsOf(about).indexOf(answer)
  return place < 0 ? nothing : place.toString(36)
}

export function unpacked(text: string): Profile {
  const answers = optionQuestions.map((about, nth) => [
    about,
    idsOf(about)[Number.parseInt(text[nth] ?? '', 36)],
  ])
  const asked = Number.parseInt(text[optionQuestions.length] ?? '', 10)
  return {
    ...Object.fromEntries(answers.filter(([, answer]) => answer !== undefined)),
    ...(asked > 0 && { asked }),
    ...tiesIn(text[optionQuestions.length + 1] ?? ''),
    ...(text.endsWith('x') && { closed: true as const }),
  }
}
