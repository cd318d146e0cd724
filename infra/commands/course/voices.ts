/** Who can speak at Amazon Polly: https://docs.aws.amazon.com/polly/latest/dg/available-voices.html. */
import type { Language } from '../../../content/schema.ts'

export interface Voice {
  id: 'Hala' | 'Zayd' | 'Zeina' | 'Lea' | 'Remi' | 'Amy' | 'Emma' | 'Brian'
  language: Language
  code: 'ar-AE' | 'arb' | 'fr-FR' | 'en-GB'
  engine: 'neural' | 'standard'
}

/** The first of each language speaks where nobody else is asked to. */
export const voices: Voice[] = [
  { id: 'Hala', language: 'ar', code: 'ar-AE', engine: 'neural' },
  { id: 'Zayd', language: 'ar', code: 'ar-AE', engine: 'neural' },
  { id: 'Zeina', language: 'ar', code: 'arb', engine: 'standard' },
  { id: 'Lea', language: 'fr', code: 'fr-FR', engine: 'neural' },
  { id: 'Remi', language: 'fr', code: 'fr-FR', engine: 'neural' },
  { id: 'Amy', language: 'en', code: 'en-GB', engine: 'neural' },
  { id: 'Emma', language: 'en', code: 'en-GB', engine: 'neural' },
  { id: 'Brian', language: 'en', code: 'en-GB', engine: 'neural' },
]

/** US dollars for a million characters, as listed: https://aws.amazon.com/polly/pricing/. */
export const prices: Record<Voice['engine'], number> = { neural: 16, standard: 4 }
