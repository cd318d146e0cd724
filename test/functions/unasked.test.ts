/** Words that nobody has asked for: once at most, never after a stop, never too late in the day, within the budget. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Outcome } from '../../bots/channel.ts'
import { addressId } from '../../bots/engine/address.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { newcomer } from '../../bots/engine/newcomer.ts'
import type { Effect } from '../../bots/engine/turn.ts'
import { dieAt, type Fate, pass } from '../support/faults.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
let person: ReturnType<Workbench['takwin']['phones']['telegram']['join']>
let inbound: Extract<Inbound, { kind: 'came-due' }>
/** As stored at the end of the turn that wants something said. */
let learner: Learner
/** A Monday, another one in each test; none of the next twenty is a holiday. */
let morning = Date.parse('2027-08-30T10:00:00Z')

beforeAll(async () => {
  bench = await openWorkbench()
})
beforeEach(async () => {
  morning += 7 * 24 * 3600 * 1000
  vi.useFakeTimers({ toFake: ['Date'], now: morning })
  person = bench.takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
  const from = { channel: 'telegram', address: String(person.id) } as const
  const at = Date.now()
  const record = `telegram:${person.id}`
  inbound = { kind: 'came-due', id: `w${person.id}`, learner: record, from, at, due: { cards: [] } }
  const now = Math.floor(at / 1000)
  learner = {
    ...newcomer(addressId(inbound.from), now),
    version: 1,
    language: 'en',
    place: { at: 'choosing' },
    ring: [inbound.id],
    lastTurn: { inbound: inbound.id, at: now, effects: [] },
  }
  person.start()
  await bench.takwin.settle()
  await (await hand('learners')).saveLearner(learner)
  bench.restart()
  bench.faults.calls = []
})
afterEach(() => {
  bench.faults.decide = pass
  vi.useRealTimers()
})
afterAll(() => bench.stop())

const hands = {
  learners: () => import('../../functions/aws/learners.ts'),
  budgets: () => import('../../functions/aws/budgets.ts'),
  'carry-out': () => import('../../functions/aws/carry-out.ts'),
  unasked: () => import('../../functions/aws/unasked.ts'),
  'give-up': () => import('../../functions/aws/give-up.ts'),
  log: () => import('../../functions/aws/log.ts'),
}
function hand<Name extends keyof typeof hands>(name: Name) {
  bench.enter('take-turn')
  return hands[name]() as ReturnType<(typeof hands)[Name]>
}
const reminder: Effect = { do: 'say', what: 'choosing', step: 0, choices: [], unasked: true }
const say = async () => (await hand('carry-out')).carryOut(reminder, inbound, learner)
const bubbles = () => person.messages().filter(({ from }) => from?.is_bot)
/** The next version of the record, which ends with this inbound. */
async function store(id: string): Promise<void> {
  learner = { ...learner, version: learner.version + 1, ring: [...learner.ring, id].slice(-8) }
  await (await hand('learners')).saveLearner(learner)
}
/** Another moment at which there is something to say, met by a new process. */
async function another(nth: number): Promise<void> {
  inbound = { ...inbound, id: `w${nth}` }
  await store(inbound.id)
  bench.restart()
  bench.faults.calls = []
}

test('they are said once, however often the turn comes again', async () => {
  for (let time = 0; time < 3; time++) await say()
  expect(bubbles()).toHaveLength(1)
})

test.each(['cut before', 'cut after'] as const)(
  'a process that dies anywhere, its call %s, has said them once at most',
  async (when) => {
    for (let nth = 0; ; nth++) {
      const before = bubbles().length
      await another(nth)
      bench.faults.decide = dieAt(nth, when)
      await say().catch(() => undefined)
      bench.faults.decide = pass
      const calls = bench.faults.calls.length
      bench.restart()
      await say()
      expect(bubbles().length - before, `call ${nth}`).toBeLessThanOrEqual(1)
      if (calls <= nth) break
    }
  },
)

test('after a stop at any step before they leave, nothing is said', async () => {
  await say()
  const steps = bench.faults.calls.indexOf('telegram:sendMessage')
  expect(steps).toBeGreaterThan(2)
  for (let nth = 0; nth < steps; nth++) {
    await another(nth)
    const wanted = learner
    bench.faults.decide = async (now): Promise<Fate> => {
      if (now === nth) await store('the stop')
      return 'pass'
    }
    await (await hand('carry-out')).carryOut(reminder, inbound, wanted)
    bench.faults.decide = pass
    expect(bubbles(), `call ${nth}`).toHaveLength(1)
  }
})

test.each<Partial<Inbound>>([
  { kind: 'came-due' },
  { kind: 'left' },
  { kind: 'tapped', command: '/reminders off' },
  { kind: 'answered', course: 'wells', card: 'deep', options: [0] },
])('that something broke is told nobody who waits for no answer: $kind', async (happening) => {
  const { Poisoned } = await import('../../functions/aws/failures.ts')
  const { giveUp } = await hand('give-up')
  await giveUp({ ...inbound, ...happening, id: `p${happening.kind}` } as Inbound, new Poisoned('a bug'))
  expect(bubbles()).toEqual([])
})

test('to somebody who is forgotten meanwhile nothing is said', async () => {
  await (await hand('learners')).eraseLearner(learner.id)
  await say()
  expect(bubbles()).toEqual([])
})

describe('what becomes of them', () => {
  test('refused for a moment, they are said when the moment is over, after the answers', async () => {
    const { NotNow } = await import('../../functions/aws/failures.ts')
    bench.takwin.phones.telegram.misbehave({
      faults: [{ do: 'refuse', code: 429, retryAfterSeconds: 7, calls: 1 }],
    })
    await expect(say()).rejects.toThrow(NotNow)
    vi.setSystemTime(morning + 12_000)
    await say()
    await say()
    expect(bubbles()).toHaveLength(1)
  })

  test('refused for a moment, and overtaken by a stop, they are not', async () => {
    bench.takwin.phones.telegram.misbehave({
      faults: [{ do: 'refuse', code: 429, retryAfterSeconds: 7, calls: 1 }],
    })
    await expect(say()).rejects.toThrow()
    await store('the stop')
    vi.setSystemTime(morning + 12_000)
    await say()
    expect(bubbles()).toEqual([])
  })

  test('refused for longer, they are left unsaid, since the learner’s own messages would wait behind them', async () => {
    bench.takwin.phones.telegram.misbehave({
      faults: [{ do: 'refuse', code: 429, retryAfterSeconds: 600, calls: 1 }],
    })
    await say()
    await say()
    expect(bubbles()).toEqual([])
  })

  test('somebody who has blocked the bot counts as having left', async () => {
    person.block()
    await bench.takwin.settle()
    await say()
    expect(bench.faults.calls.at(-1)).toMatch(/^sqs:SendMessage/)
  })

  test('they are not said in the night because a queue was slow', async () => {
    vi.setSystemTime(morning + 13 * 3600 * 1000)
    await say()
    expect(bubbles()).toEqual([])
  })

  test('but what answers somebody else’s doing is said at any hour', async () => {
    vi.setSystemTime(morning + 13 * 3600 * 1000)
    const brought = { courses: {}, certificates: {} }
    const linked: Inbound = { ...inbound, kind: 'linked', brought }
    await (await hand('carry-out')).carryOut(reminder, linked, learner)
    expect(bubbles()).toHaveLength(1)
  })
})

describe('a short message', () => {
  const number = '+212600000001'
  let sent: string[]
  let budget: number
  beforeEach(() => {
    sent = []
    budget = 500
  })
  const text = async (
    id: string,
    address = number,
    outcome: Outcome = { outcome: 'delivered' },
    holder = `telegram:${id}`,
  ) => {
    const after = { ...learner, id: `telegram:${id}`, version: 1, ring: [id] }
    const { lendAddress, saveLearner } = await hand('learners')
    await saveLearner(after)
    await lendAddress({ channel: 'sms', address }, holder)
    const { sendUnasked } = await hand('unasked')
    vi.stubEnv('SMS_DAILY_BUDGET', String(budget))
    await sendUnasked({ ...inbound, id, learner: after.id }, after, { channel: 'sms', address }, async () => {
      sent.push(id)
      return outcome
    })
  }
  const tomorrow = () => vi.setSystemTime(Date.now() + 24 * 3600 * 1000)
  const spentToday = async () => {
    const { dayOf, spent } = await hand('budgets')
    return spent('sms', dayOf(Date.now()))
  }

  test('goes to a number once a day, whoever of those who share it is due', async () => {
    await text('first1')
    await text('second1')
    expect(sent).toEqual(['first1'])
    tomorrow()
    await text('third1')
    expect(sent).toEqual(['first1', 'third1'])
  })

  test('leaves a row for two days', async () => {
    const { sendingId } = await import('../../functions/aws/sending-id.ts')
    const { dayOf } = await hand('budgets')
    tomorrow()
    await text('guessed')
    const { rowName } = await import('../../functions/aws/row-names.ts')
    const id = `once.${await rowName(sendingId(number, dayOf(Date.now())))}`
    const row = (await bench.takwin.rows('DELIVERIES_TABLE')).find((each) => each.id === id)
    expect(row?.expiresAt).toBe(Math.floor(Date.now() / 1000) + 2 * 24 * 3600)
  })

  test('goes to nobody once somebody else has proven the number', async () => {
    await text('former', '+212600000002', { outcome: 'delivered' }, 'telegram:present')
    expect(sent).toEqual([])
    expect(await spentToday()).toBe(0)
    await text('beside', '+212600000002', { outcome: 'delivered' }, 'telegram:beside/2')
    expect(sent).toEqual(['beside'])
  })

  test('that was refused for a moment has used up neither the number’s day nor the budget', async () => {
    const later: Outcome = { outcome: 'later', afterSeconds: 5 }
    await expect(text('first2', number, later)).rejects.toThrow()
    expect(await spentToday()).toBe(0)
    await text('second2')
    expect(sent).toEqual(['first2', 'second2'])
    expect(await spentToday()).toBe(1)
  })

  test('that was refused for longer has not used up the budget', async () => {
    await text('first3', number, { outcome: 'later', afterSeconds: 600 })
    expect(await spentToday()).toBe(0)
  })

  test('is not sent beyond the day’s budget, and an operator hears at four fifths', async () => {
    budget = 10
    const heard = vi.spyOn((await hand('log')).log, 'error')
    for (let nth = 0; nth < 13; nth++) {
      expect(heard).toHaveBeenCalledTimes(nth < 8 ? 0 : 1)
      await text(`n${nth}`, `+2126100000${10 + nth}`)
    }
    expect(sent).toHaveLength(budget)
    expect(await spentToday()).toBe(budget)
  })
})

test('a budget is not exceeded, however many spend at once', async () => {
  const { spend, spent } = await hand('budgets')
  const spending = Array.from({ length: 40 }, () => spend('crowd', '2027-04-05', 3, 100))
  const granted = (await Promise.all(spending)).filter(Boolean)
  expect(granted).toHaveLength(33)
  expect(await spent('crowd', '2027-04-05')).toBe(99)
  expect(await spend('crowd', '2027-04-05', 1, 100)).toBe(true)
  expect(await spend('crowd', '2027-04-05', 1, 100)).toBe(false)
})
