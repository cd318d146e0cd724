/** The channels, each opened with its secrets. */
import type { Channel } from '../../bots/channel.ts'
import type { Address } from '../../bots/engine/address.ts'
import { openTelegram } from '../../bots/telegram.ts'
import { openSms, openWhatsApp } from '../../bots/twilio.ts'
import { openContents } from '../../bots/twilio-contents.ts'
import { dayOf, spend } from './budgets.ts'
import { ledger } from './deliveries.ts'
import { variable } from './environment.ts'
import { log } from './log.ts'
import { once } from './once.ts'
import { obliging } from './paces.ts'
import { telegramSecret, twilioAccount, twilioSecret } from './secrets.ts'

const contents = once(() => openContents((failure) => log.warn('no buttons for now', failure as Error)))

/** No vendor that told one of us to wait is called before that by any of us. */
export const channelOf = async ({ channel }: Address): Promise<Channel> =>
  obliging(channel, await opened(channel))

async function opened(channel: Address['channel']): Promise<Channel> {
  switch (channel) {
    case 'telegram':
      return openTelegram((await telegramSecret()).botToken, variable('TELEGRAM_API_ROOT'))
    case 'whatsapp': {
      const { whatsappFrom: from, whatsappDaily: daily } = await twilioSecret()
      const mayApproach = () => spend('whatsapp', dayOf(Date.now()), 1, daily)
      return openWhatsApp({ ...(await twilio()), from, contents: contents(), mayApproach })
    }
    case 'sms': {
      const { smsFrom: from, smsPrefixes: prefixes } = await twilioSecret()
      return openSms({ ...(await twilio()), from, prefixes })
    }
  }
}

const twilio = async () => ({
  account: await twilioAccount(),
  portalUrl: variable('PORTAL_URL'),
  ledger,
})
