/** I10: one chat of Telegram's is sent twenty messages at once, and then one a second, whatever came together and whoever answers. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { goOn, limit, put, said } from '../support/dictating.ts'
import { heard, idOf, newPhone, type Person } from '../support/texting.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
let person: Person
/** When each message left, in milliseconds. */
let left: number[] = []
let start = Date.parse('2027-03-01T10:00:00Z')

beforeAll(async () => {
  bench = await openWorkbench()
  limit(bench, 60)
  bench.faults.decide = (_, call) => {
    if (call.startsWith('telegram:send')) left.push(Date.now())
    return 'pass'
  }
})
beforeEach(async () => {
  start += 24 * 3600 * 1000
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  person = newPhone(bench)
  person.start('participatory-democracy')
  await bench.takwin.settle()
  for (const text of ['English', '1', '/continue']) {
    await goOn(bench, 4)
    await say(text)
  }
  await goOn(bench, 4)
  left = []
  bench.faults.calls = []
})
afterEach(() => vi.useRealTimers())
afterAll(() => bench.stop())

const say = (text: string) => put(bench, person, said(text))

/** The most that left within any time, beyond one for each of its seconds. */
const atOnce = () =>
  Math.max(
    ...left.flatMap((from, first) =>
      left.slice(first).map((until, more) => more + 1 - (until - from) / 1000),
    ),
  )

test('what waits together is answered twenty at once, then one a second, in order, and all of it', async () => {
  const before = heard(person).length
  const commands = Array.from({ length: 10 }, () => ['/help', '/menu', '/privacy']).flat()
  for (const command of commands) await say(command)
  await goOn(bench, 20)
  expect(atOnce()).toBe(20)
  const texts = heard(person).slice(before)
  expect(texts).toHaveLength(30)
  expect(texts.slice(3)).toEqual(texts.slice(0, -3))
  expect(new Set(texts).size).toBe(3)
})

test('whoever taps four times a second for ten seconds is answered twenty times at once, and then once a second', async () => {
  for (let tap = 0; tap < 40; tap++) {
    await say('/menu')
    await goOn(bench, 0.25)
  }
  await goOn(bench, 40)
  expect(left).toHaveLength(40)
  expect(atOnce()).toBeLessThanOrEqual(20)
})

test('what Takwin tells of itself, and what nobody has asked for, count among them', async () => {
  const learner = idOf(person)
  for (let nth = 0; nth < 20; nth++) await say('/menu')
  await put(bench, person, { kind: 'declined', learner, course: 'participatory-democracy' })
  await put(bench, person, {
    kind: 'certified',
    learner,
    course: 'participatory-democracy',
    certificate: 'gone',
  })
  await goOn(bench, 10)
  expect(left).toHaveLength(22)
  expect(atOnce()).toBe(20)
})

describe('whoever takes three seconds', () => {
  test('costs a read, a write and a message, as ever', async () => {
    await say('/help')
    await goOn(bench, 3)
    bench.faults.calls = []
    await say('/menu')
    await goOn(bench, 1)
    const [learners, calls] = [bench.takwin.named('LEARNERS_TABLE'), bench.faults.calls]
    expect(calls.filter((call) => !call.startsWith('secretsmanager') && !call.startsWith('s3'))).toEqual([
      `dynamodb:GetItem ${learners}`,
      `dynamodb:PutItem ${learners}`,
      'telegram:sendMessage',
    ])
  })
})
