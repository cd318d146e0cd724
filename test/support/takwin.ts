/** The whole of Takwin in one process: the synthesised stack on the embedded cloud, with the phones beside it. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { DynamoDB } from '@aws-sdk/client-dynamodb'
import { S3 } from '@aws-sdk/client-s3'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { Api } from 'grammy/web'
import { inject } from 'vitest'
import { connectTelegram } from '../../bots/telegram-connect.ts'
import type { Catalogue } from '../../content/schema.ts'
import { checkedCatalogue } from '../../infra/catalogue.ts'
import { type Clock, openClock } from '../../infra/local/clock.ts'
import { type Cloud, startCloud } from '../../infra/local/cloud.ts'
import { type Phones, startPhones } from '../../infra/local/phones/phones.ts'
import { leaksIn } from './planted.ts'

export const botToken = '4200000001:AAtakwin-phones_token'
export const logKey = 'key-of-logs'
export const edgeProof = 'from-the-edge'
export const webhookSecret = 'the-secret-of-the-day'
export const formerWebhookSecret = 'the-secret-of-yesterday'
/** Twilio's account, and the token that `authToken` has taken the place of. */
export const twilioKeys = {
  accountSid: `AC${'7'.repeat(32)}`,
  authToken: 'the-token-of-the-day',
  formerAuthToken: 'the-token-of-yesterday',
  whatsappFrom: 'whatsapp:+15005550006',
  smsFrom: 'TAKWIN',
}
const secrets = [
  botToken,
  logKey,
  edgeProof,
  webhookSecret,
  formerWebhookSecret,
  twilioKeys.authToken,
  twilioKeys.formerAuthToken,
]
/** What certificates print; the pages themselves are served at the cloud's address. */
export const portalUrl = 'https://takwin.example'

export type Row = Record<string, unknown>

export interface Takwin {
  cloud: Cloud
  phones: Phones
  clock: Clock
  catalogue: Catalogue
  /** Where everything is kept. */
  folder: string
  tables: DynamoDB
  buckets: S3
  /** The table, bucket or address that a function knows by this variable. */
  named(variable: string): string
  /** All rows of the table of this variable. */
  rows(variable: string): Promise<Row[]>
  /** Resolves when all that was sent is dealt with, or waits for the clock. */
  settle(): Promise<void>
  /** All that the functions have written to their logs, those that run in the test's own process as well. */
  logs(): string
  /** A function that runs in this process has written this. */
  noteLog(line: string): void
  /** Posts a body to the Telegram webhook. */
  knock(body: BodyInit, secret?: string): Promise<Response>
  /** Throws if anything stands in a log that only learners, vendors and we may know. */
  stop(): Promise<void>
}

/**
 * The vendors set no pace here, so that tests need not wait. `byHand`: no queue feeds a function and no schedule runs
 * one, so that a test can do so itself. `port`: the portal's, which then is where certificates say it is, and where
 * Twilio can reach it. `twoWaySms`: SMS can be answered.
 */
export async function startTakwin({ byHand = false, port = 0, twoWaySms = false } = {}): Promise<Takwin> {
  const address = port ? `http://localhost:${port}` : portalUrl
  const smsFrom = twoWaySms ? '+15005550007' : twilioKeys.smsFrom
  const { formerAuthToken: _, ...twilio } = { ...twilioKeys, smsFrom }
  const folder = mkdtempSync(join(tmpdir(), 'takwin-'))
  const clock = openClock(join(folder, 'clock'))
  const phones = await startPhones({
    port: 0,
    folder: join(folder, 'phones'),
    clock,
    telegram: { token: botToken, username: 'takwin_bot', name: 'Takwin', rates: 'none' },
    twilio: {
      ...twilio,
      twoWaySms,
      inboundUrl: `${address}/twilio#rc=3&rp=all`,
      settings: { rates: 'none', callbacks: port ? 'in-order' : 'lost' },
    },
  })
  const cloud = await startCloud({
    assembly: byHand ? withoutTriggers(inject('assembly'), join(folder, 'cdk.out')) : inject('assembly'),
    folder,
    port,
    clock,
    environment: {
      PORTAL_URL: address,
      TELEGRAM_API_ROOT: phones.url,
      TELEGRAM_BOT_URL: phones.url,
      TWILIO_API_ROOT: phones.url,
      // Whoever learns here is faster than anybody.
      MESSAGES_IN_A_ROW: 'Infinity',
    },
    secrets: {
      'takwin/edge': JSON.stringify({ proof: edgeProof }),
      'takwin/log': JSON.stringify({ key: logKey }),
      'takwin/telegram': JSON.stringify({ botToken, webhookSecret, formerWebhookSecret }),
      'takwin/twilio': JSON.stringify({ ...twilioKeys, smsFrom, smsTwoWay: twoWaySms }),
    },
  })
  const catalogue = checkedCatalogue()
  const webhook = `${cloud.url}/telegram`
  const api = new Api(botToken, { apiRoot: phones.url })
  await connectTelegram(api, catalogue, { url: webhook, secret: webhookSecret })

  const sdk = { region: cloud.plan.region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
  const tables = new DynamoDB({ ...sdk, endpoint: cloud.endpoints.AWS_ENDPOINT_URL_DYNAMODB ?? '' })
  const buckets = new S3({ ...sdk, endpoint: cloud.endpoints.AWS_ENDPOINT_URL_S3 ?? '' })
  const named = (variable: string) => {
    const value = cloud.plan.functions.map(({ environment }) => environment[variable]).find(Boolean)
    if (!value) throw new Error(`no function knows ${variable}`)
    return value
  }
  const noted: string[] = []
  const logs = () => {
    const kept = join(folder, 'logs')
    return [...readdirSync(kept).map((file) => readFileSync(join(kept, file), 'utf8')), ...noted].join('\n')
  }
  return {
    cloud,
    phones,
    clock,
    catalogue,
    folder,
    tables,
    buckets,
    named,
    async rows(variable) {
      const { Items = [] } = await tables.scan({ TableName: named(variable), ConsistentRead: true })
      return Items.map((item) => unmarshall(item))
    },
    async settle() {
      // What was asked for a moment ago is under way only then.
      await nextTurn()
      await phones.telegram.idle()
      await phones.twilio?.idle()
      await cloud.idle()
    },
    logs,
    noteLog: (line) => void noted.push(line),
    knock: (body, secret = webhookSecret) =>
      fetch(webhook, { method: 'POST', headers: { 'x-telegram-bot-api-secret-token': secret }, body }),
    async stop() {
      await cloud.stop()
      await phones.stop()
      const leaks = leaksIn(logs(), join(folder, 'phones'), secrets)
      rmSync(folder, { recursive: true, force: true })
      if (leaks.length > 0) throw new Error(`the logs tell\n${leaks.join('\n')}`)
    },
  }
}

/** The same assembly in another folder, but with no queue and no schedule that sets a function to work. */
function withoutTriggers(assembly: string, folder: string): string {
  mkdirSync(folder)
  for (const name of readdirSync(assembly)) {
    const file = join(assembly, name)
    if (!name.endsWith('.template.json')) symlinkSync(file, join(folder, name))
    else writeFileSync(join(folder, name), readFileSync(file, 'utf8').replace(triggers, 'AWS::CDK::Metadata'))
  }
  return folder
}

const triggers = /AWS::Lambda::EventSourceMapping|AWS::Events::Rule/g
