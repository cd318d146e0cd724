/** SMS that can be answered: one number, with WhatsApp and SMS on it, and the whole of Takwin at the other end. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { phrasesOf } from '../../bots/phrases.ts'
import { freePort } from '../support/local.ts'
import { startTakwin, type Takwin } from '../support/takwin.ts'
import { seen } from '../support/twilio.ts'

let takwin: Takwin
beforeAll(async () => {
  takwin = await startTakwin({ port: await freePort(), twoWaySms: true })
})
afterAll(() => takwin.stop())

const phones = () => {
  const { twilio } = takwin.phones
  if (!twilio) throw new Error('no SMS')
  return twilio
}
const phrase = (id: string) => phrasesOf(takwin.catalogue, 'fr')(id)
async function doing(act: () => unknown): Promise<void> {
  act()
  for (let times = 0; times < 3; times++) await takwin.settle()
}

/** Somebody on WhatsApp who has agreed to reminders, by SMS too, and their SMS. */
async function newLearner(number: string) {
  const chat = phones().join({ name: 'Salma', language: 'fr', number })
  const sms = phones().joinSms({ name: 'Salma', language: 'fr', number })
  for (const text of ['Bonjour', 'Français', 'oui', '/reminders noon', '/reminders sms'])
    await doing(() => chat.say(text))
  const reminders = async () =>
    (await takwin.rows('LEARNERS_TABLE')).find(({ id }) => id === chat.phone().address)?.reminders
  const heard = () =>
    sms.messages().flatMap(({ direction, text }) => (direction === 'outbound-api' ? [seen(text)] : []))
  return { chat, sms, reminders, heard }
}
const agreed = { part: 'noon', sms: expect.any(Number) }

test('our own words for stop and start are obeyed, and answered in one segment', async () => {
  const { sms, reminders, heard } = await newLearner('+212661000101')
  expect(await reminders()).toMatchObject(agreed)
  await doing(() => sms.say('توقف'))
  expect(await reminders()).toEqual(expect.not.objectContaining({ sms: expect.anything() }))
  await doing(() => sms.say('commencer'))
  expect(await reminders()).toMatchObject(agreed)
  expect(heard()).toHaveLength(2)
  expect(heard()[0]).toContain('Pour en recevoir')
  for (const { direction, segments } of sms.messages())
    if (direction === 'outbound-api') expect(segments).toBe(1)
})

test('where Twilio has heard STOP or START itself, we are in step with it and silent', async () => {
  const { sms, reminders, heard } = await newLearner('+212661000102')
  await doing(() => sms.say('STOP'))
  expect(await reminders()).toEqual(expect.not.objectContaining({ sms: expect.anything() }))
  await doing(() => sms.say('START'))
  expect(await reminders()).toMatchObject(agreed)
  expect(heard()).toEqual([])
})

test('what else is written is told where to go on, once a day', async () => {
  const { sms, reminders, heard } = await newLearner('+212661000103')
  for (const text of ['1', 'salam', 'aide']) await doing(() => sms.say(text))
  expect(heard()).toEqual([expect.stringContaining(takwin.cloud.url)])
  await takwin.clock.advance(24 * 3600)
  await doing(() => sms.say('aide'))
  expect(heard()).toHaveLength(2)
  expect(await reminders()).toMatchObject(agreed)
})

test('a number that nobody has proven is answered, and nothing is kept of it', async () => {
  const sms = phones().joinSms({ name: 'x', language: 'ar' })
  await doing(() => sms.say('سلام'))
  expect(sms.messages().at(-1)?.text).toContain(takwin.cloud.url)
  const ids = (await takwin.rows('LEARNERS_TABLE')).map(({ id }) => String(id))
  expect(ids).not.toContain(`sms:${sms.phone().number}`)
})

test('whoever is forgotten is nobody by SMS too', async () => {
  const { chat } = await newLearner('+212661000104')
  const rows = async () => JSON.stringify(await takwin.rows('LEARNERS_TABLE'))
  expect(await rows()).toContain('sms:+212661000104')
  for (const text of ['/forget', '/forget yes']) await doing(() => chat.say(text))
  expect(chat.messages().at(-1)?.text).toContain(phrase('forgotten').slice(0, 20))
  expect(await rows()).not.toContain('+212661000104')
})

test('an SMS that Twilio has lost is found within the hour', async () => {
  const { sms, reminders } = await newLearner('+212661000105')
  await doing(() => {
    phones().misbehave({ loseInbound: 1 })
    sms.say('arrêt')
  })
  expect(await reminders()).toMatchObject(agreed)
  await takwin.clock.advance(3600)
  await doing(() => {})
  expect(await reminders()).toEqual(expect.not.objectContaining({ sms: expect.anything() }))
})
