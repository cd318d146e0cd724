/** What learners are told when they are asked what to better. */
import type { Say } from './engine/say.ts'
import type { Part, Speech } from './wording.ts'

/** An exam's question is not named: it has no name but its words. */
export function proposingParts(
  { course = '', spot = '' }: Extract<Say, { what: 'proposing' }>,
  { phrase, catalogue, language }: Speech,
): Part[] {
  const card = catalogue.courses[course]?.words[language].cards[spot]?.title
  return [phrase('proposing'), ...(card ? [phrase('proposing-card', { card })] : [])]
}
