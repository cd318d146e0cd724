/** That the logs of tests are searched in earnest: what a log must not tell is found in one that does. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startPhones } from '../../infra/local/phones/phones.ts'
import { standingClock, TOKEN } from '../support/phones.ts'
import { leaksIn } from '../support/planted.ts'
import { ACCOUNT_SID, AUTH_TOKEN, SENDER, WHATSAPP } from '../support/twilio-phones.ts'

const folder = mkdtempSync(join(tmpdir(), 'planted-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('who somebody is, where they are and what they said is found in a log that tells it', async () => {
  const phones = await startPhones({
    port: 0,
    folder,
    clock: standingClock(),
    telegram: { token: TOKEN, username: 'takwin_bot', name: 'Takwin' },
    twilio: {
      accountSid: ACCOUNT_SID,
      authToken: AUTH_TOKEN,
      whatsappFrom: WHATSAPP,
      smsFrom: SENDER,
      inboundUrl: 'http://localhost:9/twilio#rc=0',
    },
  })
  const amina = phones.telegram.join({ firstName: 'Amina', lastName: 'Ouhaddou', language: 'fr' })
  amina.say('bonjour à tous')
  const salma = phones.twilio?.join({ name: 'سلمى بناني', language: 'ar' })
  salma?.say('سلام\nعليكم')
  const { number = '', address = '' } = salma?.phone() ?? {}
  await phones.stop()

  const telling = [
    'Amina',
    'Ouhaddou',
    `${amina.id}`,
    'bonjour à tous',
    'سلمى بناني',
    'سلام\nعليكم',
    number.slice(1),
    address,
  ]
  for (const each of [...telling, 'a-secret'])
    for (const line of [
      JSON.stringify({ message: `x ${each} y` }),
      JSON.stringify({ error: { cause: each } }),
    ])
      expect(leaksIn(line, folder, ['a-secret']), each).toHaveLength(1)
  expect(leaksIn(`TypeError: ${amina.id} is no function\n    at x`, folder, [])).toHaveLength(1)
  expect(
    leaksIn(JSON.stringify({ bonjour: 1, message: 'said', channel: 'telegram' }), folder, ['a-secret']),
  ).toEqual([])
})
