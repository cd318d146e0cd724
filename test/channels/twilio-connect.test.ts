import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { purposes } from '../../bots/channel.ts'
import { connectTwilio } from '../../bots/twilio-connect.ts'
import { createContent, listContents } from '../../bots/twilio-contents.ts'
import { templateFor } from '../../bots/twilio-templates.ts'
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

const allNames = purposes.flatMap((purpose) =>
  languages.map((language) => templateFor(purpose, language, shipped).friendly_name),
)
const approvals = async () => (await listContents(account())).map(({ name, approval }) => [name, approval])

test('the account has a template for each purpose and language, submitted to WhatsApp; once more changes nothing', async () => {
  const first = await connectTwilio(account(), shipped)
  expect(first).toEqual(allNames.map((name) => ({ name, approval: 'received' })))
  const made = await listContents(account())
  expect(await approvals()).toEqual(allNames.map((name) => [name, 'approved']))
  expect(await connectTwilio(account(), shipped)).toEqual(
    allNames.map((name) => ({ name, approval: 'approved' })),
  )
  expect(await listContents(account())).toEqual(made)
})

test('what WhatsApp has not decided, or has refused, is told and not submitted again', async () => {
  await connectTwilio(account(), shipped)
  phones.twilio?.misbehave({ approvals: 'rejected' })
  const standings = await connectTwilio(account(), shipped)
  expect(new Set(standings.map(({ approval }) => approval))).toEqual(new Set(['rejected']))
  expect(await listContents(account())).toHaveLength(allNames.length)
})

test('a template that was made and not submitted, as when the command is broken off, is submitted', async () => {
  const sid = await createContent(account(), templateFor('waiting', 'fr', shipped))
  expect(await approvals()).toEqual([[allNames[1], 'unsubmitted']])
  await connectTwilio(account(), shipped)
  expect((await listContents(account())).filter(({ name }) => name === allNames[1])).toMatchObject([
    { sid, approval: 'approved' },
  ])
})

test('other words make another template beside the former one', async () => {
  await connectTwilio(account(), shipped)
  const changed = { ...shipped, phrases: { ...shipped.phrases } }
  changed.phrases.en = changed.phrases.en.replace('Shall we go on?', 'Do we go on?')
  await connectTwilio(account(), changed)
  const names = (await listContents(account())).map(({ name }) => name)
  expect(names).toHaveLength(allNames.length + 1)
  expect(names).toEqual(expect.arrayContaining(allNames))
})

test.each(purposes)('the words and buttons of a %s are within what WhatsApp takes', (purpose) => {
  for (const language of languages) {
    const { types } = templateFor(purpose, language, shipped)
    const quick = (types as Record<string, { body: string; actions: { title: string; id: string }[] }>)[
      'twilio/quick-reply'
    ]
    expect(quick?.body.length).toBeLessThanOrEqual(1024)
    for (const { title, id } of quick?.actions ?? []) {
      expect(title.length, title).toBeLessThanOrEqual(20)
      expect(id).toMatch(/^\/\w+$/)
    }
  }
})

test('another token is told at once', async () => {
  await expect(connectTwilio({ ...account(), authToken: 'another' }, shipped)).rejects.toThrow('20003')
})
