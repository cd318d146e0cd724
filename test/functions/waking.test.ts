/** The minute's sweep: who is due comes to the inbox, once for a moment, at the pace of their channel. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Course } from '../../content/schema.ts'
import { dieAt, type Fate, pass } from '../support/faults.ts'
import { arm, sweep, takeInbox } from '../support/waking.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
/** Nobody is due: a test begins with those whom it arms itself. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: dawn })
  const TableName = bench.takwin.named('REVIEWS_TABLE')
  for (const { id } of await rows())
    await bench.takwin.tables.deleteItem({ TableName, Key: { id: { S: String(id) } } })
  dawn += 100 * day * 1000
})
afterEach(() => {
  bench.faults.decide = pass
  vi.useRealTimers()
})
afterAll(() => bench.stop())

const day = 24 * 3600
let dawn = Date.parse('2027-04-05T10:00:00Z')
const now = () => Math.floor(Date.now() / 1000)
const rows = () => bench.takwin.rows('REVIEWS_TABLE')
const learner = (nth: number) => `telegram:${9000 + nth}`
/** Time for so many rounds, while the clock stands still, or each round is a second later. */
const rounds = (count: number, secondsEach = 1) => {
  // The handler's frame asks once before anything runs.
  let left = count + 1
  return () => {
    vi.setSystemTime(Date.now() + secondsEach * 1000)
    return left-- > 0 ? 60_000 : 0
  }
}

describe('a learner who is due', () => {
  test('comes to the inbox by their record, with the most forgotten cards, and is due again in a day', async () => {
    const { id: course, cards } = Object.values(bench.takwin.catalogue.courses)[0] as Course
    const asked = Object.values(cards).filter(({ question }) => question)
    const [first, second] = asked.map(({ id }) => id) as [string, string]
    await arm(bench, `${learner(1)}/2`, now() - 1)
    const { remember } = await import('../../functions/aws/reviews.ts')
    await remember(`${learner(1)}/2`, [[course, first, 'good']], now() - 90 * day)
    await remember(`${learner(1)}/2`, [[course, second, 'good']], now() - 30 * day)
    await sweep(bench)
    expect(await takeInbox(bench)).toEqual([
      {
        kind: 'came-due',
        id: expect.stringMatching(/^w[\w-]{11}$/),
        learner: `${learner(1)}/2`,
        from: { channel: 'telegram', address: '9001' },
        at: Date.now(),
        due: {
          cards: [
            [course, first],
            [course, second],
          ],
        },
      },
    ])
    expect(await rows()).toMatchObject([{ dueAt: now() + day }])
  })

  test('comes once, however many sweep, at once or one after the other', async () => {
    for (let nth = 0; nth < 12; nth++) await arm(bench, learner(nth), now() - nth)
    let between: Promise<unknown> | undefined
    bench.faults.decide = async (_, call): Promise<Fate> => {
      if (call.startsWith('dynamodb:UpdateItem') && !between) {
        between = Promise.all([sweep(bench, rounds(3)), sweep(bench, rounds(3))])
        await between
      }
      return 'pass'
    }
    await sweep(bench, rounds(3))
    await sweep(bench)
    const woken = (await takeInbox(bench)).map((each) => each.learner)
    expect(woken.sort()).toEqual(Array.from({ length: 12 }, (_, nth) => learner(nth)).sort())
  })

  test('is left alone when it is not time yet, or when they are not to be woken any more', async () => {
    await arm(bench, learner(1), now() + 60)
    await arm(bench, learner(2), now() - 60)
    const { letSleep } = await import('../../functions/aws/wakings.ts')
    await letSleep(learner(2))
    await letSleep(learner(3))
    await sweep(bench)
    expect(await takeInbox(bench)).toEqual([])
    expect((await rows()).map(({ id }) => id).sort()).toEqual([learner(1), learner(2)])
  })

  test('and is to be woken at another time by then is left to that time', async () => {
    await arm(bench, learner(1), now() - 60)
    bench.faults.decide = async (_, call): Promise<Fate> => {
      if (call.startsWith('dynamodb:Query')) return 'pass'
      bench.faults.decide = pass
      await arm(bench, learner(1), now() + 7 * day)
      return 'pass'
    }
    await sweep(bench)
    expect(await takeInbox(bench)).toEqual([])
    expect(await rows()).toMatchObject([{ dueAt: now() + 7 * day }])
  })
})

describe.each(['cut before', 'cut after'] as const)('a sweep that dies anywhere, its call %s', (when) => {
  test('has woken each at most once, and leaves the others to the next minute or the next day', async () => {
    const learners = [1, 2, 3].map(learner)
    for (let nth = 0; ; nth++) {
      for (const id of learners) await arm(bench, id, now() - 60)
      bench.restart()
      bench.faults.calls = []
      bench.faults.decide = dieAt(nth, when)
      await sweep(bench).catch(() => undefined)
      bench.faults.decide = pass
      const calls = bench.faults.calls.length
      bench.restart()
      vi.setSystemTime(Date.now() + 60_000)
      await sweep(bench)
      const woken = (await takeInbox(bench)).map((each) => each.learner)
      expect(new Set(woken).size, `call ${nth}`).toBe(woken.length)
      vi.setSystemTime(Date.now() + day * 1000)
      await sweep(bench)
      const later = (await takeInbox(bench)).map((each) => each.learner)
      expect([...new Set([...woken, ...later])].sort(), `call ${nth}`).toEqual(learners)
      if (calls <= nth) break
    }
  })
})

describe('a missed hour', () => {
  test('is caught up at the pace of the channel, whoever sweeps, the longest due first', async () => {
    const pace = 25
    for (let nth = 0; nth < 3 * pace; nth++) await arm(bench, learner(nth), now() - 3600 + nth)
    await sweep(bench, rounds(1, 0))
    await sweep(bench, rounds(1, 0))
    const woken = (await takeInbox(bench)).map((each) => each.learner)
    expect(woken.sort()).toEqual(Array.from({ length: pace }, (_, nth) => learner(nth)).sort())
    await sweep(bench, rounds(1))
    expect(await takeInbox(bench)).toHaveLength(pace)
    await sweep(bench, rounds(3))
    expect(await takeInbox(bench)).toHaveLength(pace)
    expect(await takeInbox(bench)).toEqual([])
  })

  test('on one channel holds up no other', async () => {
    for (let nth = 0; nth < 60; nth++) await arm(bench, learner(nth), now() - 3600 + nth)
    await arm(bench, 'whatsapp:+212600000001', now() - 1, 'whatsapp')
    await sweep(bench, rounds(2))
    expect((await takeInbox(bench)).map(({ from }) => from.channel)).toContain('whatsapp')
  })
})

test('somebody whose deck is broken holds up nobody, and an operator hears of it', async () => {
  for (let nth = 0; nth < 30; nth++) await arm(bench, learner(nth), now() - 60 + nth)
  await bench.takwin.tables.updateItem({
    TableName: bench.takwin.named('REVIEWS_TABLE'),
    Key: { id: { S: learner(0) } },
    UpdateExpression: 'SET cards = :none',
    ExpressionAttributeValues: { ':none': { S: 'no deck' } },
  })
  await expect(sweep(bench, rounds(3))).rejects.toThrow('a bug')
  expect(await takeInbox(bench)).toHaveLength(29)
})

test('while one channel cannot be swept, the others are, and an operator hears of it', async () => {
  await arm(bench, learner(1), now() - 1)
  bench.faults.decide = (_, call) => (call.startsWith('dynamodb:GetItem') ? 'refuse' : 'pass')
  await expect(sweep(bench)).rejects.toThrow()
  expect(await takeInbox(bench)).toHaveLength(1)
})

test('those whom the day’s budget of short messages leaves out come on the next day, and nobody for nothing', async () => {
  bench.enter('wake-due')
  const { dayOf, spend } = await import('../../functions/aws/budgets.ts')
  const budget = Number(process.env.SMS_DAILY_BUDGET)
  await spend('sms', dayOf(Date.now()), budget - 1, budget)
  for (const nth of [1, 2, 3]) await arm(bench, `telegram:70${nth}`, now() - nth, 'sms')
  await sweep(bench, rounds(1))
  expect(await takeInbox(bench)).toHaveLength(1)
  await spend('sms', dayOf(Date.now()), 1, budget)
  await sweep(bench, rounds(3))
  expect(await takeInbox(bench)).toEqual([])
  vi.setSystemTime(Date.now() + day * 1000)
  await sweep(bench, rounds(3))
  expect(new Set((await takeInbox(bench)).map((each) => each.learner)).size).toBe(3)
})
