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
  return html`<div class="start">
${whatsappUrl && html`<a class="button" href="${whatsappWith(whatsappUrl, greeting(course))}">${start.whatsapp}</a>`}
${telegramUrl && telegram(telegramUrl, course, language)}
${phonesUrl && html`<a${telegramUrl ? '' : html` class="button"`} href="${telegramWith(`${phonesUrl}/`, course)}">${start.phones}</a>`}
${!telegramUrl && !phonesUrl && html`<p>${start.soon}</p>`}
</div>`
}

/** What stands ready to be sent: WhatsApp has no other way to tell what brought somebody. */
const greeting = (course: string | undefined): string => (course ? `/start ${course}` : '/start')

function telegram(url: string, course: string | undefined, language: Language): Html {
  const { start } = wordsIn(language)
  const link = telegramWith(url, course)
  return html`<a class="button" href="${link}">${start.button}</a>
<p>${start.orFind} <bdi dir="ltr">@${new URL(url).pathname.slice(1)}</bdi></p>
<figure>${qrCode(link, link)}<figcaption>${start.scan}</figcaption></figure>`
}
