import { afterEach, describe, expect, test } from 'vitest'
import { segmentsOf } from '../../infra/local/phones/twilio/segments.ts'
import { openHook, openTwilioPhones, SENDER } from '../support/twilio-phones.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function opened(smsFrom = SENDER, twoWaySms = false) {
  const hook = await openHook()
  const phones = await openTwilioPhones({ twilio: { inboundUrl: `${hook.url}/twilio`, smsFrom, twoWaySms } })
  closers.push(hook.close, phones.remove)
  const learner = phones.joinSms({ name: 'سلمى', language: 'ar' })
  return { hook, phones, learner, To: learner.phone().number }
}

test('an SMS arrives whenever the person last wrote, and counts its segments', async () => {
  const { hook, phones, learner, To } = await opened()
  const StatusCallback = `${hook.url}/status?m=7`
  const { body } = await phones.send({ To, Body: 'سؤال اليوم: takwin.ma/r/7kq2', StatusCallback })
  expect(body).toMatchObject({ from: SENDER, to: To, num_segments: '1', status: 'queued' })
  await phones.idle()
  expect(hook.statuses()).toEqual(['queued', 'sent', 'delivered'])
  expect(hook.posts[0]?.form).not.toHaveProperty('ChannelPrefix')
  expect(learner.transcript()).toBe('سؤال اليوم: takwin.ma/r/7kq2')
  const long = await phones.send({ To, Body: 'س'.repeat(71) })
  expect(long.body.num_segments).toBe('2')
})

test.each([
  [SENDER, true],
  ['+14155230000', false],
])('%s with two ways %s cannot be answered', async (smsFrom, twoWaySms) => {
  const { learner } = await opened(smsFrom, twoWaySms)
  expect(() => learner.say('نعم')).toThrow('This sender cannot be answered')
})

describe('where an SMS can be answered', () => {
  const number = '+14155230000'
  test('the answer is posted with the fields of an SMS', async () => {
    const { hook, phones, learner, To } = await opened(number, true)
    const { sid } = learner.say('نعم')
    await phones.idle()
    expect(hook.posts[0]?.form).toEqual({
      SmsMessageSid: sid,
      SmsSid: sid,
      MessageSid: sid,
      AccountSid: expect.any(String),
      SmsStatus: 'received',
      From: To,
      To: number,
      Body: 'نعم',
      NumSegments: '1',
      NumMedia: '0',
      ApiVersion: '2010-04-01',
      FromCountry: 'MA',
      FromState: '',
      FromCity: '',
      FromZip: '',
      ToCountry: 'US',
      ToState: '',
      ToCity: '',
      ToZip: '',
    })
  })

  test('STOP is heard by Twilio itself, which then refuses with 21610, until START', async () => {
    const { hook, phones, learner, To } = await opened(number, true)
    learner.say(' Stop ')
    expect((await learner.hears('unsubscribed')).direction).toBe('outbound-reply')
    expect(await phones.send({ To, Body: 'Encore' })).toMatchObject({ status: 400, body: { code: 21610 } })
    learner.say('start')
    await learner.hears('re-subscribed')
    expect((await phones.send({ To, Body: 'Encore' })).status).toBe(201)
    await phones.idle()
    expect(hook.posts.map(({ form }) => form.OptOutType)).toEqual(['STOP', 'START'])
    learner.say('yes')
    await phones.idle()
    expect(hook.posts.at(-1)?.form).not.toHaveProperty('OptOutType')
  })
})

test('a number that was stopped some other way is refused as well', async () => {
  const { phones, learner, To } = await opened()
  learner.block()
  expect(await phones.send({ To, Body: 'Rappel' })).toMatchObject({ body: { code: 21610 } })
  learner.unblock()
  expect((await phones.send({ To, Body: 'Rappel' })).status).toBe(201)
})

test('a phone that is off gets its SMS when it is on', async () => {
  const { phones, learner, To } = await opened()
  learner.switch(false)
  await phones.send({ To, Body: 'Rappel' })
  await phones.idle()
  expect(learner.messages()[0]?.status).toBe('sent')
  learner.switch(true)
  expect(learner.transcript()).toBe('Rappel')
})

test.each([
  ['GSM-7 alone', 'x'.repeat(160), ['GSM-7', 160, 1]],
  ['one more makes two of 153', 'x'.repeat(161), ['GSM-7', 161, 2]],
  ['a third', 'x'.repeat(307), ['GSM-7', 307, 3]],
  ['brackets take two places', '[]'.repeat(40), ['GSM-7', 160, 1]],
  ['which are not parted', `${'x'.repeat(152)}€${'x'.repeat(152)}`, ['GSM-7', 306, 3]],
  ['é à ù are in it', 'é à ù Ç', ['GSM-7', 7, 1]],
  ['ê ç œ ’ are not', 'ç', ['UCS-2', 1, 1]],
  ['Arabic alone', 'س'.repeat(70), ['UCS-2', 70, 1]],
  ['one more makes two of 67', 'س'.repeat(71), ['UCS-2', 71, 2]],
  ['an emoji is two units, not parted', `${'س'.repeat(66)}😀${'س'.repeat(66)}`, ['UCS-2', 134, 3]],
  ['nothing', '', ['GSM-7', 0, 1]],
])('segments: %s', (_, text, [encoding, used, count]) => {
  expect(segmentsOf(text)).toMatchObject({ encoding, used, count })
})
