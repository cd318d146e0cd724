/** What is said, as it can be heard. */
import type { Bubble } from './channel.ts'
import { isAudible } from './engine/listening.ts'
import type { Say } from './engine/say.ts'
import type { Speech } from './wording.ts'

/**
 * Undefined where it is not to be heard, or what reads it has left the catalogue meanwhile. The words are needed where
 * they offer something new.
 */
export function voiceOf(say: Say, { catalogue, language }: Speech): Bubble['voice'] {
  if (!say.voice || !isAudible(say)) return undefined
  const words = catalogue.courses[say.course]?.words[language]
  const file = ('question' in say ? words?.questions[say.question] : words?.cards[say.card])?.audio
  const isAlone = say.voice === 'alone' && !say.choices.includes('/listen')
  return file === undefined ? undefined : { file, ...(isAlone && { alone: true }) }
}
