/** What only Secrets Manager knows. */
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import * as z from 'zod/mini'
import { variable } from './environment.ts'
import { once } from './once.ts'

const client = once(() => new SecretsManagerClient({}))

const telegramSchema = z.object({
  botToken: z.string(),
  /** 1-256 of A-Za-z0-9_-, as setWebhook asks. */
  webhookSecret: z.string().check(z.minLength(1)),
  /** Still accepted while `webhookSecret` takes its place. */
  formerWebhookSecret: z.optional(z.string().check(z.minLength(1))),
})
export type TelegramSecret = z.infer<typeof telegramSchema>

/** A rotated secret is known everywhere after this long. */
const keptMilliseconds = 300_000
let kept: { secret: TelegramSecret; until: number } | undefined

/** Throws when the secret cannot be read or is not of this shape. */
export async function telegramSecret(): Promise<TelegramSecret> {
  if (kept && kept.until > Date.now()) return kept.secret
  const { SecretString: text = '' } = await client().send(
    new GetSecretValueCommand({ SecretId: variable('TELEGRAM_SECRET') }),
  )
  const secret = z.parse(telegramSchema, JSON.parse(text))
  kept = { secret, until: Date.now() + keptMilliseconds }
  return secret
}
