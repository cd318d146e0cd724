/** A certificate that its holder takes back: at whichever call the process dies, it is gone, and no other comes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deal, live, relive, type Step } from '../support/life.ts'
import { textOf } from '../support/play.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'
import { keptIn, type World } from '../support/world.ts'

let bench: Workbench
let person: ReturnType<Workbench['takwin']['phones']['telegram']['join']>
let number: string
let order: Step
/** The turn in which it was taken back, and what came of that. */
let steps: Step[]

beforeAll(async () => {
  bench = await openWorkbench()
  person = bench.takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
  const lived = await live(bench, person)
  order = lived.find(({ eater }) => eater === 'issue-certificate') as Step
  number = String(certificates(order.after)[0]?.id)
  person.say('take it back')
  await deal(bench, person)
  expect(heard()).toContain('Do you want to take back')
  person.say('yes')
  steps = await deal(bench, person)
})
afterAll(() => bench.stop())

const certificates = ({ rows }: World) => (rows.CERTIFICATES_TABLE ?? []).filter(({ status }) => status)
const heard = () => textOf(person.messages().at(-1) as never)
const look = (path: string) => {
  const asked = { routeKey: 'GET /certificates/{id}', pathParameters: { id: path }, headers: {} }
  return bench.invoke<{ statusCode: number; body: string }>('portal', asked)
}

test('nothing is left of it but number, state and hash, and its status is struck', async () => {
  expect(steps.map(({ eater }) => eater)).toEqual(['take-turn', 'issue-certificate'])
  const { objects, ...world } = await keptIn(bench.takwin)
  expect(certificates({ objects, ...world })).toEqual([
    { id: number, status: 'withdrawn', sha256: expect.any(String) },
  ])
  const [[key = '', list] = [], ...others] = Object.entries(objects)
  expect(others).toEqual([])
  expect(list).not.toEqual(order.after.objects[key])
})

test('its page says so, and nothing of whose it was', async () => {
  for (const ending of ['', '.pdf', '.png']) {
    const { statusCode, body } = await look(`${number}${ending}`)
    expect(statusCode).toBe(200)
    expect(body).not.toMatch(/Amina|Bennani/)
  }
  expect(await look(`${number}.json`)).toMatchObject({ statusCode: 410, body: '{"error":"withdrawn"}' })
})

describe.each(['cut before', 'cut after'] as const)('a process that dies anywhere, its call %s', (when) => {
  test('leaves it withdrawn in the end, and before that no other', async () => {
    const [step] = steps as [Step]
    for (let nth = 0; ; nth++) {
      const relived = await relive(bench, person, step, nth, when)
      if (!relived) break
      const numbers = certificates(relived.between).map(({ id }) => id)
      expect(numbers, `call ${nth}`).toEqual([number])
      expect(relived.world, `call ${nth}`).toEqual(step.after)
    }
  })
})

test('neither its own order that comes late, nor the course taken again, brings another one', async () => {
  await deal(bench, person)
  const [world, messages] = [await keptIn(bench.takwin), person.messages().length]
  const { letter } = order
  const QueueUrl = bench.takwin.named('ORDERS_URL')
  await bench.sqs.sendMessage({ QueueUrl, ...letter, MessageDeduplicationId: 'late' })
  await deal(bench, person)
  expect(await keptIn(bench.takwin)).toEqual(world)
  expect(person.messages()).toHaveLength(messages)
  person.say(`/start ${JSON.parse(letter.MessageBody).course}`)
  await deal(bench, person)
  expect(heard()).toContain('You have taken back the certificate of this course')
})

test('whoever is forgotten leaves no claim to it: who comes back may earn one anew', async () => {
  for (const words of ['/forget', '/forget yes']) {
    person.say(words)
    await deal(bench, person)
  }
  expect(JSON.stringify((await keptIn(bench.takwin)).rows)).not.toContain('telegram:')
})
