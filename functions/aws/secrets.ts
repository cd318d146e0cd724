/** What only Secrets Manager knows. */
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import * as z from 'zod/mini'
import type { TwilioAccount } from '../../bots/twilio-api.ts'
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

const token = z.string().check(z.minLength(1))
const twilioSchema = z.object({
  accountSid: token,
  authToken: token,
  /** Requests that it has signed are still accepted while `authToken` takes its place. */
  formerAuthToken: z.optional(token),
  /** `whatsapp:+…` */
  whatsappFrom: z.string(),
  /** A number, or up to eleven letters and digits. */
  smsFrom: z.string(),
  /** What numbers may begin with to which SMS are sent. */
  smsPrefixes: z._default(z.array(z.string()), ['+212']),
  /** Whether `smsFrom` can be answered. */
  smsTwoWay: z._default(z.boolean(), false),
  /** How many people the WhatsApp sender may write to in a day who have not written for one: what Meta allows it. */
  whatsappDaily: z._default(z.int(), 250),
})

const edgeSchema = z.object({
  /** What the edge shows the API. */
  proof: token,
  /** Still accepted while `proof` takes its place. */
  formerProof: z.optional(token),
})

const logSchema = z.object({
  /** What learners are named by in logs, and rows about them. */
  key: token,
  /** By which rows are still found while `key` takes its place. */
  formerKey: z.optional(token),
})

/** As it is made, before an account is filled in. */
const unfilledSchema = z.object({ accountSid: z.literal('') })

/** Each throws when the secret cannot be read or is not of its shape. */
export const telegramSecret = keeping('TELEGRAM_SECRET', telegramSchema)
export const twilioSecret = keeping('TWILIO_SECRET', twilioSchema)
/** Undefined while Takwin is on Telegram alone. */
export async function twilioSecretIfAny(): Promise<z.infer<typeof twilioSchema> | undefined> {
  const secret = await twilioOrUnfilled()
  return 'authToken' in secret ? secret : undefined
}
const twilioOrUnfilled = keeping('TWILIO_SECRET', z.union([twilioSchema, unfilledSchema]))
export const edgeSecret = keeping('EDGE_SECRET', edgeSchema)
export const logSecret = keeping('LOG_SECRET', logSchema)

/** What calls to Twilio are made with. */
export async function twilioAccount(): Promise<TwilioAccount> {
  const { accountSid, authToken } = await twilioSecret()
  return { accountSid, authToken, apiRoot: variable('TWILIO_API_ROOT') }
}

/** A rotated secret is known everywhere after this long. */
const keptMilliseconds = 300_000

function keeping<Schema extends z.ZodMiniType>(name: string, schema: Schema): () => Promise<z.infer<Schema>> {
  let kept: { secret: z.infer<Schema>; until: number } | undefined
  return async () => {
    if (kept && kept.until > Date.now()) return kept.secret
    const { SecretString: text = '' } = await client().send(
      new GetSecretValueCommand({ SecretId: variable(name) }),
    )
    const secret = z.parse(schema, jsonOf(text))
    kept = { secret, until: Date.now() + keptMilliseconds }
    return secret
  }
}

/** A parser's own complaint would quote the secret, and end in the log. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error('a secret is not JSON')
  }
}
