/**
 * The process dies before or after any call that a handler makes, and the message comes again: the world must end as
 * if nothing had happened, and what the learner hears twice must be the same.
 */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { begin, deal, live, relive, type Said, type Step } from '../support/life.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'
import { keptIn, type World } from '../support/world.ts'

let bench: Workbench
let person: ReturnType<Workbench['takwin']['phones']['telegram']['join']>
/** From /start to the certificate. */
let steps: Step[]
/** Erased at their wish. */
let forgetting: Step[]

beforeAll(async () => {
  bench = await openWorkbench()
  person = bench.takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
  steps = await live(bench, person)
  expect(steps.at(-1)?.said).toMatchObject([{ fileBytes: expect.any(Number) }])
  person.say('/forget')
  await deal(bench, person)
  person.say('/forget yes')
  forgetting = await deal(bench, person)
})
afterAll(() => bench.stop())

describe.each(['cut before', 'cut after'] as const)('a process that dies anywhere, its call %s', (when) => {
  test('leaves a conversation as if it had not', async () => {
    for (const [kind, step] of kindsOf(steps.filter(({ eater }) => eater === 'take-turn')))
      for (let nth = 0; ; nth++) {
        const relived = await relive(bench, person, step, nth, when)
        if (!relived) break
        expect(relived.world, `${kind}, call ${nth}`).toEqual(step.after)
        expect(unrepeated(relived.said), `${kind}, call ${nth}`).toEqual(step.said)
      }
  })

  test('leaves nothing of somebody who is being forgotten', async () => {
    for (const step of forgetting)
      for (let nth = 0; ; nth++) {
        const relived = await relive(bench, person, step, nth, when)
        if (!relived) break
        expect(undated(relived.world), `call ${nth}`).toEqual(undated(step.after))
        // Once all is erased, whoever sent the message is a stranger when it comes again, and is spoken to as one.
        expect(relived.said.slice(0, 1), `call ${nth}`).toEqual(step.said)
      }
  })

  test('leaves one certificate for an order', async () => {
    const order = orderIn(steps)
    for (let nth = 0; ; nth++) {
      const relived = await relive(bench, person, order, nth, when)
      if (!relived) break
      expectOneCertificate(relived.world)
      expect(relived.world.queued).toEqual(order.after.queued)
    }
  })
})

test('a certificate that stands is not drawn anew, whatever a late order says', async () => {
  const order = orderIn(steps)
  const said = JSON.parse(order.letter.MessageBody)
  const late = {
    ...order,
    before: order.after,
    letter: { ...order.letter, MessageBody: JSON.stringify({ ...said, name: { latin: 'Somebody Else' } }) },
  }
  await begin(bench, late)
  await bench.turn('issue-certificate')
  const { rows, objects } = await keptIn(bench.takwin)
  expect({ rows, objects }).toEqual({ rows: order.after.rows, objects: order.after.objects })
})

/** The first step of each kind: from which place to which, by which calls. */
function kindsOf(lived: Step[]): Map<string, Step> {
  const kinds = new Map<string, Step>()
  for (const step of lived) {
    const kind = `${placeIn(step.before)} → ${placeIn(step.after)} by ${step.calls.join(', ')}`
    if (!kinds.has(kind)) kinds.set(kind, step)
  }
  return kinds
}

const placeIn = ({ rows }: World): string =>
  (rows.LEARNERS_TABLE?.[0]?.place as { at: string } | undefined)?.at ?? 'nowhere'

function orderIn(lived: Step[]): Step {
  const order = lived.find(({ eater }) => eater === 'issue-certificate')
  if (!order) throw new Error('nothing was ordered')
  return order
}

/** What status lists say, without when it was signed. */
const undated = ({ objects, ...world }: World) => ({
  ...world,
  objects: Object.fromEntries(
    Object.entries(objects).map(([key, bytes]) => [
      key,
      key.endsWith('.list') ? JSON.parse(Buffer.from(bytes).toString()).credentialSubject : bytes,
    ]),
  ),
})

/**
 * A number that was claimed, its place in a status list, its row, its credential, what its link shows, and its PDF, which is
 * the one that was signed for.
 */
function expectOneCertificate({ rows, objects }: World): void {
  const kept = rows.CERTIFICATES_TABLE ?? []
  const claim = kept.find(({ id }) => String(id).startsWith('claim/'))
  const place = kept.find(({ id }) => String(id).startsWith('status/'))
  const row = kept.find(({ status }) => status === 'valid')
  const { list, index } = (row?.entry ?? {}) as { list?: string; index?: number }
  expect(kept).toHaveLength(3)
  expect(row?.id).toBe(claim?.certificate)
  expect(place).toEqual({ id: `status/${list}/${index}`, certificate: row?.id })
  expect(new Set(Object.keys(objects))).toEqual(
    new Set([`${list}.list`, `${row?.id}.json`, `${row?.id}.pdf`, `${row?.id}.png`]),
  )
  const pdf = objects[`${row?.id}.pdf`] ?? ''
  expect(createHash('sha256').update(pdf).digest('hex')).toBe(row?.sha256)
}

/** What was said, without what was only said again. */
const unrepeated = (said: Said[]): Said[] =>
  said.filter((each, nth) => nth === 0 || JSON.stringify(each) !== JSON.stringify(said[nth - 1]))
