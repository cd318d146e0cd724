/** How many messages a certificate takes when every answer is right, beside how many it takes at least. */
import type { Catalogue } from '../../content/schema.ts'
import { type Figure, reported } from './figure.ts'
import { walk } from './walk.ts'

/** Language, consent, introduction, the exam's door, the name, its confirmation, its receipt, the certificate. */
const bubblesAround = 8

export function messages(catalogue: Catalogue): Figure[] {
  const [course] = Object.values(catalogue.courses)
  if (!course) return []
  const walker = { address: '6100000001', language: 'ar', name: 'Fatima Zahra Benali' } as const
  const steps = walk(catalogue, course.id, walker)
  const said = steps.flatMap(({ turn }) => turn.effects.filter((effect) => effect.do === 'say'))
  const heard = steps.filter(({ inbound }) => inbound.kind !== 'certified')
  const floor = course.order.length + course.draw + bubblesAround
  const beside = `floor: ${course.order.length} cards + ${course.draw} questions + ${bubblesAround} = ${floor}`
  return [
    reported('messages out per certificate', said.length, '', beside),
    reported('messages in per certificate', heard.length, '', 'the rest: ticks where several are right'),
  ]
}
