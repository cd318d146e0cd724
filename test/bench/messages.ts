/** How many messages are exchanged, since on other channels than Telegram each of them costs. */
import type { Catalogue } from '../../content/schema.ts'
import { exactly, type Figure, reported } from './figure.ts'
import type { PhoneWalk } from './phone-walk.ts'
import { walk } from './walk.ts'

/** Language, consent, introduction, the offer of reminders, the exam's door, the name, its confirmation, its receipt, the certificate. */
const bubblesAround = 9

/** Holds only if every single message is answered so, the news of the certificate included. */
export function bubbles(walks: PhoneWalk[]): Figure[] {
  const rates = walks.flatMap(({ answers }) => answers.map((each) => each.bubbles / each.inbounds))
  const odd = rates.find((rate) => rate !== 1)
  return [exactly('bubbles out per inbound', odd ?? 1, 'bubbles', 1, 'lesson and question apart: 2')]
}

/** Of somebody whose every answer is right, beside the fewest that there could be. */
export function messagesPerCertificate(catalogue: Catalogue): Figure[] {
  const [course] = Object.values(catalogue.courses)
  if (!course) throw new Error('there is no course')
  const walker = { address: '6100000001', language: 'ar', name: 'Fatima Zahra Benali' } as const
  const steps = walk(catalogue, course.id, walker)
  const said = steps.flatMap(({ turn }) => turn.effects.filter((effect) => effect.do === 'say'))
  const heard = steps.filter(({ inbound }) => inbound.kind !== 'certified')
  const floor = course.order.length + course.draw + bubblesAround
  // WhatsApp shows no words with a document, so the certificate is a message of its own.
  const onWhatsApp = said.length + said.filter(({ what }) => what === 'certificate').length
  const parts = `${course.order.length} cards + ${course.draw} questions + ${bubblesAround} = ${floor}`
  return [
    reported('messages out per certificate', said.length, 'bubbles', `at least ${parts}`),
    reported('the same on WhatsApp', onWhatsApp, 'messages', `at least ${floor + 1}: the PDF by itself`),
    reported('messages in per certificate', heard.length, 'inbounds', 'more where several options are right'),
  ]
}
