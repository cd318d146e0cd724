/** WhatsApp from outside: the whole course from a first word to the PDF, and what goes wrong on the way. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { phrasesOf } from '../../bots/phrases.ts'
import { openSms } from '../../bots/twilio.ts'
import { connectTwilio } from '../../bots/twilio-connect.ts'
import type { Language } from '../../content/schema.ts'
import type { WhatsAppLearner } from '../../infra/local/phones/twilio/learners.ts'
import { freePort } from '../support/local.ts'
import type { Knowing } from '../support/play.ts'
import { firstPage, lettersOn, scanned } from '../support/sheet.ts'
import { startTakwin, type Takwin, twilioKeys } from '../support/takwin.ts'
import { bubblesOn, choicesIn, doOnWhatsApp, post, replyOnWhatsApp, seen } from '../support/twilio.ts'

const numberPattern = /certificates\/([0-9A-Z-]{35})/
const day = 24 * 3600

let takwin: Takwin
beforeAll(async () => {
  takwin = await startTakwin({ port: await freePort() })
  const { accountSid, authToken } = twilioKeys
  await connectTwilio({ accountSid, authToken, apiRoot: takwin.phones.url }, takwin.catalogue)
})
afterAll(() => takwin.stop())

const phones = () => {
  const { twilio } = takwin.phones
  if (!twilio) throw new Error('no WhatsApp')
  return twilio
}
const phrase = (id: string, words = {}) => phrasesOf(takwin.catalogue, 'ar')(id, words)
const newcomer = (hidden = false) => phones().join({ name: 'أمينة', language: 'ar', hidden })
const record = async (learner: WhatsAppLearner) =>
  (await takwin.rows('LEARNERS_TABLE')).find(({ id }) => id === learner.phone().address)
const said = (learner: WhatsAppLearner) => bubblesOn(learner).map(({ text }) => seen(text))
const inbounds = (learner: WhatsAppLearner) =>
  learner.messages().filter(({ direction }) => direction === 'inbound')

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

/** Replies, every six seconds, until a bubble is the one looked for. Each reply must bring exactly one bubble. */
async function play(learner: WhatsAppLearner, knowing: Knowing, until: string): Promise<void> {
  for (;;) {
    const last = bubblesOn(learner).at(-1)
    if (!last || seen(last.text).includes(until)) return
    const reply = replyOnWhatsApp(last, knowing)
    if (!reply) throw new Error(`no reply to: ${last.text}`)
    const before = bubblesOn(learner).length
    await doing(() => doOnWhatsApp(learner, last, reply))
    expect(bubblesOn(learner).length - before, last.text).toBe(1)
    await later(6)
  }
}

/** Somebody at the page that introduces the course. */
async function newLearner(hidden = false): Promise<WhatsAppLearner> {
  const learner = newcomer(hidden)
  await doing(() => learner.say('سلام'))
  for (const label of ['العربية', phrase('consent-yes')]) await doing(() => learner.tap(label))
  await doing(() => learner.say('/start participatory-democracy'))
  return learner
}

describe('the whole course in Arabic', () => {
  const name = 'أمينة بناني'
  let learner: WhatsAppLearner
  let number: string
  beforeAll(async () => {
    learner = newcomer()
    await doing(() => learner.say('سلام'))
    const knowing = { catalogue: takwin.catalogue, language: 'ar' as Language, name }
    await play(learner, knowing, phrase('confirm-name'))
    await doing(() => learner.tap(phrase('name-yes')))
    number = numberPattern.exec(said(learner).join('\n'))?.[1] ?? ''
  })

  test('ends with the PDF, the very one that the portal hands out', async () => {
    const [medium] = bubblesOn(learner).at(-1)?.media ?? []
    expect(medium).toMatchObject({ type: 'application/pdf', name: `takwin-${number}.pdf` })
    const file = await fetch(`${takwin.phones.url}/phones/twilio/media/${medium?.sid}`)
    const pdf = new Uint8Array(await file.arrayBuffer())
    const portal = await fetch(`${takwin.cloud.url}/certificates/${number}.pdf`)
    expect(Buffer.from(await portal.arrayBuffer()).equals(pdf)).toBe(true)
    const sheet = await firstPage(pdf)
    expect(await lettersOn(sheet)).toContain(number)
    expect(await scanned(sheet)).toBe(`${takwin.cloud.url}/certificates/${number}`)
  })

  test('takes one bubble a turn, and one more and the PDF when the certificate has come', () => {
    const bubbles = bubblesOn(learner)
    const documents = bubbles.filter(({ media }) => media.length > 0)
    expect(documents).toHaveLength(1)
    expect(bubbles.length - documents.length).toBe(inbounds(learner).length + 1)
  })

  test('has buttons or a list under everything that can be chosen', () => {
    for (const bubble of bubblesOn(learner).filter(({ text }) => /\n1\. /.test(text)))
      expect(choicesIn(bubble).length, bubble.text).toBeGreaterThan(0)
  })

  test('arrives, every message of it', () => {
    expect(learner.messages().filter(({ errorCode }) => errorCode !== undefined)).toEqual([])
  })

  test('is known to us as delivered, message by message', async () => {
    const rows = (await takwin.rows('DELIVERIES_TABLE')).filter(({ status }) => status !== undefined)
    expect(rows.length).toBe(bubblesOn(learner).length)
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['delivered']))
    await doing(() => learner.read())
    const read = (await takwin.rows('DELIVERIES_TABLE')).filter(({ status }) => status === 'read')
    expect(read.length).toBe(rows.length)
  })
})

describe('a learner on WhatsApp', () => {
  test('may show no number', async () => {
    const learner = await newLearner(true)
    expect(await record(learner)).toMatchObject({ place: { at: 'intro' } })
  })

  test('may type what the buttons say, and their numbers in Arabic digits', async () => {
    const learner = newcomer()
    await doing(() => learner.say('سلام'))
    await doing(() => learner.say('العربية'))
    await doing(() => learner.say('١'))
    expect(await record(learner)).toMatchObject({ place: { at: 'choosing' }, consent: expect.any(Object) })
  })

  test('who presses a button of long ago sees where they are, and nothing changes', async () => {
    const learner = newcomer()
    await doing(() => learner.say('سلام'))
    const [first] = bubblesOn(learner)
    await doing(() => learner.tap('العربية'))
    await doing(() => learner.tap(phrase('consent-yes')))
    const before = await record(learner)
    await doing(() => learner.tap('English', first?.sid))
    expect(said(learner).at(-1)).toContain(phrase('note-stale'))
    expect(await record(learner)).toMatchObject({ place: before?.place, language: 'ar' })
  })

  test('who sends a picture is told that only words are read; whoever reacts is told nothing', async () => {
    const learner = await newLearner()
    await doing(() => learner.send('photo'))
    expect(said(learner).at(-1)).toContain(phrase('note-media'))
    const before = bubblesOn(learner).length
    await doing(() => learner.react('👍'))
    expect(bubblesOn(learner)).toHaveLength(before)
  })

  test('who gave up their number has left', async () => {
    const learner = await newLearner()
    phones().misbehave({ endings: [{ status: 'failed', errorCode: 63024, messages: 1 }] })
    await doing(() => learner.say('/menu'))
    expect(await record(learner)).toMatchObject({ stopped: expect.any(Number) })
  })
})

describe('Twilio', () => {
  const answers = async (learner: WhatsAppLearner, calls: () => void) => {
    const before = bubblesOn(learner).length
    calls()
    await doing(() => learner.say('/menu'))
    return () => bubblesOn(learner).length - before
  }

  test('refuses for a while: the answer comes later, once', async () => {
    const learner = await newLearner()
    const count = await answers(learner, () =>
      phones().misbehave({ faults: [{ do: 'refuse', status: 429, calls: 1, call: 'send' }] }),
    )
    expect(count()).toBe(0)
    await later(60)
    expect(count()).toBe(1)
  })

  test('is down for an hour: what was asked is answered in order', async () => {
    const learner = await newLearner()
    const before = bubblesOn(learner).length
    phones().misbehave({ faults: [{ do: 'refuse', status: 503, calls: 1_000_000, call: 'send' }] })
    await doing(() => ['/help', '/menu'].map((text) => learner.say(text)))
    for (let minutes = 0; minutes < 60; minutes += 10) await later(600)
    expect(bubblesOn(learner)).toHaveLength(before)
    phones().misbehave({ faults: [] })
    for (let minute = 0; minute < 5; minute++) await later(60)
    expect(
      said(learner)
        .slice(before)
        .map((text) => text.split('\n')[0]),
    ).toEqual(['help', 'menu'].map((id) => phrase(id).split('\n')[0]))
  })

  test('loses its answer, but tells what became of the message: it is not sent again', async () => {
    const learner = await newLearner()
    const count = await answers(learner, () =>
      phones().misbehave({ faults: [{ do: 'drop-answer', calls: 1, call: 'send' }] }),
    )
    await later(60)
    await later(60)
    expect(count()).toBe(1)
  })

  test('loses its answer and says nothing more: it is sent once more', async () => {
    const learner = await newLearner()
    phones().misbehave({ callbacks: 'lost' })
    const count = await answers(learner, () =>
      phones().misbehave({ faults: [{ do: 'drop-answer', calls: 1, call: 'send' }] }),
    )
    await later(60)
    await later(60)
    phones().misbehave({ callbacks: 'in-order' })
    expect(count()).toBe(2)
  })

  test('cannot make a button: the choices are typed, and the course goes on', async () => {
    const learner = await newLearner()
    phones().misbehave({
      lineBreaks: 'refused',
      faults: [{ do: 'refuse', status: 400, code: 21656, calls: 1, call: 'send' }],
    })
    await doing(() => learner.say('/help'))
    const last = bubblesOn(learner).at(-1)
    expect(choicesIn(last ?? ({} as never))).toEqual([])
    expect(last?.text).toContain(
      `1. ${phrase('continue')}\n2. ${phrase('ask-command')}\n3. ${phrase('menu-command')}`,
    )
    await doing(() => learner.say('1'))
    expect(choicesIn(bubblesOn(learner).at(-1) ?? ({} as never)).length).toBeGreaterThan(0)
  })

  test('tells in any order, and twice, what becomes of a message', async () => {
    phones().misbehave({ callbacks: 'reversed', repeatCallbacks: 1 })
    const learner = await newLearner()
    for (let seconds = 0; seconds < 10; seconds++) await later(1)
    await doing(() => learner.read())
    for (let seconds = 0; seconds < 10; seconds++) await later(1)
    phones().misbehave({ callbacks: 'in-order', repeatCallbacks: 0 })
    const statuses = (await takwin.rows('DELIVERIES_TABLE')).map(({ status }) => status)
    expect(statuses.filter((status) => status === 'read').length).toBeGreaterThanOrEqual(3)
    expect(statuses).not.toContain('queued')
  })

  test('sends each message five times: it is answered once', async () => {
    phones().misbehave({ duplicates: 4 })
    const learner = await newLearner()
    phones().misbehave({ duplicates: 0 })
    expect(bubblesOn(learner)).toHaveLength(4)
    expect(await record(learner)).toMatchObject({ version: 4 })
  })

  test('signs the address with its connection overrides: it is Twilio all the same', async () => {
    phones().misbehave({ signedUrl: 'with-fragment' })
    const learner = await newLearner()
    phones().misbehave({ signedUrl: 'without-fragment' })
    expect(await record(learner)).toMatchObject({ version: 4 })
  })

  test('is not taken for itself with a forged signature, and delivers again with its own', async () => {
    const learner = newcomer()
    phones().misbehave({ forgeSignatures: 1 })
    await doing(() => learner.say('سلام'))
    expect(await record(learner)).toBeUndefined()
    await doing(() => learner.repeat())
    expect(await record(learner)).toMatchObject({ version: 1 })
  })

  test('delivers no more than one message in six seconds to one person, in the long run: the rest comes later', async () => {
    const learner = await newLearner()
    const before = bubblesOn(learner).length
    await doing(() => Array.from({ length: 25 }, () => learner.say('/menu')))
    const atOnce = bubblesOn(learner).length - before
    expect(atOnce).toBeGreaterThanOrEqual(15)
    expect(atOnce).toBeLessThan(20)
    await later(60)
    expect(bubblesOn(learner).length - before).toBeLessThanOrEqual(atOnce + 10)
    for (let minutes = 0; minutes < 10; minutes++) await later(60)
    expect(bubblesOn(learner).length - before).toBe(25)
  })
})

describe('an SMS', () => {
  const text = 'Takwin: دورتكم تنتظركم. https://takwin.example/r/Ab9'
  const { accountSid, authToken, smsFrom: from } = twilioKeys
  const deliver = (address: string) =>
    openSms({
      account: { accountSid, authToken, apiRoot: takwin.phones.url },
      from,
      portalUrl: takwin.cloud.url,
      prefixes: ['+212'],
    }).deliver(address, { text, strong: [], choices: [] })

  test('arrives in one part, under our name', async () => {
    const learner = phones().joinSms({ name: 'أمينة', language: 'ar' })
    expect(await deliver(learner.phone().number)).toEqual({ outcome: 'delivered' })
    await settle()
    expect(learner.messages()).toMatchObject([{ from, text, segments: 1, status: 'delivered' }])
  })

  test('does not go to whoever wants none', async () => {
    const learner = phones().joinSms({ name: 'أمينة', language: 'ar' })
    learner.block()
    expect(await deliver(learner.phone().number)).toEqual({ outcome: 'left' })
  })
})

describe('what was overheard and is played again', () => {
  test.each([
    ['a day', day],
    ['a hundred days', 100 * day],
  ])('after %s has no effect', async (_, seconds) => {
    const learner = await newLearner()
    const form = {
      MessageSid: `SM${`${seconds}`.padStart(32, '0')}`,
      From: learner.phone().address,
      Body: phrase('start-course'),
    }
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

describe('a day after the learner last wrote', () => {
  /** Twilio is down when the learner answers, and up again only after more than a day. */
  const answerAfterADay = async (learner: WhatsAppLearner) => {
    phones().misbehave({ faults: [{ do: 'refuse', status: 503, calls: 1_000_000, call: 'send' }] })
    await doing(() => learner.say('/menu'))
    for (let hours = 0; hours < 26; hours++) await later(3600)
    phones().misbehave({ faults: [] })
    for (let minutes = 0; minutes < 3; minutes++) await later(3600)
  }

  test('the answer becomes the template that WhatsApp has approved', async () => {
    const learner = await newLearner()
    const before = bubblesOn(learner).length
    await answerAfterADay(learner)
    expect(said(learner).slice(before)).toEqual([phrase('template-waiting')])
  })

  test('the learner goes on where they were when they write again', async () => {
    const learner = await newLearner()
    await answerAfterADay(learner)
    await doing(() => learner.say('/continue'))
    expect(choicesIn(bubblesOn(learner).at(-1) ?? ({} as never)).map(({ title }) => title)).toContain(
      phrase('start-course'),
    )
  })
})

test('no log holds a number, a name, what was written, a token or a signature', async () => {
  await takwin.settle()
  const folder = join(takwin.folder, 'logs')
  const logs = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
  const people = (await (await fetch(`${takwin.phones.url}/phones/whatsapp/learners`)).json()) as {
    number: string
    scoped: string
  }[]
  const { authToken, formerAuthToken } = twilioKeys
  const secret = [
    ...people.flatMap(({ number, scoped }) => [number.slice(1), scoped.replace('whatsapp:', '')]),
    ...['بناني', 'سلام', authToken, formerAuthToken, 'x-twilio-signature'],
  ]
  for (const words of secret) expect(logs.join('')).not.toContain(words)
})
