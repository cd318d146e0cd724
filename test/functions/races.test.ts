/** What comes between: another turn of the same learner, a table or a queue that refuses, a wish to be forgotten. */
import type { SQSBatchResponse } from 'aws-lambda'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Fate, pass } from '../support/faults.ts'
import { deal, live } from '../support/life.ts'
import { textOf } from '../support/play.ts'
import { webhookSecret } from '../support/takwin.ts'
import { forgetPaces } from '../support/waking.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'
import { keptIn } from '../support/world.ts'

type Person = ReturnType<Workbench['takwin']['phones']['telegram']['join']>

let bench: Workbench
let person: Person
beforeAll(async () => {
  bench = await openWorkbench()
})
beforeEach(() => {
  person = newPerson()
})
afterEach(() => {
  bench.faults.decide = pass
})
afterAll(() => bench.stop())

const newPerson = () => bench.takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
const bubbles = (whose = person) => whose.messages().filter(({ from }) => from?.is_bot)
const recordOf = async (whose = person) =>
  (await bench.takwin.rows('LEARNERS_TABLE')).find(({ id }) => id === `telegram:${whose.id}`)

describe('two turns of one learner at once', () => {
  test('make one chain of versions, and both are answered', async () => {
    person.start()
    await deal(bench, person)
    const turn = (id: string, text: string) =>
      bench.invoke<SQSBatchResponse>('take-turn', { Records: [recordWith(person, id, text)] })
    let between: Promise<SQSBatchResponse> | undefined
    bench.faults.decide = async (_, call): Promise<Fate> => {
      if (call.startsWith('dynamodb:PutItem') && !between) {
        between = turn('u2', 'consent?')
        await between
      }
      return 'pass'
    }
    expect(await turn('u1', 'English')).toEqual({ batchItemFailures: [] })
    expect(await between).toEqual({ batchItemFailures: [] })
    expect(await recordOf()).toMatchObject({
      version: 3,
      ring: [expect.any(String), 'u2', 'u1'],
      language: 'en',
    })
    expect(bubbles()).toHaveLength(3)
  })
})

test('a phone changes hands only once nothing that came from it before can come again', async () => {
  person.start()
  await deal(bench, person)
  const first = recordWith(person, 'u1', 'English')
  const handed = recordOfLetter(person, 'hu0', { kind: 'handed', learner: `telegram:${person.id}` })
  const turn = (...Records: object[]) => bench.invoke<SQSBatchResponse>('take-turn', { Records })
  expect(await turn(first, handed)).toEqual({ batchItemFailures: [{ itemIdentifier: 'hu0' }] })
  expect(await recordOf()).toMatchObject({ version: 2 })
  expect(await turn(handed)).toEqual({ batchItemFailures: [] })
  expect(await recordOf()).toMatchObject({ version: 3 })
})

describe('while the table refuses', () => {
  test('a message is only put off, and never given up', async () => {
    person.start()
    await bench.takwin.settle()
    bench.faults.decide = (_, call) => (call.startsWith('dynamodb:') ? 'refuse' : 'pass')
    for (let tries = 0; tries < 6; tries++) {
      await bench.turn('take-turn')
      await bench.takwin.clock.advance(300)
    }
    bench.faults.decide = pass
    await bench.turn('take-turn')
    expect(bubbles()).toHaveLength(1)
    expect(await bench.takwin.rows('QUARANTINE_TABLE')).toEqual([])
  })
})

/** The channel is held no more, as if ten minutes had gone by. */
async function openAgain(): Promise<void> {
  await forgetPaces(bench)
  bench.restart()
}

describe('in one batch', () => {
  test('a learner whose message fails holds up nobody else, and their own next message waits for it', async () => {
    const others = [newPerson(), newPerson()]
    person.start()
    person.say('English')
    for (const other of others) other.start()
    await bench.takwin.settle()
    bench.faults.calls = []
    bench.faults.decide = (nth) => (nth === 0 ? 'refuse' : 'pass')
    const batch = await bench.turn('take-turn')
    bench.faults.decide = pass
    expect(batch).toHaveLength(4)
    expect(others.map((other) => bubbles(other).length)).toEqual([1, 1])
    expect(bubbles()).toHaveLength(0)
    await bench.takwin.clock.advance(100)
    await deal(bench, person)
    expect(await recordOf()).toMatchObject({ version: 2, place: { at: 'consent' } })
  })

  test('a learner waits no longer than Telegram asks for, however many of their messages are in it', async () => {
    person.start()
    person.say('English')
    await bench.takwin.settle()
    bench.takwin.phones.telegram.misbehave({
      faults: [{ do: 'refuse', code: 429, retryAfterSeconds: 3, calls: 1 }],
    })
    expect(await bench.turn('take-turn')).toHaveLength(2)
    await bench.takwin.clock.advance(3)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3000 })
    await deal(bench, person)
    vi.useRealTimers()
    expect(bubbles()).toHaveLength(2)
    await openAgain()
  })
})

describe('the webhook', () => {
  test('answers 503 while the queue refuses, so that Telegram comes again', async () => {
    const message = { date: 1, chat: { id: person.id, type: 'private' }, text: 'hello' }
    const knock = () =>
      bench.invoke('telegram-webhook', {
        headers: { 'x-telegram-bot-api-secret-token': webhookSecret },
        body: JSON.stringify({ update_id: 1, message }),
        requestContext: { timeEpoch: 1 },
      })
    for (const fate of ['refuse', 'cut before'] as const) {
      bench.faults.decide = (_, call) => (call.startsWith('sqs:SendMessage') ? fate : 'pass')
      expect(await knock()).toEqual({ statusCode: 503 })
    }
    bench.faults.decide = pass
    expect(await knock()).toEqual({ statusCode: 200 })
    expect(await bench.turn('take-turn')).toHaveLength(1)
  })
})

describe('a certificate that is being made', () => {
  /** Up to the moment when the certificate is ordered. */
  async function finish() {
    await live(bench, person, ['take-turn'])
    expect(bubbles().map(textOf).at(-1)).toContain('is being made')
  }

  test('for somebody who is forgotten meanwhile is withdrawn, and leaves no name', async () => {
    await finish()
    for (const words of ['/forget', '/forget yes']) {
      person.say(words)
      await deal(bench, person, ['take-turn'])
    }
    const said = bubbles().length
    await deal(bench, person)
    const { rows, objects } = await keptIn(bench.takwin)
    const row = rows.CERTIFICATES_TABLE?.find(({ status }) => status === 'withdrawn')
    expect(Object.keys(row ?? {}).sort()).toEqual(['id', 'sha256', 'status'])
    expect(JSON.stringify(rows)).not.toContain('Bennani')
    expect(Object.keys(objects)).not.toContain(`${row?.id}.pdf`)
    expect(bubbles()).toHaveLength(said)
  })

  test('for somebody who blocks the bot meanwhile is kept, and not sent', async () => {
    await finish()
    person.block()
    await bench.takwin.settle()
    await deal(bench, person, ['take-turn'])
    bench.faults.calls = []
    await deal(bench, person)
    expect(bench.faults.calls.filter((call) => call.startsWith('telegram:'))).toEqual([])
    expect(Object.keys((await recordOf())?.certificates ?? {})).toHaveLength(1)
  })
})

const recordWith = (whose: Person, id: string, text: string) =>
  recordOfLetter(whose, id, { kind: 'said', text, sent: Math.floor(Date.now() / 1000) })

const recordOfLetter = ({ id: chat }: Person, id: string, what: object) => {
  const from = { channel: 'telegram', address: String(chat) }
  const letter = { id, from, at: Date.now(), ...what }
  return {
    messageId: id,
    receiptHandle: id,
    body: Buffer.from(JSON.stringify(letter)).toString('base64'),
    attributes: { ApproximateReceiveCount: '1', MessageGroupId: `telegram:${chat}` },
  }
}
