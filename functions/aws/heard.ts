import type { Inbound } from '../../bots/engine/inbound.ts'
import { twilioSecret, twilioSecretIfAny } from './secrets.ts'

/** Whether anything is made of it: by SMS only where they can be answered, and only from where they are sent to. */
export async function isHeard({ from }: Inbound): Promise<boolean> {
  if (from.channel !== 'sms') return true
  const { smsTwoWay, smsPrefixes } = await twilioSecret()
  return smsTwoWay && smsPrefixes.some((prefix) => from.address.startsWith(prefix))
}

/** Our own addresses at Twilio that can be written to; none while there is no account. */
export async function hearing(): Promise<string[]> {
  const secret = await twilioSecretIfAny()
  if (!secret) return []
  const { whatsappFrom, smsFrom, smsTwoWay } = secret
  return smsTwoWay ? [whatsappFrom, smsFrom] : [whatsappFrom]
}
