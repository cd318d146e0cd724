/** Whether a stage can be deployed, with everything that is missing at once and how to get it. */
import { Api } from 'grammy/web'
import { readTwilio } from '../../../bots/twilio-api.ts'
import { variable } from '../../../functions/aws/environment.ts'
import { isInUnion } from '../../../functions/documents/pages/european-union.ts'
import type { Account } from './account.ts'
import { edgeRegion, type Stage, secretOf } from './stage.ts'
import { findSecret } from './stored-secrets.ts'
import { type Keys, keysIn, missingIn, type Vendor } from './vendor-keys.ts'

export interface Lack {
  what: string
  how: string
}

export interface Readiness {
  /** Its number; absent where nobody says whose it is. */
  account?: string
  /** Without these nothing is deployed. */
  missing: Lack[]
  /** Takwin runs without these, but not on every channel. */
  later: Lack[]
  /** Regions that the CDK has not been prepared for; with the account, `aws://…`. */
  toBootstrap: string[]
  /** Secrets are there, of a stage that is not: CloudFormation is to take them over. */
  abandoned: boolean
  /** Variables of keys that stand nowhere yet. */
  unknown: string[]
  /** What goes into the secrets. */
  keys: Record<Vendor, Keys>
  /** Settings that the vendors know better than cdk.json. */
  settings: Record<string, string>
}

/** `enterStage` comes first. Nothing is changed anywhere. */
export async function checkReadiness(stage: Stage, account: Account): Promise<Readiness> {
  const ready: Readiness = {
    missing: wrongSettings(stage),
    later: [],
    toBootstrap: [],
    abandoned: false,
    unknown: [],
    keys: { telegram: keysIn('telegram', process.env), twilio: keysIn('twilio', process.env) },
    settings: {},
  }
  const stored = await checkAccount(stage, account, ready)
  await checkTelegram({ ...stored.telegram, ...ready.keys.telegram }, ready)
  await checkTwilio({ ...stored.twilio, ...ready.keys.twilio }, ready)
  return ready
}

function wrongSettings({ name, region, settings }: Stage): Lack[] {
  const { domain, hostedZoneId, certificateArn } = settings
  return [
    ...(/^([a-z][a-z0-9-]{0,19})?$/.test(name)
      ? []
      : [{ what: `a name for the stage`, how: 'up to twenty small letters, digits and hyphens' }]),
    ...(isInUnion(region)
      ? []
      : [
          {
            what: 'a region in the European Union',
            how: `learners consent to no other: \`region\` in cdk.json is ${region}, eu-west-3 is the nearest`,
          },
        ]),
    ...(!domain || hostedZoneId || certificateArn
      ? []
      : [
          {
            what: `a certificate for ${domain}`,
            how: 'in cdk.json, `hostedZoneId` of its zone in Route 53, or `certificateArn` of one in us-east-1',
          },
        ]),
  ]
}

type Stored = Partial<Record<Vendor, Record<string, unknown>>>

async function checkAccount(stage: Stage, account: Account, ready: Readiness): Promise<Stored> {
  try {
    const { account: id } = await account.identity()
    ready.account = id
    for (const region of [stage.region, edgeRegion])
      if (!(await account.outputs('CDKToolkit', region))) ready.toBootstrap.push(`aws://${id}/${region}`)
    const [telegram, twilio] = [
      await findSecret(secretOf(stage, 'telegram')),
      await findSecret(secretOf(stage, 'twilio')),
    ]
    const there = await account.outputs(stage.stack, stage.region)
    ready.abandoned = !there && (telegram ?? twilio) !== undefined
    return { ...(telegram && { telegram }), ...(twilio && { twilio }) }
  } catch (refusal) {
    ready.missing.push({
      what: `AWS credentials (${(refusal as Error).message})`,
      how: 'of an administrator of the account: `aws configure sso`, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
    })
    return {}
  }
}

async function checkTelegram({ botToken }: Record<string, unknown>, ready: Readiness): Promise<void> {
  const how = 'ask @BotFather on Telegram: /newbot, or /token for a bot that is there; set TELEGRAM_BOT_TOKEN'
  if (typeof botToken !== 'string' || botToken === '') {
    ready.missing.push({ what: 'the token of a Telegram bot', how })
    ready.unknown.push(...missingIn('telegram', {}))
    return
  }
  try {
    const { username } = await new Api(botToken, { apiRoot: variable('TELEGRAM_API_ROOT') }).getMe()
    ready.settings.telegramBotUrl = `https://t.me/${username}`
  } catch (refusal) {
    // The message of a network's failure would hold the address, and so the token.
    const { error_code: code } = refusal as { error_code?: number }
    const what = code ? 'a token that Telegram knows' : 'an answer of Telegram’s'
    ready.missing.push({ what, how: code ? `${code} is what it says: ${how}` : 'is the network open?' })
  }
}

async function checkTwilio(keys: Record<string, unknown>, ready: Readiness): Promise<void> {
  const missing = missingIn('twilio', keys)
  const where = 'https://console.twilio.com shows them'
  if (missing.length > 0) {
    ready.later.push({ what: 'WhatsApp and SMS', how: `set ${missing.join(', ')}: ${where}` })
    ready.unknown.push(...missing)
    ready.keys.twilio = {}
    return
  }
  const { accountSid, authToken, whatsappFrom, smsFrom } = keys as Keys
  const [, number] = /^whatsapp:\+(\d+)$/.exec(whatsappFrom ?? '') ?? []
  if (number) ready.settings.whatsappUrl = `https://wa.me/${number}`
  else ready.missing.push({ what: 'a WhatsApp sender', how: 'TWILIO_WHATSAPP_FROM is whatsapp:+ and digits' })
  if (!/^(\+\d{6,15}|[A-Za-z0-9 ]{1,11})$/.test(smsFrom ?? ''))
    ready.missing.push({
      what: 'an SMS sender',
      how: 'TWILIO_SMS_FROM is a number, +…, or up to eleven letters that are registered for Morocco',
    })
  const twilio = {
    accountSid: accountSid ?? '',
    authToken: authToken ?? '',
    apiRoot: variable('TWILIO_API_ROOT'),
  }
  try {
    await readTwilio(twilio, `/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers.json?PageSize=1`)
  } catch (refusal) {
    ready.missing.push({ what: `Twilio’s consent (${(refusal as Error).message})`, how: where })
  }
}
