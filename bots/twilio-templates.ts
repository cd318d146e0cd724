/**
 * What is sent to somebody who has not written for a day: templates that WhatsApp has approved, found in the account by
 * what their names begin with, so that an operator may add others. Changed words make another template; until it is
 * approved, the former one goes out. https://www.twilio.com/docs/whatsapp/tutorial/send-whatsapp-notification-messages-templates
 */
import { createHash } from 'node:crypto'
import type { Catalogue, Language } from '../content/schema.ts'
import type { NewsPurpose, Purpose } from './channel.ts'
import type { ContentObject } from './content-objects.ts'
import { phrasesOf } from './phrases.ts'

/** Buttons below each: a phrase, and the command that it sends. */
const buttons: Record<Purpose, [label: string, command: string][]> = {
  waiting: [['continue', '/continue']],
  reminder: [
    ['continue', '/continue'],
    ['template-stop', '/stop'],
  ],
  review: [
    ['template-start-review', '/review'],
    ['template-stop', '/stop'],
  ],
  keeping: [
    ['continue', '/continue'],
    ['forget', '/forget'],
  ],
  heeded: [
    ['template-start-heeded', '/heeded'],
    ['template-stop', '/stop'],
  ],
  following: [
    ['template-start-following', '/follow'],
    ['template-stop', '/stop'],
  ],
}

export const templatePrefix = (purpose: Purpose | NewsPurpose, language: Language): string =>
  `takwin-${purpose}-${language}-`

/** The template in the words of the catalogue; its name holds a digest of them. */
export function templateFor(purpose: Purpose, language: Language, catalogue: Catalogue): ContentObject {
  const phrase = phrasesOf(catalogue, language)
  const body = phrase(`template-${purpose}`)
  const actions = buttons[purpose].map(([label, id]) => ({ title: phrase(label), id }))
  const types = { 'twilio/quick-reply': { body, actions } }
  const digest = createHash('sha256').update(JSON.stringify(types)).digest('hex').slice(0, 8)
  return { friendly_name: `${templatePrefix(purpose, language)}${digest}`, language, variables: {}, types }
}
