import type { Language } from '../../../../content/schema.ts'
import type { PortalFacts } from '../frame.ts'
import { type Html, html } from '../html.ts'

const sayings: Record<Language, { usual: string; chat: string; write: string }> = {
  ar: {
    usual: 'الجهة التي تسيّر بوابة «تكوين»',
    chat: 'اكتبوا «مساعدة» في المحادثة.',
    write: 'أو راسلوا',
  },
  fr: {
    usual: 'L’organisme qui gère le portail Takwin',
    chat: 'Écrivez «\u00a0aide\u00a0» dans la conversation.',
    write: 'Ou écrivez à',
  },
  en: {
    usual: 'The body that runs the Takwin portal',
    chat: 'Write “help” in the chat.',
    write: 'Or write to',
  },
}

/** Who answers for the portal, by the name that its operators set. */
export const controllerName = ({ controller }: PortalFacts, language: Language): string =>
  controller?.name ?? sayings[language].usual

/** Where to turn: the chat, and the address of whoever runs the portal where one is set. */
export function contact(facts: PortalFacts, language: Language): Html {
  const { chat, write } = sayings[language]
  const reached = facts.controller?.contact
  const name = html`<bdi>${controllerName(facts, language)}</bdi>`
  if (!reached) return html`${chat}`
  const address = reached.includes('@')
    ? html`<a href="mailto:${reached}"><bdi dir="ltr">${reached}</bdi></a>`
    : html`<bdi>${reached}</bdi>`
  return html`${chat} ${write} ${name}${language === 'fr' ? '\u00a0: ' : ': '}${address}`
}

const receipts: Record<Language, string> = {
  ar: 'وصل التصريح لدى اللجنة الوطنية (CNDP):',
  fr: 'Récépissé de la déclaration à la CNDP\u00a0:',
  en: 'Receipt of the declaration to the CNDP:',
}

/** Whoever is asked for data is told of the receipt (law 09-08, articles 5 and 19), once there is one. */
export function declared({ controller }: PortalFacts, language: Language): Html[] {
  const receipt = controller?.receipt
  return receipt ? [html`${receipts[language]} <bdi dir="ltr">${receipt}</bdi>.`] : []
}
