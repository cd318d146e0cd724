/**
 * `npm run connect`: tells Telegram and Twilio where to deliver, and makes what the bot needs there. May be repeated.
 * PORTAL_URL is the address that the deployment printed; the secrets are read from AWS.
 */
import { checkedCatalogue } from '../catalogue.ts'
import {
  type Connection,
  connectSms,
  connectTelegramBot,
  connectTemplates,
  connectWhatsApp,
} from './connections.ts'

const usual = {
  AWS_REGION: 'eu-west-3',
  TELEGRAM_API_ROOT: 'https://api.telegram.org',
  TELEGRAM_SECRET: 'takwin/telegram',
  TWILIO_API_ROOT: 'https://api.twilio.com',
  TWILIO_SECRET: 'takwin/twilio',
}
Object.assign(process.env, { ...usual, ...process.env })

const portalUrl = (process.env.PORTAL_URL ?? '').replace(/\/$/, '')
if (!URL.canParse(portalUrl)) {
  console.error('Set PORTAL_URL to the address that `npx cdk deploy` printed, https://….')
  process.exit(1)
}
const catalogue = checkedCatalogue()

const connections: [what: string, secret: string, connect: Connection][] = [
  ['Telegram', 'takwin/telegram', connectTelegramBot],
  ['WhatsApp', 'takwin/twilio', connectWhatsApp],
  ['SMS', 'takwin/twilio', connectSms],
  ['Templates', 'takwin/twilio', connectTemplates],
]
for (const [what, secret, connect] of connections) {
  const say = (line: string) => console.log(`${what.padEnd(10)} ${line}`)
  try {
    for (const line of await connect(portalUrl, catalogue)) say(line)
  } catch (failure) {
    say(`not connected: ${whyNot(failure)} (secret ${secret})`)
    process.exitCode = 1
  }
}

/** A field of the secret that is missing is named, without a word of what stands there. */
function whyNot(failure: unknown): string {
  const { issues } = failure as { issues?: { path: PropertyKey[] }[] }
  if (issues) return `${issues.map(({ path }) => path.join('.')).join(', ')} missing or wrong`
  return (failure as Error).message
}
