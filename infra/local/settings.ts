/** What `npm start` reads from its environment; everything works without any of it. */

export interface LocalSettings {
  port: number
  phonesPort: number
  /** Where everything is kept. */
  folder: string
  /** The portal's address as others see it. */
  portalUrl: string
  /** Messages of one learner that are answered in a row; as in the stack if absent. */
  messagesInARow?: string
  telegram: {
    token: string
    webhookSecret: string
    /** Where the bot's calls go. */
    apiRoot: string
    /** `phones`: the simulated one; `polled`: the real one, asked for updates; `called`: any other, told where to call. */
    side: 'phones' | 'polled' | 'called'
  }
  twilio: {
    accountSid: string
    authToken: string
    whatsappFrom: string
    smsFrom: string
    /** What opens a chat with the sender on WhatsApp; empty where that is no number. */
    whatsappUrl: string
    /** Where messages are sent to. */
    apiRoot: string
    /** `phones`: the simulated one; `called`: any other, which must know where to call. */
    side: 'phones' | 'called'
  }
}

/** How often functions on this machine look for what is published: not at each turn. */
export const lookingSeconds = 1

const realTelegram = 'https://api.telegram.org'
const realTwilio = 'https://api.twilio.com'

/** Throws, naming the variable, for a port that is none. */
export function readSettings(environment: Record<string, string | undefined>): LocalSettings {
  const port = portOf('PORT', environment.PORT, 3000)
  const phonesPort = portOf('PHONES_PORT', environment.PHONES_PORT, 4000)
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot } = environment
  const phonesRoot = `http://localhost:${phonesPort}`
  const side = apiRoot && apiRoot !== phonesRoot ? 'called' : token && !apiRoot ? 'polled' : 'phones'
  return {
    port,
    phonesPort,
    folder: environment.TAKWIN_DATA || '.takwin',
    portalUrl: environment.PORTAL_URL || `http://localhost:${port}`,
    ...(environment.MESSAGES_IN_A_ROW && { messagesInARow: environment.MESSAGES_IN_A_ROW }),
    telegram: {
      token: token || '1000000001:takwin-on-this-machine',
      webhookSecret: environment.TELEGRAM_WEBHOOK_SECRET || 'takwin-on-this-machine',
      apiRoot: apiRoot || (side === 'polled' ? realTelegram : phonesRoot),
      side,
    },
    twilio: readTwilio(environment, phonesRoot),
  }
}

/** The real one where there is an account for it. */
function readTwilio(
  environment: Record<string, string | undefined>,
  phonesRoot: string,
): LocalSettings['twilio'] {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken } = environment
  const apiRoot = environment.TWILIO_API_ROOT || (accountSid && authToken ? realTwilio : phonesRoot)
  const whatsappFrom = environment.TWILIO_WHATSAPP_FROM || 'whatsapp:+15005550006'
  const [, number] = /^whatsapp:\+(\d+)$/.exec(whatsappFrom) ?? []
  const side = apiRoot === phonesRoot ? 'phones' : 'called'
  return {
    accountSid: accountSid || `AC${'0'.repeat(32)}`,
    authToken: authToken || 'takwin-on-this-machine',
    whatsappFrom,
    smsFrom: environment.TWILIO_SMS_FROM || 'TAKWIN',
    whatsappUrl: side === 'phones' ? `${phonesRoot}/?whatsapp=` : number ? `https://wa.me/${number}` : '',
    apiRoot,
    side,
  }
}

function portOf(name: string, text: string | undefined, usual: number): number {
  const port = text ? Number(text) : usual
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`${name} is ${text}, which is no port.`)
  return port
}
