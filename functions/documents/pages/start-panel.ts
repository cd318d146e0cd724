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
  const payload = course ? `?start=${course}` : ''
  return html`<div class="start">
${whatsappUrl && html`<a class="button" href="${whatsappUrl}?text=${greeting(course)}">${start.whatsapp}</a>`}
${telegramUrl && telegram(telegramUrl, payload, language)}
${phonesUrl && html`<a${telegramUrl ? '' : html` class="button"`} href="${phonesUrl}/${payload}">${start.phones}</a>`}
${!telegramUrl && !phonesUrl && html`<p>${start.soon}</p>`}
</div>`
}

/** What stands ready to be sent: WhatsApp has no other way to tell what brought somebody. */
const greeting = (course: string | undefined): string =>
  encodeURIComponent(course ? `/start ${course}` : '/start')

function telegram(url: string, payload: string, language: Language): Html {
  const { start } = wordsIn(language)
  const link = `${url}${payload}`
  return html`<a class="button" href="${link}">${start.button}</a>
<p>${start.orFind} <bdi dir="ltr">@${new URL(url).pathname.slice(1)}</bdi></p>
<figure>${qrCode(link, link)}<figcaption>${start.scan}</figcaption></figure>`
}
