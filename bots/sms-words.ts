/** What an SMS says: one segment in every language, its link included, however long the portal's address is. */
import type { Language } from '../content/schema.ts'
import { titleOf } from './course-words.ts'
import type { Say } from './engine/say.ts'
import { phrasesOf } from './phrases.ts'
import { segmentsOf } from './segments.ts'
import type { Speech } from './wording.ts'

export type SmsSay = Extract<Say, { what: 'sms-review' | 'sms-reminder' }>

type SmsAnswer = Extract<Say, { what: 'sms-help' | 'sms-stopped' | 'sms-started' }>

/** Fewer letters of a question give no idea of it; an Arabic one is cut before what it asks. */
const leastGist: Record<Language, number> = { ar: 25, fr: 12, en: 12 }
const isolates = /[\u2068\u2069]/g

/**
 * As much of the question, or of the course's title, as fits beside the link, cut between two words; where hardly any
 * of it does, a line that does without. Longer than a segment only where the link alone is.
 */
export function smsWords(say: SmsSay, speech: Speech): string {
  const { phrase, portalUrl, link = portalUrl } = speech
  const lines = [
    ...gistsOf(gistOf(say, speech), leastGist[speech.language]).map((gist) =>
      phrase(say.what, { gist, link }),
    ),
    phrase(`${say.what}-short`, { link }),
  ]
  const spelt = lines.map((line) => speltFor(speech, line.replace(isolates, '')))
  return spelt.find((line) => segmentsOf(line).segments === 1) ?? `Takwin ${link}`
}

/** To whoever answers one, in two segments at most; who is not known is spoken to in the language they wrote in. */
export function smsAnswer({ what, language }: SmsAnswer, { catalogue, portalUrl: link }: Speech): string {
  return speltFor({ language }, phrasesOf(catalogue, language)(what, { link }).replace(isolates, ''))
}

function gistOf(say: SmsSay, speech: Speech): string {
  if (say.what === 'sms-reminder') return say.course ? titleOf(say.course, speech) : ''
  return speech.catalogue.courses[say.course]?.words[speech.language].cards[say.card]?.ask ?? ''
}

/** The whole, then ever less of it. */
function gistsOf(whole: string, least: number): string[] {
  const words = whole.split(/\s+/u)
  const cut = words.map((_, nth) => words.slice(0, -1 - nth).join(' ')).filter((gist) => gist.length >= least)
  return whole ? [whole, ...cut.map((gist) => gist.replace(/[\p{P}\s]+$/u, '').concat('…'))] : []
}

/** In Latin letters an SMS holds more than twice as much, if it does without those that GSM 03.38 lacks. */
const speltFor = ({ language }: Pick<Speech, 'language'>, line: string): string =>
  language === 'ar' ? line : inGsm(line)

const stoodInFor: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  œ: 'oe',
  Œ: 'OE',
}

function inGsm(line: string): string {
  const quoted = line.replace(/«\s*|\s*»|[“”]/gu, '"').replace(/\s/gu, ' ')
  return [...quoted].map((letter) => (isGsm(letter) ? letter : (stoodInFor[letter] ?? bare(letter)))).join('')
}

const isGsm = (letter: string): boolean => segmentsOf(letter).encoding === 'GSM-7'

const bare = (letter: string): string => letter.normalize('NFD').replace(/\p{M}/gu, '')
