/** Twilio's two doors: who may come in, what is taken once, and what is made of what Twilio tells of our messages. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pass } from '../support/faults.ts'
import { twilioKeys } from '../support/takwin.ts'
import { bubblesOn, type Form, signed } from '../support/twilio.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

interface Answer {
  statusCode: number
  headers?: Record<string, string>
  body?: string
}

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.stop())
beforeEach(() => {
  bench.faults.calls = []
  bench.faults.decide = pass
})

const phones = () => {
  const { twilio } = bench.takwin.phones
  if (!twilio) throw new Error('no WhatsApp')
  return twilio
}
const join = () => phones().join({ name: 'Amina', language: 'ar' })
const record = async (learner: ReturnType<typeof join>) =>
  (await bench.takwin.rows('LEARNERS_TABLE')).find(({ id }) => id === learner.phone().address)

let messages = 0
const newSid = () => `SM${`${++messages}`.padStart(32, '0')}`
/** A message, as Twilio posts it. */
const words = (From: string, Body: string, MessageSid = newSid()): Form => ({
  MessageSid,
  From,
  To: twilioKeys.whatsappFrom,
  Body,
  MessageType: 'text',
  NumMedia: '0',
})
const knock = (form: Form, token?: string) =>
  bench.invoke<Answer>('twilio-webhook', signed('twilio-webhook', '', form, token))
/** As API Gateway dates it: the clock of this process stands where the others' was begun. */
const later = () => bench.takwin.clock.now().getTime()
const tell = (message: string, form: Form, token?: string) =>
  bench.invoke<Answer>('twilio-status', signed('twilio-status', `message=${message}`, form, token))

/** Deals with all that is queued and due. */
async function deal(): Promise<void> {
  while (await bench.turn('take-turn'));
  await bench.takwin.settle()
}
const queued = () => {
  const { ready, inFlight, delayed } = bench.takwin.cloud.depth('Takwin-inbox-fifo-queue.fifo')
  return ready + inFlight + delayed
}

describe('whoever is not Twilio', () => {
  const form = words('whatsapp:+212661999999', 'salam')
  const request = signed('twilio-webhook', '', form)
  const forged: [string, object][] = [
    ['without a signature', { headers: {} }],
    ['with another signature', { headers: { 'x-twilio-signature': 'x' } }],
    ['with another token', signed('twilio-webhook', '', form, 'x')],
    [
      'with other words',
      { body: `${new URLSearchParams({ ...form, Body: 'stop' })}`, isBase64Encoded: false },
    ],
    ['at another door', { rawPath: '/twilio/status' }],
    ['with a host of their own', { headers: { host: 'evil.example', 'x-forwarded-host': 'takwin.example' } }],
  ]
  test.each(forged)('is turned away %s', async (_, change) => {
    const input = { ...request, ...change }
    expect(await bench.invoke('twilio-webhook', input)).toEqual({ statusCode: 403 })
    expect(await bench.invoke('twilio-status', input)).toEqual({ statusCode: 403 })
    expect(bench.faults.calls.filter((call) => !call.startsWith('secretsmanager:'))).toEqual([])
  })

  test('is turned away with a body that is too large, before anything is made of it', async () => {
    const body = 'a=1&'.repeat(60_000)
    expect(await bench.invoke('twilio-webhook', { ...request, body })).toEqual({ statusCode: 413 })
  })
})

describe('a message', () => {
  test('is on the inbox when it is answered, with nothing to say', async () => {
    const learner = join()
    const answer = await knock(words(learner.phone().address, 'سلام'))
    expect(answer).toEqual({ statusCode: 200, headers: { 'content-type': 'text/xml' }, body: '<Response/>' })
    expect(queued()).toBe(1)
    await deal()
    expect(await record(learner)).toMatchObject({ version: 1, place: { at: 'language' } })
  })

  test('is taken by either token while one takes the place of the other', async () => {
    for (const token of [twilioKeys.authToken, twilioKeys.formerAuthToken]) {
      const learner = join()
      expect(await knock(words(learner.phone().address, 'سلام'), token)).toMatchObject({ statusCode: 200 })
      await deal()
      expect(await record(learner)).toBeDefined()
    }
  })

  test('of an account without a number is answered as any other', async () => {
    const learner = phones().join({ name: 'Amina', language: 'ar', hidden: true })
    expect(learner.phone().address).toMatch(/^whatsapp:MA\.\d+$/)
    await knock(words(learner.phone().address, 'سلام'))
    await deal()
    expect(await record(learner)).toMatchObject({ version: 1 })
  })

  test('that asks for no answer is taken and forgotten', async () => {
    const From = join().phone().address
    for (const form of [
      { ...words(From, '👍'), MessageType: 'reaction' },
      words('+212661000001', 'an SMS'),
      { ...words(From, ''), MessageStatus: 'delivered' },
    ])
      expect(await knock(form)).toMatchObject({ statusCode: 200 })
    expect(queued()).toBe(0)
  })

  test('that cannot be read is put into quarantine, once', async () => {
    for (let times = 0; times < 2; times++)
      expect(await knock({ Body: 'x' })).toMatchObject({ statusCode: 200 })
    await deal()
    const letters = (await bench.takwin.rows('QUARANTINE_TABLE')).map(({ letter }) =>
      JSON.parse(String(letter)),
    )
    expect(letters).toMatchObject([{ kind: 'unreadable', body: 'Body=x' }])
  })

  test('is asked for again while the inbox refuses, and then taken', async () => {
    const learner = join()
    const form = words(learner.phone().address, 'سلام')
    bench.faults.decide = (_, call) => (call.startsWith('sqs:') ? 'refuse' : 'pass')
    expect(await knock(form)).toEqual({ statusCode: 503 })
    bench.faults.decide = pass
    expect(await knock(form)).toMatchObject({ statusCode: 200 })
    await deal()
    expect(await record(learner)).toMatchObject({ version: 1 })
  })

  test('is taken when the table is out in which messages are remembered', async () => {
    const learner = join()
    bench.faults.decide = (_, call) => (call.startsWith('dynamodb:') ? 'refuse' : 'pass')
    expect(await knock(words(learner.phone().address, 'سلام'))).toMatchObject({ statusCode: 200 })
    bench.faults.decide = pass
    await deal()
    expect(await record(learner)).toMatchObject({ version: 1 })
  })

  test.each([
    ['at once', 0],
    ['after a second', 1],
    ['after six minutes', 360],
  ])('played again %s has no effect', async (_, seconds) => {
    const learner = join()
    learner.say('سلام')
    const form = words(learner.phone().address, 'سلام')
    await knock(form)
    await deal()
    const before = [await record(learner), bubblesOn(learner).length]
    await bench.takwin.clock.advance(seconds)
    for (let times = 0; times < 9; times++) expect(await knock(form)).toMatchObject({ statusCode: 200 })
    await deal()
    expect([await record(learner), bubblesOn(learner).length]).toEqual(before)
  })

  test.each(['dynamodb:GetItem', 'dynamodb:UpdateItem'])(
    'played again after 49 hours has no effect, though the record has forgotten it and %s was refused at the door',
    async (refused) => {
      const learner = join()
      learner.say('سلام')
      const form = words(learner.phone().address, 'سلام')
      const refuseOnce = () => {
        let refusals = 0
        bench.faults.decide = (_, call) => (call.startsWith(refused) && refusals++ === 0 ? 'refuse' : 'pass')
      }
      if (refused === 'dynamodb:UpdateItem') {
        refuseOnce()
        expect(await knock(form)).toEqual({ statusCode: 503 })
      }
      expect(await knock(form)).toMatchObject({ statusCode: 200 })
      await deal()
      for (let others = 0; others < 9; others++) {
        await knock(words(learner.phone().address, 'سلام'))
        await deal()
      }
      const before = [await record(learner), bubblesOn(learner).length]
      await bench.takwin.clock.advance(49 * 3600)
      if (refused === 'dynamodb:GetItem') refuseOnce()
      const again = { ...signed('twilio-webhook', '', form), requestContext: { timeEpoch: later() } }
      expect(await bench.invoke('twilio-webhook', again)).toMatchObject({ statusCode: 200 })
      await deal()
      expect([await record(learner), bubblesOn(learner).length]).toEqual(before)
    },
  )

  test('counts where the door could not tell that it is new, also when it comes twice', async () => {
    const learner = join()
    learner.say('سلام')
    bench.faults.decide = (_, call) => (call.startsWith('dynamodb:') ? 'refuse' : 'pass')
    const form = words(learner.phone().address, 'سلام')
    for (let times = 0; times < 2; times++) expect(await knock(form)).toMatchObject({ statusCode: 200 })
    bench.faults.decide = pass
    await deal()
    await bench.takwin.clock.advance(360)
    bench.faults.calls = []
    expect(await knock(form)).toMatchObject({ statusCode: 200 })
    expect(queued()).toBe(0)
    expect(await record(learner)).toMatchObject({ version: 1 })
    expect(bubblesOn(learner)).toHaveLength(1)
  })

  test('five times at once is answered once', async () => {
    const learner = join()
    learner.say('سلام')
    const form = words(learner.phone().address, 'سلام')
    await Promise.all(Array.from({ length: 5 }, () => knock(form)))
    await deal()
    expect(await record(learner)).toMatchObject({ version: 1 })
    expect(bubblesOn(learner)).toHaveLength(1)
  })
})

describe('what becomes of a message of ours', () => {
  const To = 'whatsapp:+212661777777'
  const row = async (message: string) =>
    (await bench.takwin.rows('DELIVERIES_TABLE')).find(({ id }) => id === message)
  const told = (MessageStatus: string, ErrorCode?: string): Form => ({
    MessageSid: newSid(),
    To,
    MessageStatus,
    ...(ErrorCode && { ErrorCode }),
  })

  const orders: [string, string[], string][] = [
    ['in order', ['queued', 'sent', 'delivered', 'read'], 'read'],
    ['backwards', ['read', 'delivered', 'sent', 'queued'], 'read'],
    ['twice each', ['sent', 'sent', 'delivered', 'sent', 'delivered'], 'delivered'],
    ['after its end', ['undelivered', 'sent', 'queued'], 'undelivered'],
    ['in words to come', ['delivered', 'teleported'], 'delivered'],
  ]
  test.each(orders)('is the furthest that Twilio tells: %s', async (name, statuses, last) => {
    const message = `order-${name.replaceAll(' ', '-')}.0`
    for (const status of statuses) expect(await tell(message, told(status))).toEqual({ statusCode: 200 })
    expect(await row(message)).toMatchObject({ status: last })
  })

  test('goes by itself after more than a year, and says nothing of whom it went to', async () => {
    await tell('someone.0', told('sent'))
    const { expiresAt, ...kept } = (await row('someone.0')) ?? {}
    expect(Number(expiresAt)).toBeGreaterThan(Date.now() / 1000 + 365 * 24 * 3600)
    expect(kept).toEqual({ id: 'someone.0', status: 'sent', rank: expect.any(Number) })
  })

  test('is nothing to us where it is none of ours', async () => {
    const input = signed('twilio-status', '', told('sent'))
    expect(await bench.invoke('twilio-status', input)).toEqual({ statusCode: 200 })
    expect(bench.faults.calls.filter((call) => call.startsWith('dynamodb:'))).toEqual([])
  })

  test.each(['63024', '63003', '21610'])('tells once that the learner has left: %s', async (code) => {
    const learner = join()
    learner.say('سلام')
    await knock(words(learner.phone().address, 'سلام'))
    await deal()
    const form = { ...told('failed', code), To: learner.phone().address }
    for (let times = 0; times < 2; times++) await tell(`gone-${code}.0`, form)
    expect(queued()).toBe(1)
    await deal()
    expect(await record(learner)).toMatchObject({ version: 2, stopped: expect.any(Number) })
    await bench.takwin.clock.advance(360)
    await tell(`gone-${code}.0`, form)
    expect(queued()).toBe(0)
  })

  test.each(['63016', '63018', '63013'])('leaves the learner where they are: %s', async (code) => {
    await tell(`kept-${code}.0`, told('failed', code))
    expect(queued()).toBe(0)
    expect(await row(`kept-${code}.0`)).toMatchObject({ status: 'failed', code: Number(code) })
  })

  test('is told again while the inbox refuses', async () => {
    const form = told('failed', '63024')
    bench.faults.decide = (_, call) => (call.startsWith('sqs:') ? 'refuse' : 'pass')
    await expect(tell('refused.0', form)).rejects.toThrow()
    bench.faults.decide = pass
    await tell('refused.0', form)
    expect(queued()).toBe(1)
    await deal()
  })
})
