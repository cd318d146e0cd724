/** How long a turn takes, without its calls. */
import type { Catalogue } from '../../content/schema.ts'
import { languages } from '../../content/schema.ts'
import { atMost, type Figure } from './figure.ts'
import { microseconds } from './timing.ts'
import { answering, conversing } from './turn-work.ts'
import { walk } from './walk.ts'

/** Of every message of a course, in every language. */
export function speed(catalogue: Catalogue): Figure[] {
  const [course = ''] = Object.keys(catalogue.courses)
  const name = 'Fatima Zahra Benali'
  const steps = languages.flatMap((language) =>
    walk(catalogue, course, { address: '6100000001', language, name }),
  )
  const conversed = microseconds(steps.map((step) => conversing(step, catalogue)))
  const answered = microseconds(steps.map((step) => answering(step, catalogue)))
  return [
    atMost('converse, median', conversed, 'µs', 10, 'bare reducer 0.7, XState 29 to 39,'),
    atMost('converse and wording, median', answered, 'µs', 25, 'goflow 300'),
  ]
}
