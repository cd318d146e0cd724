/** What goes wrong at Twilio, played against the whole of Takwin, and what a person has on the phone in the end. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { phrasesOf } from '../../bots/phrases.ts'
import { connectTwilio } from '../../bots/twilio-connect.ts'
import type { WhatsAppLearner } from '../../infra/local/phones/twilio/learners.ts'
import { freePort } from '../support/local.ts'
import { startTakwin, type Takwin, twilioKeys } from '../support/takwin.ts'
import { bubblesOn, choicesIn, post, seen } from '../support/twilio.ts'

const hour = 3600
const day = 24 * hour

let takwin: Takwin
beforeAll(async () => {
  takwin = await startTakwin({ port: await freePort() })
  const { accountSid, authToken } = twilioKeys
  await connectTwilio({ accountSid, authToken, apiRoot: takwin.phones.url }, takwin.catalogue)
})
afterAll(() => takwin.stop())
beforeEach(() =>
  phones().misbehave({ faults: [], endings: [], loseInbound: 0, callbacks: 'in-order', rates: 'none' }),
)

const phones = () => {
  const { twilio } = takwin.phones
  if (!twilio) throw new Error('no WhatsApp')
  return twilio
}
const phrase = (id: string) => phrasesOf(takwin.catalogue, 'ar')(id)
const record = async (learner: WhatsAppLearner) =>
  (await takwin.rows('LEARNERS_TABLE')).find(({ id }) => id === learner.phone().address)
const said = (learner: WhatsAppLearner) => bubblesOn(learner).map(({ text }) => seen(text))
const sent = (learner: WhatsAppLearner) =>
  learner.messages().filter(({ direction }) => direction !== 'inbound')

/** What Twilio tells of an answer may bring about more. */
async function settle(): Promise<void> {
  for (let times = 0; times < 3; times++) await takwin.settle()
}
async function doing(act: () => unknown): Promise<void> {
  act()
  await settle()
}
async function later(seconds: number): Promise<void> {
  await takwin.clock.advance(seconds)
  await settle()
}
const minutes = async (count: number) => {
  for (let minute = 0; minute < count; minute++) await later(60)
}

/** Somebody at the page that introduces the course. */
async function newLearner(): Promise<WhatsAppLearner> {
  const learner = phones().join({ name: 'أمينة', language: 'ar' })
  await doing(() => learner.say('/start participatory-democracy'))
  for (const label of ['العربية', phrase('consent-yes')]) await doing(() => learner.tap(label))
  return learner
}

describe('an inbound that Twilio has lost', () => {
  const losing = (act: () => unknown, count = 1) =>
    doing(() => {
      phones().misbehave({ loseInbound: count })
      act()
    })

  test('is recovered within the hour, and answered once', async () => {
    const learner = await newLearner()
    const before = said(learner).length
    await losing(() => learner.say('/help'))
    expect(said(learner)).toHaveLength(before)
    await later(hour)
    expect(
      said(learner)
        .slice(before)
        .map((text) => text.split('\n')[0]),
    ).toEqual([phrase('help').split('\n')[0]])
    await later(hour)
    await later(hour)
    expect(said(learner)).toHaveLength(before + 1)
  })

  test('may be a first word', async () => {
    const learner = phones().join({ name: 'أمينة', language: 'ar' })
    await losing(() => learner.say('سلام'))
    await later(hour)
    expect(await record(learner)).toMatchObject({ version: 1, place: { at: 'language' } })
  })

  test('may be a tap: the words on the button say it as well', async () => {
    const learner = await newLearner()
    await losing(() => learner.tap(phrase('start-course')))
    await later(hour)
    expect(await record(learner)).toMatchObject({ place: { at: 'lesson' } })
  })

  test('may be several: they are taken in the order in which they were written', async () => {
    const learner = phones().join({ name: 'أمينة', language: 'ar' })
    await losing(() => ['سلام', 'العربية', '1'].map((text) => learner.say(text)), 3)
    await later(hour)
    expect(await record(learner)).toMatchObject({ version: 3, place: { at: 'choosing' } })
  })

  test('changes nothing when the learner has gone on without it', async () => {
    const learner = await newLearner()
    await losing(() => learner.say('1'))
    await later(30)
    await doing(() => learner.say('1'))
    const before = [await record(learner), said(learner).length]
    expect(before[0]).toMatchObject({ place: { at: 'lesson' } })
    await later(hour)
    expect([await record(learner), said(learner).length]).toEqual(before)
  })

  test('and what was not lost is not taken twice: a reaction neither', async () => {
    const learner = await newLearner()
    await doing(() => learner.react('👍'))
    const before = [await record(learner), said(learner).length]
    await later(hour)
    await later(hour)
    expect([await record(learner), said(learner).length]).toEqual(before)
  })

  test('is looked for again by the next sweep, when Twilio does not tell', async () => {
    const learner = await newLearner()
    const before = said(learner).length
    await losing(() => learner.say('/help'))
    phones().misbehave({ faults: [{ do: 'refuse', status: 503, calls: 1, call: 'read' }] })
    await later(hour)
    expect(said(learner)).toHaveLength(before)
    await later(hour)
    expect(said(learner)).toHaveLength(before + 1)
  })
})

describe('what Twilio takes and does not deliver', () => {
  const failing = (errorCode: number, times = 1) =>
    phones().misbehave({ endings: [{ status: 'failed', errorCode, messages: times }] })

  test('for too much at once, is said again a minute later', async () => {
    const learner = await newLearner()
    failing(63018)
    const before = said(learner).length
    await doing(() => learner.say('/menu'))
    expect(said(learner)).toHaveLength(before)
    await minutes(2)
    expect(said(learner).slice(before)).toEqual([
      expect.stringContaining(phrase('menu').split('\n')[0] ?? ''),
    ])
    await minutes(10)
    expect(said(learner)).toHaveLength(before + 1)
  })

  test('again and again, is said again ever later, and after five times no more', async () => {
    const learner = await newLearner()
    failing(63018, 100)
    const before = sent(learner).length
    await doing(() => learner.say('/menu'))
    await minutes(90)
    expect(sent(learner).length - before).toBe(1 + 5)
  })

  test('is not said again to somebody who has gone on', async () => {
    const learner = await newLearner()
    failing(63018)
    await doing(() => learner.say('/menu'))
    await doing(() => learner.say('/help'))
    await minutes(5)
    expect(said(learner).filter((text) => text.startsWith(phrase('menu').split('\n')[0] ?? ''))).toEqual([])
    expect(said(learner).at(-1)).toContain(phrase('help').split('\n')[0])
  })

  test('because the window closed between queue and send, is said by a template', async () => {
    const learner = await newLearner()
    const before = said(learner).length
    phones().misbehave({ faults: [{ do: 'refuse', status: 503, calls: 1_000_000, call: 'send' }] })
    await doing(() => learner.say('/menu'))
    for (let hours = 0; hours < 23; hours++) await later(hour)
    phones().misbehave({
      faults: [{ do: 'refuse', status: 429, retryAfterSeconds: hour - 100, calls: 1, call: 'send' }],
    })
    await later(60)
    failing(63016)
    await later(hour - 95)
    expect(sent(learner).at(-1)).toMatchObject({ errorCode: 63016 })
    expect(said(learner)).toHaveLength(before)
    await later(70)
    expect(said(learner).slice(before)).toEqual([phrase('template-waiting')])
  })

  test('because of a window that is open after all, is said once more, and then no more', async () => {
    const learner = await newLearner()
    failing(63016, 5)
    const before = sent(learner).length
    await doing(() => learner.say('/menu'))
    await minutes(10)
    expect(sent(learner).length - before).toBe(2)
  })

  test('to an address that is gone, is the last thing that is said', async () => {
    const learner = await newLearner()
    failing(63024)
    const before = sent(learner).length
    await doing(() => learner.say('/menu'))
    await minutes(5)
    expect(sent(learner).length - before).toBe(1)
    expect(await record(learner)).toMatchObject({ stopped: expect.any(Number) })
  })
})

describe('a send of which nobody knows what became', () => {
  const unknown = () => phones().misbehave({ faults: [{ do: 'drop-answer', calls: 1, call: 'send' }] })

  test('is known by the status that Twilio tells: the message is not sent again', async () => {
    const learner = await newLearner()
    const before = sent(learner).length
    unknown()
    await doing(() => learner.say('/menu'))
    await minutes(5)
    expect(sent(learner).length - before).toBe(1)
  })

  test('is repeated after a minute, once, when Twilio tells nothing', async () => {
    const learner = await newLearner()
    const before = sent(learner).length
    phones().misbehave({ callbacks: 'lost' })
    unknown()
    await doing(() => learner.say('/menu'))
    expect(sent(learner).length - before).toBe(1)
    await minutes(5)
    expect(sent(learner).length - before).toBe(2)
  })
})

describe('Twilio limits us', () => {
  test('by 429 and a time: no call is made before it, and nothing is lost', async () => {
    const learner = await newLearner()
    const before = said(learner).length
    phones().misbehave({
      faults: [{ do: 'refuse', status: 429, retryAfterSeconds: 35, calls: 1, call: 'send' }],
    })
    await doing(() => learner.say('/menu'))
    await later(34)
    expect(said(learner)).toHaveLength(before)
    await later(2)
    expect(said(learner)).toHaveLength(before + 1)
  })

  test('as WhatsApp does, by one message in six seconds to one person: none is refused, all arrive', async () => {
    const learner = await newLearner()
    phones().misbehave({ rates: 'as-twilio' })
    const before = said(learner).length
    await doing(() => Array.from({ length: 60 }, () => learner.say('/menu')))
    for (let rounds = 0; rounds < 60 && said(learner).length < before + 60; rounds++) await later(20)
    expect(said(learner)).toHaveLength(before + 60)
    expect(sent(learner).filter(({ errorCode }) => errorCode !== undefined)).toEqual([])
  })
})

describe('the budget of a day for those who have not written for one', () => {
  /** Of today, and of tomorrow in case it begins meanwhile. */
  const spend = async (total: number) => {
    for (const seconds of [0, 600]) {
      const date = new Date(takwin.clock.now().getTime() + seconds * 1000).toISOString().slice(0, 10)
      const id = `whatsapp.${date}`
      await takwin.tables.putItem({
        TableName: takwin.named('DELIVERIES_TABLE'),
        Item: { id: { S: id }, total: { N: `${total}` } },
      })
    }
  }
  const answerAfterADay = async () => {
    const learner = await newLearner()
    const before = sent(learner).length
    phones().misbehave({ faults: [{ do: 'refuse', status: 503, calls: 1_000_000, call: 'send' }] })
    await doing(() => learner.say('/menu'))
    await later(25 * hour)
    return { learner, count: () => sent(learner).length - before }
  }

  test('lets the last one through, and an operator hear of it before', async () => {
    const { count } = await answerAfterADay()
    await spend(199)
    phones().misbehave({ faults: [] })
    await minutes(2)
    expect(count()).toBe(1)
    expect(takwin.logs()).toContain('a budget is nearly spent')
    expect(takwin.logs()).not.toContain(twilioKeys.whatsappFrom)
  })

  test('keeps back what would exceed it; whoever writes is answered as ever', async () => {
    const { learner, count } = await answerAfterADay()
    await spend(250)
    phones().misbehave({ faults: [] })
    await minutes(2)
    expect(count()).toBe(0)
    await doing(() => learner.say('/help'))
    expect(count()).toBe(1)
  })
})

test('a reminder after more than a day is a template, and its button goes on where the learner was', async () => {
  const learner = await newLearner()
  await doing(() => learner.tap(phrase('start-course')))
  await doing(() => learner.say('/reminders noon'))
  const template = phrase('template-reminder')
  for (let days = 0; days < 7 && said(learner).at(-1) !== template; days++)
    for (let hours = 0; hours < 24; hours++) await later(hour)
  expect(said(learner).at(-1)).toBe(template)
  await doing(() => learner.tap(phrase('continue')))
  expect(await record(learner)).toMatchObject({ place: { at: 'lesson' } })
  expect(choicesIn(bubblesOn(learner).at(-1) ?? ({} as never)).length).toBeGreaterThan(1)
})

describe('a signed request that is played again', () => {
  test.each([
    ['a second', 1],
    ['a day', day],
    ['a hundred days', 100 * day],
  ])('after %s has no effect', async (_, seconds) => {
    const learner = await newLearner()
    const MessageSid = `SM${`${seconds}`.padStart(32, 'f')}`
    const form = { MessageSid, From: learner.phone().address, Body: phrase('start-course') }
    const play = () => post(takwin.cloud.url, 'twilio-webhook', '', form)
    await play()
    await settle()
    for (let times = 0; times < 9; times++) await doing(() => learner.say('/menu'))
    await later(seconds)
    const before = [await record(learner), learner.messages().length]
    expect((await play()).status).toBe(200)
    await settle()
    expect([await record(learner), learner.messages().length]).toEqual(before)
  })
})
