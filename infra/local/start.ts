/** `npm start`: synthesises the stack, runs it here, and puts the phones beside it. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Api } from 'grammy/web'
import { connectTelegram, introduceBot } from '../../bots/telegram-connect.ts'
import { connectTwilio } from '../../bots/twilio-connect.ts'
import { checkedCatalogue, hasMedia } from '../catalogue.ts'
import { publishHere } from '../commands/course/publish-here.ts'
import { openShelf, withdraw } from '../commands/course/shelf.ts'
import { writeAddresses } from './addresses.ts'
import { openClock } from './clock.ts'
import { startCloud } from './cloud.ts'
import { longPoll } from './long-poll.ts'
import { startPhones } from './phones/phones.ts'
import { lookingSeconds, readSettings } from './settings.ts'

const { port, phonesPort, folder, portalUrl, messagesInARow, telegram, twilio } = readSettings(process.env)
const { accountSid, authToken, whatsappFrom, smsFrom } = twilio
/** In Morocco no SMS can be answered; a sender that is a number lets it be tried. */
const smsTwoWay = smsFrom.startsWith('+')
const onPhones = telegram.side === 'phones'
const ending = new AbortController()

mkdirSync(folder, { recursive: true })
const assembly = join(folder, 'cdk.out')
rmSync(assembly, { recursive: true, force: true })
const catalogue = checkedCatalogue()
execFileSync(process.execPath, ['infra/app.ts'], {
  env: { ...process.env, CDK_OUTDIR: assembly },
  stdio: 'pipe',
})

const clock = openClock(join(folder, 'clock'))
const cloud = await startCloud({
  assembly,
  folder,
  port,
  clock,
  environment: {
    PORTAL_URL: portalUrl,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    TWILIO_API_ROOT: twilio.apiRoot,
    // Whoever publishes here waits for as long, so that it is taught at the next message.
    CONTENT_KEPT_SECONDS: String(lookingSeconds),
    ...(messagesInARow && { MESSAGES_IN_A_ROW: messagesInARow }),
    ...(onPhones && { TELEGRAM_BOT_URL: `http://localhost:${phonesPort}` }),
    WHATSAPP_URL: twilio.whatsappUrl,
  },
  secrets: {
    'takwin/log': JSON.stringify({ key: 'takwin-on-this-machine' }),
    'takwin/telegram': JSON.stringify({ botToken: telegram.token, webhookSecret: telegram.webhookSecret }),
    'takwin/twilio': JSON.stringify({ accountSid, authToken, whatsappFrom, smsFrom, smsTwoWay }),
  },
})
const phones = await startPhones({
  port: phonesPort,
  folder: join(folder, 'phones'),
  clock,
  telegram: { token: onPhones ? telegram.token : '1000000001:idle', username: 'takwin_bot', name: 'Takwin' },
  ...(twilio.side === 'phones' && {
    twilio: {
      accountSid,
      authToken,
      whatsappFrom,
      smsFrom,
      twoWaySms: smsTwoWay,
      inboundUrl: `${portalUrl}/twilio#rc=3&rp=all`,
    },
  }),
})
const named = (variable: string): string =>
  cloud.plan.functions.map(({ environment }) => environment[variable]).find(Boolean) ?? ''
writeAddresses(folder, {
  region: cloud.plan.region,
  endpoints: cloud.endpoints,
  outputs: cloud.plan.outputs,
  contentBucket: named('CONTENT_BUCKET'),
  learnersTable: named('LEARNERS_TABLE'),
  phonesUrl: phones.url,
  twilioApiRoot: twilio.apiRoot,
  portalUrl,
})
// Whoever starts it means what stands in content/ now, whatever was published here before.
await withdraw(openShelf({ local: true }))
if (hasMedia(catalogue)) await publishHere(catalogue, 'content')
await joinTelegram()
await joinTwilio()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

console.log(`
  The phones     ${phones.url}
  The portal     ${cloud.url}
  Telegram       ${onPhones ? 'on the phones' : telegram.apiRoot}
  WhatsApp, SMS  ${twilio.side === 'phones' ? 'on the phones' : twilio.apiRoot}
  Kept in        ${folder}

Takwin is ready`)

async function joinTelegram(): Promise<void> {
  const api = new Api(telegram.token, { apiRoot: telegram.apiRoot })
  const webhook = { url: `${cloud.url}/telegram`, secret: telegram.webhookSecret }
  try {
    if (telegram.side !== 'polled') return await connectTelegram(api, catalogue, webhook)
    await introduceBot(api, catalogue)
    void longPoll(api, webhook, ending.signal)
  } catch (failure) {
    // A bot that could not be introduced still answers whatever reaches its webhook.
    console.error(`The bot could not be connected at ${telegram.apiRoot}: ${(failure as Error).message}`)
  }
}

async function joinTwilio(): Promise<void> {
  try {
    await connectTwilio(twilio, catalogue)
  } catch (failure) {
    console.error(`Twilio could not be connected at ${twilio.apiRoot}: ${(failure as Error).message}`)
  }
}

async function stop(): Promise<void> {
  ending.abort()
  await cloud.stop()
  await phones.stop()
  process.exit(0)
}
