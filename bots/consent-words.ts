/** What somebody has agreed to and taken back, in words: the newest first. */
import { consentIn } from './engine/consents.ts'
import { localeOf } from './phrases.ts'
import type { Part, Speech } from './wording.ts'

/** As many as a bubble bears on any channel; the file with all that is kept has the others. */
const mostShown = 12

export function consentsParts(speech: Speech): Part[] {
  const lines = consentLines(speech)
  if (lines.length === 0) return [speech.phrase('consents-none')]
  const shown = lines.slice(0, mostShown).map((line) => `• ${line}`)
  return [`${speech.phrase('consents')}\n${shown.join('\n')}`, speech.phrase('consents-now')]
}

/** A line for each change. */
export function consentLines({
  consents = [],
  language,
  phrase,
  catalogue,
}: Pick<Speech, 'consents' | 'language' | 'phrase' | 'catalogue'>): string[] {
  const { zone } = catalogue.calendar
  const day = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeZone: zone })
  return consents
    .map(consentIn)
    .filter((consent) => consent !== undefined)
    .toSorted(([one], [other]) => other - one)
    .map(([at, purpose, wording]) => {
      const state = ['withdrawn', 'again'].includes(wording) ? wording : 'agreed'
      return phrase(`consents-${purpose}-${state}`, { day: day.format(at * 1000), wording })
    })
}
