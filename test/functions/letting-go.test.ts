/** From the sweep to nobody: who has done nothing for two years is told once, a month before, and then let go. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { nextDecent } from '../../bots/engine/decent-hours.ts'
import { phrasesOf } from '../../bots/phrases.ts'
import { textOf } from '../support/play.ts'
import { tracesOf } from '../support/traces.ts'
import { forgetPaces, sweep } from '../support/waking.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
let person: ReturnType<Workbench['takwin']['phones']['telegram']['join']>
beforeAll(async () => {
  bench = await openWorkbench()
})
beforeEach(async () => {
  await forgetPaces(bench)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2027-03-17T10:00:00Z') })
  person = bench.takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
  await says('/start advocacy--radio-2026', 'English', 'I agree', 'start')
})
afterAll(async () => {
  vi.useRealTimers()
  await bench.stop()
})

const days = 24 * 3600
const notice = () => phrasesOf(bench.takwin.catalogue, 'en')('letting-go')
const notices = () => person.messages().filter((message) => textOf(message) === notice()).length
const rows = () => bench.takwin.rows('LEARNERS_TABLE')
const record = async () => (await rows()).find(({ id }) => id === `telegram:${person.id}`)

async function turns(): Promise<void> {
  await bench.takwin.settle()
  while (await bench.turn('take-turn'));
}
async function says(...words: string[]): Promise<void> {
  for (const each of words) {
    person.say(each)
    await turns()
  }
}
/** So much later, at an hour at which somebody may be written to. */
async function later(seconds: number): Promise<void> {
  const { calendar } = bench.takwin.catalogue
  vi.setSystemTime(nextDecent(Math.floor(Date.now() / 1000) + seconds, calendar) * 1000)
  await sweep(bench)
  await turns()
}

test('what figures need is left, without anybody in it', async () => {
  await later(699 * days)
  expect(notices()).toBe(0)
  await later(1 * days)
  await later(1 * days)
  expect(notices()).toBe(1)
  await later(20 * days)
  expect([notices(), await record()]).toEqual([1, expect.anything()])

  await later(11 * days)
  expect([notices(), await record()]).toEqual([1, undefined])
  expect(await tracesOf([String(person.id)], bench.takwin)).toEqual([])
  expect((await rows()).filter(({ id }) => /:gone-/.test(String(id)))).toEqual([
    {
      id: expect.stringMatching(/^telegram:gone-[0-9a-f-]{36}$/),
      version: 1,
      language: 'en',
      place: { at: 'lesson', course: 'advocacy', card: expect.any(String), nth: 0 },
      courses: {},
      certificates: {},
      consent: { at: expect.any(Number), wording: '' },
      source: 'advocacy--radio-2026',
    },
  ])
  await sweep(bench)
  expect(await bench.turn('take-turn')).toBeUndefined()
})

test('whoever writes after they are told stays', async () => {
  await later(700 * days)
  expect(notices()).toBe(1)
  await says('/menu')
  await later(31 * days)
  expect([notices(), await record()]).toEqual([1, expect.anything()])
})

test('whoever has asked for silence is not told, and is let go all the same', async () => {
  await says('/stop')
  await later(700 * days)
  await later(29 * days)
  expect(await record()).toBeDefined()
  await later(2 * days)
  expect([notices(), await record()]).toEqual([0, undefined])
})
