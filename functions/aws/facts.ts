import type { PortalFacts } from '../documents/pages/frame.ts'
import { optional, variable } from './environment.ts'

/** What pages know of where they stand. A bot that is not on Telegram is on the phones. */
export function facts(): PortalFacts {
  const botUrl = variable('TELEGRAM_BOT_URL')
  const bot = botUrl.startsWith('https://t.me/') ? { telegramUrl: botUrl } : { phonesUrl: botUrl }
  const whatsappUrl = optional('WHATSAPP_URL')
  const [name, contact] = [optional('CONTROLLER_NAME'), optional('CONTROLLER_CONTACT')]
  const receipt = optional('CONTROLLER_RECEIPT')
  return {
    portalUrl: variable('PORTAL_URL'),
    region: variable('AWS_REGION'),
    ...bot,
    ...(whatsappUrl && { whatsappUrl }),
    ...(name && { controller: { name, ...(contact && { contact }), ...(receipt && { receipt }) } }),
  }
}
