/** The code of an association's page, as its coordinator passes it on. */
import { fold } from './hearing.ts'
import type { Inbound } from './inbound.ts'

/**
 * Nine digits of any system, and nothing else but the `/start` of a link or the words of a choice. No answer to a question
 * begins with 2, 3 or 4, nor does a phone number in Morocco, with or without its 0.
 */
export function pageCodeIn(text: string): string | undefined {
  const folded = fold(text.slice(0, 64))
  return /^(?:\/start |\/association join )?[234](?: ?\d){8}$/.test(folded)
    ? folded.replace(/\D/g, '')
    : undefined
}

/** What was said or chosen with a code in it. */
export const pageCodeOf = (inbound: Inbound): string | undefined =>
  inbound.kind === 'said'
    ? pageCodeIn(inbound.text)
    : inbound.kind === 'chose'
      ? pageCodeIn(inbound.choice)
      : undefined

export const joinCommand = (code: string): string => `/association join ${code}`

/** As it is read out and copied. */
export const spaced = (code: string): string => code.replace(/(\d{3})(?=\d)/g, '$1 ')
