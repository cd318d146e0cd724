/** What connects the deployed functions with the vendors, each told in lines for the operator. */
import { Api } from 'grammy/web'
import { connectTelegram } from '../../bots/telegram-connect.ts'
import { connectTwilio } from '../../bots/twilio-connect.ts'
import { pointSender } from '../../bots/twilio-senders.ts'
import type { Catalogue } from '../../content/schema.ts'
import { variable } from '../../functions/aws/environment.ts'
import { telegramSecret, twilioAccount, twilioSecret } from '../../functions/aws/secrets.ts'

/** `portalUrl` without a slash at the end. Throws where a secret is not complete, and what the vendor refuses. */
export type Connection = (portalUrl: string, catalogue: Catalogue) => Promise<string[]>

export const connectTelegramBot: Connection = async (portalUrl, catalogue) => {
  const { botToken, webhookSecret: secret } = await telegramSecret()
  if (botToken === '') throw new Error('botToken is empty: BotFather has it')
  const api = new Api(botToken, { apiRoot: variable('TELEGRAM_API_ROOT') })
  const { username } = await api.getMe()
  const url = `${portalUrl}/telegram`
  await connectTelegram(api, catalogue, { url, secret })
  return [`@${username} delivers to ${url}`]
}

/** Three more tries, whatever fails: https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides */
const webhookOf = (portalUrl: string) => `${portalUrl}/twilio#rc=3&rp=all`

export const connectWhatsApp: Connection = async (portalUrl) => {
  const { whatsappFrom } = await twilioSecret()
  return [await pointed(whatsappFrom, webhookOf(portalUrl))]
}

export const connectSms: Connection = async (portalUrl) => {
  const { smsFrom, smsTwoWay } = await twilioSecret()
  return [smsTwoWay ? await pointed(smsFrom, webhookOf(portalUrl)) : `${smsFrom} sends, and takes no answers`]
}

async function pointed(sender: string, url: string): Promise<string> {
  return (await pointSender(await twilioAccount(), sender, url))
    ? `${sender} delivers to ${url}`
    : `${sender} is not known to Twilio's API: in its console, enter ${url} as where its messages go (POST)`
}

export const connectTemplates: Connection = async (_, catalogue) => {
  const standings = await connectTwilio(await twilioAccount(), catalogue)
  return standings.map(({ name, approval }) => `${name} ${inWords[approval] ?? `is ${approval}`}`)
}

/** https://www.twilio.com/docs/content/content-template-approval-statuses */
const inWords: Record<string, string> = {
  received: 'is submitted: WhatsApp decides, mostly within a day',
  pending: 'is with WhatsApp, which has not decided yet',
  rejected: 'is rejected: see why in the console, and change the words in content/phrases',
}
