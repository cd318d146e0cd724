import type { Stack } from 'aws-cdk-lib'
import { HouseFunction } from '../function.ts'
import type { Hands } from '../hands.ts'

/** Telegram’s door. */
export function telegramWebhook(stack: Stack, { inbox, secrets, portal }: Hands): HouseFunction {
  const lambda = new HouseFunction(stack, 'telegram-webhook', { timeoutSeconds: 10, memoryMb: 512 })
  secrets.lendTelegramTo(lambda)
  inbox.lendTo(lambda)
  portal.serveWebhook('/telegram', lambda)
  return lambda
}
