/** The hourly sweep, dying at every step: what it finds is taken in once. */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { dieAt, pass } from '../support/faults.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
})
afterAll(async () => {
  vi.useRealTimers()
  await bench.stop()
})
afterEach(() => {
  bench.faults.decide = pass
})

/** When what was lost is nobody's business any more but the sweep's. */
const inFiveMinutes = () => vi.setSystemTime(Date.now() + 300_000)

async function sweep(): Promise<void> {
  inFiveMinutes()
  bench.restart()
  bench.faults.calls = []
  await bench.invoke('sweep-inbound', {}).catch(() => {})
}

async function lose(count: number) {
  const { twilio } = bench.takwin.phones
  if (!twilio) throw new Error('no WhatsApp')
  const learner = twilio.join({ name: 'Amina', language: 'ar' })
  twilio.misbehave({ loseInbound: count })
  for (const text of ['سلام', 'العربية', '1'].slice(0, count)) learner.say(text)
  await bench.takwin.settle()
  return async () =>
    (await bench.takwin.rows('LEARNERS_TABLE')).find(({ id }) => id === learner.phone().address)
}
async function deal(): Promise<void> {
  while (await bench.turn('take-turn'));
}

test('what was lost before any sweep has succeeded is found, however many have failed', async () => {
  const record = await lose(2)
  bench.faults.decide = (_, call) => (call.startsWith('secretsmanager:') ? 'refuse' : 'pass')
  await sweep()
  vi.setSystemTime(Date.now() + 5 * 3_600_000)
  await sweep()
  bench.faults.decide = pass
  await sweep()
  await deal()
  expect(await record()).toMatchObject({ version: 2, place: { at: 'consent' } })
})

test.each(['cut before', 'cut after'] as const)(
  'a sweep that dies at any call (%s) is made good by the next one',
  async (when) => {
    let calls = Number.POSITIVE_INFINITY
    for (let nth = 0; nth < calls; nth++) {
      const record = await lose(2)
      bench.faults.decide = dieAt(nth, when)
      await sweep()
      if (bench.faults.calls.length <= nth) calls = nth
      bench.faults.decide = pass
      await deal()
      await sweep()
      await deal()
      expect(await record(), `call ${nth}`).toMatchObject({ version: 2, place: { at: 'consent' } })
      await sweep()
      expect(bench.faults.calls.filter((call) => call.startsWith('sqs:'))).toEqual([])
    }
    expect(calls).toBeGreaterThan(5)
  },
)

test('two sweeps at once find the same and take it in once', async () => {
  const record = await lose(3)
  bench.restart()
  inFiveMinutes()
  await Promise.all([bench.invoke('sweep-inbound', {}), bench.invoke('sweep-inbound', {})])
  await deal()
  expect(await record()).toMatchObject({ version: 3, place: { at: 'choosing' } })
})
