/** `npm run connect`, as an operator runs it after a deployment: against the phones, with secrets on loopback. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { Api } from 'grammy/web'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openClock } from '../../infra/local/clock.ts'
import { type Loopback, serveLoopback } from '../../infra/local/loopback.ts'
import { type Phones, startPhones } from '../../infra/local/phones/phones.ts'

const portal = 'https://takwin.example'
const telegram = { botToken: '4200000001:AAtakwin-phones_token', webhookSecret: 'the-secret-of-the-day' }
const twilio = {
  accountSid: `AC${'7'.repeat(32)}`,
  authToken: 'the-token-of-the-day',
  whatsappFrom: 'whatsapp:+15005550006',
  smsFrom: '+15005550007',
}

let folder: string
let phones: Phones
let secrets: Record<string, unknown>
let secretsManager: Loopback
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'connect-'))
  secrets = { 'takwin/telegram': telegram, 'takwin/twilio': { ...twilio, smsTwoWay: true } }
  phones = await startPhones({
    port: 0,
    folder,
    clock: openClock(join(folder, 'clock')),
    telegram: { token: telegram.botToken, username: 'takwin_bot', name: 'Takwin' },
    twilio: { ...twilio, inboundUrl: 'http://localhost:9/unset' },
  })
  secretsManager = await serveLoopback(async (request, response) => {
    const { SecretId } = (await json(request)) as { SecretId: string }
    const secret = secrets[SecretId]
    const SecretString = typeof secret === 'string' ? secret : JSON.stringify(secret)
    response.end(JSON.stringify({ Name: SecretId, SecretString }))
  })
})
afterEach(async () => {
  await secretsManager.stop()
  await phones.stop()
  rmSync(folder, { recursive: true, force: true })
})

const connect = (environment: Record<string, string> = {}) =>
  new Promise<{ code: number; printed: string }>((resolve) => {
    const env = {
      ...process.env,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.url,
      TELEGRAM_API_ROOT: phones.url,
      TWILIO_API_ROOT: phones.url,
      PORTAL_URL: `${portal}/`,
      ...environment,
    }
    const child = execFile(process.execPath, ['infra/commands/connect.ts'], { env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, printed: out + err }),
    )
  })
const webhookOf = async (path: string) => {
  const authorization = `Basic ${btoa(`${twilio.accountSid}:${twilio.authToken}`)}`
  return (await fetch(`${phones.url}${path}`, { headers: { authorization } })).json()
}

test('every vendor delivers to the portal afterwards, and the templates are with WhatsApp; once more says how they stand', async () => {
  const first = await connect()
  expect(first).toMatchObject({ code: 0 })
  expect(first.printed).toContain(`@takwin_bot delivers to ${portal}/telegram`)
  expect(first.printed).toMatch(/takwin-review-fr-[0-9a-f]{8} is submitted/)
  const api = new Api(telegram.botToken, { apiRoot: phones.url })
  expect(await api.getWebhookInfo()).toMatchObject({ url: `${portal}/telegram` })
  const inbound = `${portal}/twilio#rc=3&rp=all`
  expect(await webhookOf('/v2/Channels/Senders?Channel=whatsapp')).toMatchObject({
    senders: [
      { sender_id: twilio.whatsappFrom, webhook: { callback_url: inbound, callback_method: 'POST' } },
    ],
  })
  expect(
    await webhookOf(`/2010-04-01/Accounts/${twilio.accountSid}/IncomingPhoneNumbers.json`),
  ).toMatchObject({
    incoming_phone_numbers: [{ phone_number: twilio.smsFrom, sms_url: inbound, sms_method: 'POST' }],
  })
  const second = await connect()
  expect(second).toMatchObject({ code: 0 })
  expect(second.printed).toMatch(/takwin-review-fr-[0-9a-f]{8} is approved/)
}, 60_000)

test('what is missing is told with where it belongs, and the rest is connected', async () => {
  const { authToken: _, ...incomplete } = twilio
  secrets = { 'takwin/telegram': { ...telegram, botToken: '' }, 'takwin/twilio': incomplete }
  const { code, printed } = await connect()
  expect(code).toBe(1)
  expect(printed).toContain('not connected: botToken is empty: BotFather has it (secret takwin/telegram)')
  expect(printed).toContain('not connected: authToken missing or wrong (secret takwin/twilio)')
  secrets['takwin/telegram'] = telegram
  secrets['takwin/twilio'] = 'not yet filled in'
  expect((await connect()).printed).toMatch(
    /@takwin_bot delivers to .*\n(.*not connected: a secret is not JSON.*\n){3}/,
  )
}, 60_000)

test('a sender that the API does not know is left to the operator, with what to enter', async () => {
  secrets['takwin/twilio'] = { ...twilio, whatsappFrom: 'whatsapp:+14155238886' }
  const { code, printed } = await connect()
  expect(code).toBe(0)
  expect(printed).toContain(`in its console, enter ${portal}/twilio#rc=3&rp=all`)
  expect(printed).toContain(`${twilio.smsFrom} sends, and takes no answers`)
}, 60_000)

test('nothing that is secret is printed', async () => {
  secrets['takwin/twilio'] = { ...twilio, authToken: 'another-token-than-theirs' }
  const { code, printed } = await connect()
  expect(code).toBe(1)
  expect(printed).toContain('not connected: Twilio refuses: 20003')
  for (const secret of ['another-token-than-theirs', telegram.botToken, telegram.webhookSecret])
    expect(printed).not.toContain(secret)
}, 60_000)

test('without the portal’s address nothing is done', async () => {
  const { code, printed } = await connect({ PORTAL_URL: '' })
  expect(code).toBe(1)
  expect(printed).toContain('Set PORTAL_URL')
}, 60_000)
