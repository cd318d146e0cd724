/** Which cards and exam questions are read aloud, by whom, and what has yet to be spoken for it. */
import { hashOf } from '../../../content/publication.ts'
import {
  type CardWords,
  type Catalogue,
  type Language,
  languages,
  type QuestionWords,
} from '../../../content/schema.ts'
import { spokenText } from '../../../content/spoken-text.ts'
import { prices, type Voice, voices } from './voices.ts'

export interface Utterance {
  voice: Voice
  text: string
  /** Under which it is kept: a hash of the two, so that the same is spoken once. */
  name: string
}

export interface VoiceOptions {
  /** Whatever nobody has recorded is to be spoken. */
  voices?: true
  /** Who speaks, one for a language at most; else whoever has spoken it before, or the first of the language. */
  speaker?: Voice['id'][]
}

/**
 * The catalogue with audio for each card and question of these courses that was recorded, has been `spoken` before, or is to be; and
 * what that leaves to speak.
 */
export function planVoices(
  catalogue: Catalogue,
  courses: string[],
  spoken: Set<string>,
  { voices: speaks, speaker = [] }: VoiceOptions,
): { catalogue: Catalogue; unspoken: Utterance[] } {
  const planned = structuredClone(catalogue)
  const unspoken = new Map<string, Utterance>()
  for (const course of courses)
    for (const language of languages) {
      const { cards = {}, questions = {} } = planned.courses[course]?.words[language] ?? {}
      for (const words of [...Object.values(cards), ...Object.values(questions)]) {
        if (words.audio) continue
        const said = speakersOf(language, speaker).map((voice) => utteranceOf(voice, words, language))
        const known = said.find(({ name }) => spoken.has(name))
        const [first] = said
        if (!known && speaks && first) unspoken.set(first.name, first)
        const name = known?.name ?? (speaks ? first?.name : undefined)
        if (name) words.audio = name
      }
    }
  return { catalogue: planned, unspoken: [...unspoken.values()] }
}

/** What it comes to, in words. */
export function billOf(unspoken: Utterance[]): string {
  const characters = unspoken.reduce((sum, { text }) => sum + text.length, 0)
  const dollars = unspoken.reduce(
    (sum, { text, voice }) => sum + (text.length * prices[voice.engine]) / 1e6,
    0,
  )
  const count = characters.toLocaleString('en')
  return `Amazon Polly speaks ${unspoken.length} cards and questions, ${count} characters, for about $${dollars.toFixed(2)}.`
}

function speakersOf(language: Language, chosen: Voice['id'][]): Voice[] {
  const able = voices.filter((voice) => voice.language === language)
  const asked = able.filter(({ id }) => chosen.includes(id))
  return asked.length > 0 ? asked : able
}

function utteranceOf(voice: Voice, words: CardWords | QuestionWords, language: Language): Utterance {
  const text = spokenText(words, language)
  return { voice, text, name: `${hashOf(JSON.stringify([voice.id, voice.engine, text]))}.ogg` }
}
