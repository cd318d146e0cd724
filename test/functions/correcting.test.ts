/**
 * A certificate whose name was wrong gives way to another one. Wherever the process dies, and whatever comes between, there
 * is never more than one that stands, and in the end exactly one, unless its holder wants none.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Correction } from '../../functions/aws/orders.ts'
import { revokeCertificate } from '../../functions/aws/revocations.ts'
import { isBitSet } from '../../functions/documents/credential/status-list.ts'
import { dieAt, type Fate, pass } from '../support/faults.ts'
import { begin, deal, live, relive, type Step } from '../support/life.ts'
import { textOf } from '../support/play.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'
import { keptIn, type World } from '../support/world.ts'

let bench: Workbench
let person: ReturnType<Workbench['takwin']['phones']['telegram']['join']>
let first: World
/** From the wish to the corrected certificate. */
let steps: Step[]

/** Each lives as many lives as it makes calls. */
const patienceMs = 180_000

beforeAll(async () => {
  bench = await openWorkbench()
  person = bench.takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
  await live(bench, person)
  first = await keptIn(bench.takwin)
  steps = []
  for (const words of ['/correct', 'Amina Benali', 'yes']) {
    person.say(words)
    steps.push(...(await deal(bench, person)))
  }
})
afterEach(() => {
  bench.faults.decide = pass
})
afterAll(() => bench.stop())

const certificates = ({ rows }: World) => (rows.CERTIFICATES_TABLE ?? []).filter(({ status }) => status)
const rowOf = (number: string, world: World) => certificates(world).find(({ id }) => id === number)
const standing = (world: World) => certificates(world).filter(({ status }) => status === 'valid')
const ordered = (): Step => steps.find(({ eater }) => eater === 'issue-certificate') as Step
const numberOf = (world: World): string => String(standing(world)[0]?.id)
const heard = () => textOf(person.messages().at(-1) as never)
const filesOf = ({ objects }: World) => Object.keys(objects).filter((key) => !key.endsWith('.list'))

/** What the published list says of the certificate of that row. */
async function isStruck({ objects }: World, row: unknown): Promise<boolean> {
  const { list, index } = (row as { entry: { list: string; index: number } }).entry
  return isBitSet(JSON.parse(Buffer.from(objects[`${list}.list`] ?? '').toString()), index)
}

test('the second stands in the first one’s place, and nothing but number and state is left of that', async () => {
  const [was] = standing(first)
  const { after } = ordered()
  const [now] = standing(after)
  const former = certificates(after).find(({ id }) => id === was?.id)
  expect(Object.keys(former ?? {}).sort()).toEqual([
    ...['entry', 'id', 'replacedAt', 'sha256', 'status', 'successor'],
  ])
  expect(former).toMatchObject({ status: 'replaced', successor: now?.id, sha256: was?.sha256 })
  expect(now).toMatchObject({ name: { latin: 'Amina Benali' }, awardedAt: was?.issuedAt, score: was?.score })
  expect(filesOf(after).sort()).toEqual(['json', 'pdf', 'png'].map((ending) => `${now?.id}.${ending}`))
  expect([await isStruck(after, former), await isStruck(after, now)]).toEqual([true, false])
  expect(after.rows.CERTIFICATES_TABLE?.find(({ id }) => String(id).startsWith('claim/'))?.certificate).toBe(
    now?.id,
  )
  const learner = (await keptIn(bench.takwin)).rows.LEARNERS_TABLE?.[0]
  expect(learner?.changes).toEqual({ [courseIn(ordered())]: { corrected: [expect.any(Number)] } })
  expect(heard()).toContain('Here is your corrected certificate')
  expect(heard()).toContain(now?.id)
})

describe.each(['cut before', 'cut after'] as const)('a process that dies anywhere, its call %s', (when) => {
  test(
    'leaves the first standing, or the second, and after it came again the second',
    async () => {
      const order = ordered()
      const was = numberOf(order.before)
      for (let nth = 0; ; nth++) {
        const relived = await relive(bench, person, order, nth, when)
        if (!relived) break
        const { between, world } = relived
        expect(standing(between).length, `call ${nth}`).toBeLessThanOrEqual(1)
        const [stands] = standing(between)
        if (stands && stands.id !== was)
          expect(await isStruck(between, rowOf(was, between)), `call ${nth}`).toBe(true)
        expect(
          certificates(world)
            .map(({ status }) => status)
            .sort(),
          `call ${nth}`,
        ).toEqual(['replaced', 'valid'])
        expect(numberOf(world)).not.toBe(was)
        expect(filesOf(world)).toHaveLength(3)
        expect(world.queued).toEqual(order.after.queued)
      }
    },
    patienceMs,
  )

  test(
    'leaves a conversation as if it had not',
    async () => {
      for (const step of steps.filter(({ eater }) => eater === 'take-turn').slice(-2))
        for (let nth = 0; ; nth++) {
          const relived = await relive(bench, person, step, nth, when)
          if (!relived) break
          expect(relived.world, `call ${nth}`).toEqual(step.after)
        }
    },
    patienceMs,
  )
})

test(
  'nothing is left of somebody who is forgotten after it died anywhere, and before it comes again',
  async () => {
    for (let nth = 0; ; nth++) {
      await begin(bench, ordered())
      bench.restart()
      bench.faults.calls = []
      bench.faults.decide = dieAt(nth, 'cut before')
      await bench.turn('issue-certificate')
      bench.faults.decide = pass
      if (bench.faults.calls.length <= nth) break
      bench.restart()
      for (const words of ['/forget', '/forget yes']) {
        person.say(words)
        await deal(bench, person, ['take-turn'])
      }
      await bench.takwin.clock.advance(181)
      await deal(bench, person, ['issue-certificate', 'take-turn', 'issue-certificate', 'take-turn'])
      const world = await keptIn(bench.takwin)
      expect(standing(world), `call ${nth}`).toEqual([])
      expect(filesOf(world), `call ${nth}`).toEqual([])
      expect(JSON.stringify(world.rows), `call ${nth}`).not.toMatch(/Bennani|Benali|telegram:/)
    }
  },
  patienceMs,
)

test('an order that comes again after the next correction changes nothing, and hands nothing over', async () => {
  await begin(bench, ordered())
  await deal(bench, person)
  for (const words of ['/correct', 'Amina El Benali', 'yes']) {
    person.say(words)
    await deal(bench, person)
  }
  const world = await keptIn(bench.takwin)
  expect(
    certificates(world)
      .map(({ status }) => status)
      .sort(),
  ).toEqual(['replaced', 'replaced', 'valid'])
  const [messages, { letter }] = [person.messages().length, ordered()]
  await bench.sqs.sendMessage({
    QueueUrl: bench.takwin.named('ORDERS_URL'),
    ...letter,
    MessageDeduplicationId: 'again',
  })
  await deal(bench, person)
  expect(await keptIn(bench.takwin)).toEqual(world)
  expect(person.messages()).toHaveLength(messages)
  person.say('/correct')
  await deal(bench, person)
  expect(heard()).toContain('corrected twice within a year')
})

test('one that was revoked meanwhile is not corrected: nothing is left of the second, and the learner is told', async () => {
  const order = ordered()
  await begin(bench, order)
  const was = numberOf(order.before)
  bench.faults.calls = []
  bench.faults.decide = async (_, call): Promise<Fate> => {
    if (!call.startsWith('s3:PutObject') || !call.endsWith('.pdf')) return 'pass'
    bench.faults.decide = pass
    bench.enter('take-turn')
    await revokeCertificate(was, { at: '2026-12-01T00:00:00.000Z', reason: 'Issued by mistake' })
    bench.enter('issue-certificate')
    return 'pass'
  }
  await deal(bench, person)
  const world = await keptIn(bench.takwin)
  expect(standing(world)).toEqual([])
  expect(certificates(world)).toContainEqual(expect.objectContaining({ id: was, status: 'revoked' }))
  expect(filesOf(world).sort()).toEqual(['json', 'pdf', 'png'].map((ending) => `${was}.${ending}`))
  expect(JSON.stringify(world.rows.CERTIFICATES_TABLE)).not.toContain('Benali')
  expect(heard()).toContain('We could not correct your certificate')
  expect(world.rows.LEARNERS_TABLE?.[0]?.changes).toEqual({
    [courseIn(order)]: { corrected: [expect.any(Number)] },
  })
})

test('while nothing can be signed the first stands; a hundred times in vain, and the order waits among the dead letters', async () => {
  const order = ordered()
  await begin(bench, order)
  bench.faults.decide = (_, call) => (call.startsWith('kms:') ? 'refuse' : 'pass')
  let tries = 0
  for (; (await bench.turn('issue-certificate'))?.length === 1; tries++) await bench.takwin.clock.advance(181)
  expect(tries).toBe(100)
  const kept = await keptIn(bench.takwin)
  expect(numberOf(kept)).toBe(numberOf(order.before))
  expect(Object.entries(kept.queued).filter(([, count]) => count > 0)).toEqual([
    [expect.stringMatching(/orders.*dead/i), 1],
  ])
})

const courseIn = ({ letter }: Step): string => (JSON.parse(letter.MessageBody) as Correction).course
