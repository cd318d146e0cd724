import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { phrasesOf } from '../../bots/phrases.ts'
import { listContents } from '../../bots/twilio-api.ts'
import { connectTwilio, openTwilioClient } from '../../bots/twilio-connect.ts'
import { languages } from '../../content/schema.ts'
import { openClock } from '../../infra/local/clock.ts'
import { type Phones, startPhones } from '../../infra/local/phones/phones.ts'
import { shipped } from '../support/catalogues.ts'
import { keys } from './twilio-stage.ts'

let folder: string
let phones: Phones
const account = () => ({ ...keys, apiRoot: phones.url })
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whatsapp-'))
  phones = await startPhones({
    port: 0,
    folder,
    clock: openClock(join(folder, 'clock')),
    telegram: { token: '1:x', username: 'x', name: 'Takwin' },
    twilio: {
      ...keys,
      whatsappFrom: 'whatsapp:+15005550006',
      smsFrom: 'TAKWIN',
      inboundUrl: 'http://localhost:1/twilio',
    },
  })
})
afterEach(async () => {
  await phones.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('the account has a template of each language, submitted to WhatsApp; once more changes nothing', async () => {
  const client = openTwilioClient(account())
  await connectTwilio(client, shipped)
  const made = await listContents(account())
  await connectTwilio(client, shipped)
  expect(await listContents(account())).toEqual(made)
  expect([...made.keys()].sort()).toEqual(languages.map((each) => `takwin-waiting-${each}`).sort())
  for (const content of await client.content.v1.contentAndApprovals.list().catch(() => []))
    expect(content.approvalRequests).toMatchObject({ status: 'approved' })
  for (const language of languages) {
    const sid = made.get(`takwin-waiting-${language}`) ?? ''
    const content = await client.content.v1.contents(sid).fetch()
    expect(content.language).toBe(language)
    expect(content.types).toEqual({ 'twilio/text': { body: phrasesOf(shipped, language)('waiting') } })
  }
})

test('what was made by hand is left as it is', async () => {
  const client = openTwilioClient(account())
  const own = {
    friendly_name: 'takwin-waiting-fr',
    language: 'fr',
    types: { 'twilio/text': { body: 'Bonjour' } },
  }
  const { sid } = await client.content.v1.contents.create(own as never)
  await connectTwilio(client, shipped)
  expect((await listContents(account())).get('takwin-waiting-fr')).toBe(sid)
})

test('another token is told at once', async () => {
  const client = openTwilioClient({ ...account(), authToken: 'another' })
  await expect(connectTwilio(client, shipped)).rejects.toMatchObject({ status: 401 })
})
