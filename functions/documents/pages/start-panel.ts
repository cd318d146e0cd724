import { telegramWith, whatsappWith } from '../../../bots/opening-words.ts'
import type { Language } from '../../../content/schema.ts'
import type { PortalFacts } from './frame.ts'
import { type Html, html } from './html.ts'
import { qrCode } from './qr-code.ts'
import { wordsIn } from './words/words.ts'

/** How to begin: on this phone by a tap, on another by its camera; straight into `course` where one is given. */
export function startPanel(
  { telegramUrl, whatsappUrl, phonesUrl }: PortalFacts,
  language: Language,
  course?: string,
): Html {
  const { start } = wordsIn(language)
  const telegram = telegramUrl && telegramWith(telegramUrl, course)
  const whatsapp = whatsappUrl && whatsappWith(whatsappUrl, greeting(course))
  return html`<div class="start">
${whatsapp && html`<a class="button" href="${whatsapp}">${start.whatsapp}</a>`}
${telegram && html`<a class="button" href="${telegram}">${start.button}</a>`}
${telegramUrl && html`<p>${start.orFind} <bdi dir="ltr">@${new URL(telegramUrl).pathname.slice(1)}</bdi></p>`}
${phonesUrl && html`<a${telegramUrl ? '' : html` class="button"`} href="${telegramWith(`${phonesUrl}/`, course)}">${start.phones}</a>`}
<div class="codes">
${whatsapp && telegram && code(whatsapp, start.scan(start.apps.whatsapp))}
${telegram && code(telegram, start.scan(start.apps.telegram))}
</div>
${!telegramUrl && !phonesUrl && html`<p>${start.soon}</p>`}
</div>`
}

/** What stands ready to be sent: WhatsApp has no other way to tell what brought somebody. */
const greeting = (course: string | undefined): string => (course ? `/start ${course}` : '/start')

const code = (link: string, caption: string): Html =>
  html`<figure>${qrCode(link, link)}<figcaption>${caption}</figcaption></figure>`
