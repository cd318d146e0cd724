/** News in words: what a campaign says, and the course that one tap begins. */

import type { Say } from './engine/say.ts'
import { courseIn } from './engine/source.ts'
import type { Phrase } from './phrases.ts'
import type { Part, Speech } from './wording.ts'

/** How things stand, by what can be changed; or the question. */
export function newsWords({ choices }: Say, phrase: Phrase): string {
  if (!choices.includes('/news off')) return phrase('news-ask')
  return phrase(choices.includes('/news all') ? 'news-stand-near' : 'news-stand')
}

const starts = '/start '

export function announcementParts(
  { choices }: Say,
  { announcement = '', catalogue, language }: Speech,
): Part[] {
  const begin = choices.find((choice) => choice.startsWith(starts))
  const course = begin && catalogue.courses[courseIn(begin.slice(starts.length))]
  return [announcement, ...(course ? [{ strong: course.words[language].title }] : [])]
}
