/** What somebody has told about themselves, in words. */
import { questionNames } from '../content/profile.ts'
import { answerName, answersIn } from './engine/profile.ts'
import type { Part, Speech } from './wording.ts'

export function profileParts(speech: Speech): Part[] {
  const lines = profileLines(speech)
  const { phrase } = speech
  return lines.length > 0
    ? [`${phrase('profile')}\n${lines.map((line) => `• ${line}`).join('\n')}`, phrase('profile-why')]
    : [phrase('profile-none'), phrase('profile-why')]
}

/** A line for each answer. */
export const profileLines = ({
  profile,
  association,
  phrase,
  language,
}: Pick<Speech, 'profile' | 'association' | 'phrase' | 'language'>): string[] =>
  answersIn(profile).flatMap(([about, told]) => {
    const answer = about === 'association' ? association : answerName(about, told, language)
    return answer === undefined
      ? []
      : [phrase('profile-line', { about: questionNames[about][language], answer })]
  })
