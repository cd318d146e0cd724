/** “You said, we changed”, in words. */
import { titled } from './course-words.ts'
import type { Say } from './engine/say.ts'
import type { Part, Speech } from './wording.ts'

/** Of a sentence, as much as makes it known again; of many, the first ones. */
const firstWords = 90
const mostNamed = 3

/** Their own words, and what the version says of itself. */
export function heededParts({ course, version }: Extract<Say, { what: 'heeded' }>, speech: Speech): Part[] {
  const { phrase, catalogue, language, suggested = [] } = speech
  const change = catalogue.courses[course]?.heeded?.find((each) => each.version === version)
  const said = suggested
    .slice(0, mostNamed)
    .map((words) =>
      words === '' ? phrase('heeded-spoke') : phrase('heeded-said', { words: firstOf(words) }),
    )
  return [
    said.join('\n'),
    phrase('heeded', titled(course, speech)),
    ...(change ? [{ strong: change.what[language] }] : []),
  ]
}

/** No word is cut in two. */
export function firstOf(sentence: string): string {
  const words = sentence.replace(/\s+/gu, ' ').trim()
  if (words.length <= firstWords) return words
  const cut = words.slice(0, firstWords)
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || [...cut].slice(0, -1).join('')
  return `${whole.replace(/[\s\p{P}]+$/u, '')}…`
}
