/** From the sweep to the phone: a reminder comes at a decent hour, once for its time, and never after a stop. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { localDay, nextDecent } from '../../bots/engine/decent-hours.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { dieAt, type Fate, pass } from '../support/faults.ts'
import { replyTo } from '../support/play.ts'
import { forgetPaces, sweep } from '../support/waking.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
let person: ReturnType<Workbench['takwin']['phones']['telegram']['join']>

beforeAll(async () => {
  bench = await openWorkbench()
})
beforeEach(async () => {
  await forgetPaces(bench)
  // Three days before Ramadan, in the course of which Morocco has turned its clocks in most years.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2027-02-05T16:00:00Z') })
})
afterEach(() => {
  bench.faults.decide = pass
  vi.useRealTimers()
})
afterAll(() => bench.stop())

const hour = 3600
const now = () => Math.floor(Date.now() / 1000)
const pause = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)
const fromBot = () => person.messages().filter(({ from }) => from?.is_bot)
const record = async () =>
  (await bench.takwin.rows('LEARNERS_TABLE')).find(({ id }) => id === `telegram:${person.id}`) as
    | Learner
    | undefined
const dueAt = async () =>
  (await bench.takwin.rows('REVIEWS_TABLE')).find(({ id }) => id === `telegram:${person.id}`)?.dueAt
/** Deals with everything that is queued. */
async function turns(): Promise<void> {
  await bench.takwin.settle()
  while (await bench.turn('take-turn'));
}
async function say(words: string): Promise<void> {
  person.say(words)
  await turns()
}

/** Somebody who wants reminders in the evening, and leaves in the middle of a course. */
async function leaveMidway(): Promise<void> {
  person = bench.takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
  const knowing = { catalogue: bench.takwin.catalogue, language: 'en', name: 'Amina' } as const
  person.start()
  await turns()
  while ((await record())?.aside !== 'reminders') {
    const last = fromBot().at(-1)
    const reply = last && replyTo(last, knowing)
    if (!reply || 'say' in reply) throw new Error('the way ends before reminders are offered')
    person.tap(reply.tap)
    await turns()
  }
  await say('/reminders evening')
}

/** When the bot spoke from then on, in seconds since 1970. */
const spokenSince = (count: number) =>
  fromBot()
    .slice(count)
    .map(({ date }) => date)

test('whoever stays away is reminded ever more rarely, in decent hours, once a day at most', async () => {
  await leaveMidway()
  const before = fromBot().length
  const first = Math.floor(Date.now() / 1000 / 86_400)
  for (let day = first; day < first + 13; day++)
    for (const at of [3, 16, 17, 18, 19, 20, 21, 22, 23]) {
      vi.setSystemTime(Math.max(Date.now(), (day * 24 + at) * hour * 1000))
      await sweep(bench)
      await bench.turn('take-turn')
    }
  const { calendar } = bench.takwin.catalogue
  const spoken = spokenSince(before)
  expect(spoken).toHaveLength(3)
  for (const at of spoken) expect(nextDecent(at, calendar, { part: 'evening' })).toBe(at)
  expect(new Set(spoken.map((at) => localDay(at, calendar))).size).toBe(spoken.length)
})

describe('when the time has come', () => {
  let before: number
  const comeDue = async () => {
    await leaveMidway()
    before = fromBot().length
    vi.setSystemTime(Number(await dueAt()) * 1000)
  }

  test('a stop at any step of the sweep lets nothing be said after it', async () => {
    for (let nth = 0; ; nth++) {
      await comeDue()
      bench.faults.calls = []
      let saidByThen: number | undefined
      bench.faults.decide = async (call): Promise<Fate> => {
        if (call !== nth || saidByThen !== undefined) return 'pass'
        saidByThen = 0
        await say('/stop')
        saidByThen = fromBot().length
        return 'pass'
      }
      await sweep(bench)
      bench.faults.decide = pass
      // The sweep makes fewer calls.
      if (saidByThen === undefined) break
      expect(saidByThen, `call ${nth}`).toBeGreaterThan(before)
      await turns()
      pause(40 * 24 * hour)
      await sweep(bench)
      await turns()
      expect(fromBot().length, `call ${nth}`).toBe(saidByThen)
    }
  })

  test.each(['cut before', 'cut after'] as const)(
    'a turn that dies anywhere, its call %s, reminds once at most and arms the next time',
    async (when) => {
      for (let nth = 0; ; nth++) {
        await comeDue()
        await sweep(bench)
        bench.restart()
        bench.faults.calls = []
        bench.faults.decide = dieAt(nth, when)
        await bench.turn('take-turn', 1)
        bench.faults.decide = pass
        const calls = bench.faults.calls.length
        bench.restart()
        pause(181)
        await turns()
        expect(fromBot().length - before, `call ${nth}`).toBeLessThanOrEqual(1)
        expect((await record())?.woken?.at, `call ${nth}`).toBe(await dueAt())
        if (calls <= nth) return expect(fromBot()).toHaveLength(before + 1)
      }
    },
  )

  test('somebody who has just spoken is not reminded', async () => {
    await comeDue()
    await say('/menu')
    await sweep(bench)
    await turns()
    expect(fromBot()).toHaveLength(before + 1)
    expect(await dueAt()).toBeGreaterThan(now() + 20 * hour)
  })

  test('of somebody who was forgotten nothing is left to wake', async () => {
    await comeDue()
    await say('/forget')
    await say('/forget yes')
    expect(await dueAt()).toBeUndefined()
    const { wake } = await import('../../functions/aws/wakings.ts')
    bench.enter('take-turn')
    await wake(`telegram:${person.id}`, 'telegram', now() - 1)
    const said = fromBot().length
    await sweep(bench)
    await turns()
    expect(fromBot()).toHaveLength(said)
    expect(await bench.takwin.rows('REVIEWS_TABLE')).not.toContainEqual(
      expect.objectContaining({ id: `telegram:${person.id}` }),
    )
  })
})
