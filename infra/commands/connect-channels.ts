import type { Catalogue } from '../../content/schema.ts'
import { variable } from '../../functions/aws/environment.ts'
import {
  type Connection,
  connectSms,
  connectTelegramBot,
  connectTemplates,
  connectWhatsApp,
} from './connections.ts'

const connections: [what: string, variable: string, connect: Connection][] = [
  ['Telegram', 'TELEGRAM_SECRET', connectTelegramBot],
  ['WhatsApp', 'TWILIO_SECRET', connectWhatsApp],
  ['SMS', 'TWILIO_SECRET', connectSms],
  ['Templates', 'TWILIO_SECRET', connectTemplates],
]

/**
 * Every channel that can be connected is, each told in a line; false where one could not be. `portalUrl` without a slash
 * at the end.
 */
export async function connectChannels(
  portalUrl: string,
  catalogue: Catalogue,
  say: (line: string) => void,
): Promise<boolean> {
  let all = true
  for (const [what, secret, connect] of connections) {
    const tell = (line: string) => say(`${what.padEnd(10)} ${line}`)
    try {
      for (const line of await connect(portalUrl, catalogue)) tell(line)
    } catch (failure) {
      tell(`not connected: ${whyNot(failure)} (secret ${variable(secret)})`)
      all = false
    }
  }
  return all
}

/** A field of the secret that is missing is named, without a word of what stands there. */
function whyNot(failure: unknown): string {
  const { issues } = failure as { issues?: { path: PropertyKey[] }[] }
  if (issues) return `${issues.map(({ path }) => path.join('.')).join(', ')} missing or wrong`
  return (failure as Error).message
}
