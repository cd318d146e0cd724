/** The channels, each opened with its secrets. */
import type { Channel } from '../../bots/channel.ts'
import type { Address } from '../../bots/engine/inbound.ts'
import { openTelegram } from '../../bots/telegram.ts'
import { openSms, openWhatsApp } from '../../bots/twilio.ts'
import { openContents } from '../../bots/twilio-contents.ts'
import { ledger } from './deliveries.ts'
import { variable } from './environment.ts'
import { log } from './log.ts'
import { once } from './once.ts'
import { telegramSecret, twilioSecret } from './secrets.ts'

const contents = once(() => openContents((failure) => log.warn('no buttons for now', failure as Error)))

export async function channelOf({ channel }: Address): Promise<Channel> {
  switch (channel) {
    case 'telegram':
      return openTelegram((await telegramSecret()).botToken, variable('TELEGRAM_API_ROOT'))
    case 'whatsapp': {
      const { whatsappFrom: from, ...account } = await twilioSecret()
      return openWhatsApp({ ...twilio(account), from, contents: contents() })
    }
    case 'sms': {
      const { smsFrom: from, smsPrefixes: prefixes = ['+212'], ...account } = await twilioSecret()
      return openSms({ ...twilio(account), from, prefixes })
    }
  }
}

const twilio = ({ accountSid, authToken }: { accountSid: string; authToken: string }) => ({
  account: { accountSid, authToken, apiRoot: variable('TWILIO_API_ROOT') },
  portalUrl: variable('PORTAL_URL'),
  ledger,
})
