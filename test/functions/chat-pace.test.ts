/** I10: one chat of Telegram's is sent three messages at once, and then one a second, whatever came together and whoever answers. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Inbound } from '../../bots/engine/inbound.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
let person: ReturnType<Workbench['takwin']['phones']['telegram']['join']>
/** When each message left, in milliseconds. */
let left: number[] = []
let start = Date.parse('2027-03-01T10:00:00Z')
let letters = 0

beforeAll(async () => {
  bench = await openWorkbench()
  const { environment = {} } = bench.takwin.cloud.plan.functions.find(({ id }) => id === 'take-turn') ?? {}
  environment.MESSAGES_IN_A_ROW = '60'
  bench.faults.decide = (_, call) => {
    if (call.startsWith('telegram:send')) left.push(Date.now())
    return 'pass'
  }
})
beforeEach(async () => {
  start += 24 * 3600 * 1000
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  person = bench.takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
  person.start('participatory-democracy')
  await bench.takwin.settle()
  for (const text of ['English', '1', '/continue']) {
    await goOn(4)
    await say(text)
  }
  await goOn(4)
  left = []
  bench.faults.calls = []
})
afterEach(() => vi.useRealTimers())
afterAll(() => bench.stop())

/** Puts it on the inbox, as a webhook does. */
async function write(what: { kind: Inbound['kind']; [more: string]: unknown }, group = ''): Promise<void> {
  const from = { channel: 'telegram', address: String(person.id) } as const
  const id = `x${++letters}`
  await bench.sqs.sendMessage({
    QueueUrl: bench.takwin.named('INBOX_URL'),
    MessageBody: Buffer.from(JSON.stringify({ id, from, at: Date.now(), ...what })).toString('base64'),
    MessageGroupId: `${group}telegram:${person.id}`,
    MessageDeduplicationId: `${start}/${id}`,
  })
}
const say = (text: string) => write({ kind: 'said', text, sent: Math.floor(Date.now() / 1000) })

/** Whatever is due is dealt with, each batch in a sandbox that remembers nothing, for so many seconds. */
async function goOn(seconds: number): Promise<void> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; vi.setSystemTime(Date.now() + 250)) {
    while (await bench.turn('take-turn', 6)) bench.restart()
  }
}

/** The most that left within any time, beyond one for each of its seconds. */
const atOnce = () =>
  Math.max(
    ...left.flatMap((from, first) =>
      left.slice(first).map((until, more) => more + 1 - (until - from) / 1000),
    ),
  )

const bubbles = () => person.messages().filter(({ from }) => from?.is_bot)

test('what waits together is answered three at once, then one a second, in order, and all of it', async () => {
  const before = bubbles().length
  const commands = ['/help', '/menu', '/privacy', '/help', '/menu', '/privacy', '/help', '/menu', '/privacy']
  for (const command of commands) await say(command)
  await goOn(12)
  expect(atOnce()).toBe(3)
  const texts = bubbles()
    .slice(before)
    .map(({ text }) => text)
  expect(texts).toHaveLength(9)
  expect(texts.slice(3)).toEqual(texts.slice(0, -3))
  expect(new Set(texts).size).toBe(3)
})

test('whoever taps four times a second for ten seconds is answered three times at once, and then once a second', async () => {
  for (let tap = 0; tap < 40; tap++) {
    await say('/menu')
    await goOn(0.25)
  }
  await goOn(40)
  expect(left).toHaveLength(40)
  expect(atOnce()).toBeLessThanOrEqual(3)
})

test('what Takwin tells of itself, and what nobody has asked for, count among them', async () => {
  const learner = `telegram:${person.id}`
  for (const command of ['/help', '/menu', '/privacy']) await say(command)
  await write({ kind: 'declined', learner, course: 'participatory-democracy' })
  await write({ kind: 'certified', learner, course: 'participatory-democracy', certificate: 'gone' })
  await goOn(6)
  expect(left).toHaveLength(5)
  expect(atOnce()).toBe(3)
})

describe('whoever takes three seconds', () => {
  test('costs a read, a write and a message, as ever', async () => {
    await say('/help')
    await goOn(3)
    bench.faults.calls = []
    await say('/menu')
    await goOn(1)
    const [learners, calls] = [bench.takwin.named('LEARNERS_TABLE'), bench.faults.calls]
    expect(calls.filter((call) => !call.startsWith('secretsmanager') && !call.startsWith('s3'))).toEqual([
      `dynamodb:GetItem ${learners}`,
      `dynamodb:PutItem ${learners}`,
      'telegram:sendMessage',
    ])
  })
})
