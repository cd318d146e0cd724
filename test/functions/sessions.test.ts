/** In-person sessions on the real handlers: opened from the command line, joined once, counted once, closed at once. */
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsqr from 'jsqr'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Milestone } from '../../bots/engine/milestones.ts'
import type { Desk } from '../../infra/commands/operate/act.ts'
import type { Opening } from '../../infra/commands/session/open-one.ts'
import { shipped } from '../support/catalogues.ts'
import { deal, live, type Step } from '../support/life.ts'
import { heard, idOf, newPhone, type Person, relivedAll, rowOf, saidIn, says } from '../support/texting.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
let phone: Person
let audited: string[]

beforeAll(async () => {
  bench = await openWorkbench()
  bench.enter('take-turn')
  process.env.ACTS_TABLE = bench.takwin.cloud.plan.outputs.ActsTable
})
beforeEach(() => {
  phone = newPhone(bench)
})
afterAll(() => bench.stop())

function desk(): Desk {
  audited = []
  const now = () => bench.takwin.clock.now()
  const premises = { name: 'Takwin', who: 'an operator', outputs: bench.takwin.cloud.plan.outputs, now }
  return { premises, setting: {}, say: (line) => void audited.push(line), ask: async () => '' }
}
const day = (later = 0) => {
  const at = bench.takwin.clock.now().getTime() + later * 24 * 3600 * 1000
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' }).format(at)
}
async function open(opening: Partial<Opening> = {}): Promise<{ code: string; words: string }> {
  const usual = { course: 'participatory-democracy', place: 'Tiznit', language: 'ar', hours: '8' } as const
  const { openOne } = await import('../../infra/commands/session/open-one.ts')
  const asked = { ...usual, date: day(), from: '00:00', ...opening }
  const { words, json } = await openOne(asked, shipped, desk())
  return { words, code: (json as { session: { code: string } }).session.code }
}
async function close(code: string) {
  const { closeOne } = await import('../../infra/commands/session/close-one.ts')
  return closeOne(code, desk())
}
async function report(code: string) {
  const { reportOne } = await import('../../infra/commands/session/tell-sessions.ts')
  const { words, json } = await reportOne(code, desk())
  return {
    words,
    counts: (json as { session: { attendance: Record<Milestone, number> } }).session.attendance,
  }
}
const joins = (code: string) => says(bench, phone, code, 'English', 'yes')
const last = () => heard(phone).at(-1) ?? ''

test('a session is opened with a code to read out, and links; what is done leaves a line', async () => {
  const { words, code } = await open({
    telegram: 'https://t.me/takwin_bot',
    whatsapp: 'https://wa.me/212500000000',
  })
  expect(code).toMatch(/^[789]\d{5}$/)
  expect(words).toContain(`${code.slice(0, 3)} ${code.slice(3)}`)
  expect(words).toContain(`https://t.me/takwin_bot?start=${code}`)
  expect(words).toContain(`https://wa.me/212500000000?text=%2Fstart%20${code}`)
  expect(audited.join()).toMatch(/session open participatory-democracy \S+ Tiznit/)
})

test.each<[string, Partial<Opening>]>([
  ['of a course that is not there', { course: 'nothing' }],
  ['on a day that is past', { date: '2020-01-01' }],
  ['on a day that is none', { date: '2099-02-30' }],
  ['for no time', { hours: '0' }],
  ['nowhere', { place: ' ' }],
  ['on a sheet that leads nowhere', { sheet: 'room.png' }],
  ['on a sheet of another kind', { sheet: 'room.txt', telegram: 'https://t.me/takwin_bot' }],
])('none is opened %s', async (_, opening) => {
  const before = await bench.takwin.rows('SESSIONS_TABLE')
  await expect(open(opening)).rejects.toThrow()
  expect(await bench.takwin.rows('SESSIONS_TABLE')).toEqual(before)
})

test('a sheet shows the code to the room', async () => {
  const sheet = join(bench.takwin.folder, 'room.png')
  const telegram = 'https://t.me/takwin_bot'
  const { code } = await open({ sheet, telegram })
  const picture = await loadImage(sheet)
  const canvas = createCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  const { data } = canvas.getContext('2d').getImageData(0, 0, picture.width, picture.height)
  const scanned = jsqr.default(new Uint8ClampedArray(data), picture.width, picture.height)
  expect(scanned?.data).toBe(`${telegram}?start=${code}`)
})

test('somebody new is asked for language and consent first, and is then in the session', async () => {
  const { code } = await open()
  await says(bench, phone, code, 'English')
  expect((await report(code)).counts.came).toBe(0)
  await says(bench, phone, 'yes')
  expect(last()).toMatch(/Welcome to the session .*Tiznit/)
  expect((await report(code)).counts).toEqual({ came: 1, began: 0, finished: 0, certified: 0 })
  const rows = await bench.takwin.rows('SESSIONS_TABLE')
  expect(JSON.stringify(rows)).not.toContain(String(phone.id))
})

test('the session is counted through to the certificate, and the record lets it go', async () => {
  const [course = ''] = Object.keys(bench.takwin.catalogue.courses)
  const { code } = await open({ course })
  await joins(code)
  await live(bench, phone)
  expect((await report(code)).counts).toEqual({ came: 1, began: 1, finished: 1, certified: 1 })
  expect((await rowOf(bench, phone))?.session).toBeUndefined()
  await says(bench, phone, code)
  expect((await report(code)).counts.came).toBe(1)
})

describe.each(['cut before', 'cut after'] as const)('a process that dies anywhere, its call %s', (when) => {
  test('leaves somebody enrolled once, and tells it in the same words', async () => {
    const { code } = await open()
    await says(bench, phone, code, 'English')
    const steps: Step[] = await says(bench, phone, 'yes')
    for await (const relived of relivedAll(bench, phone, steps, when)) {
      expect(relived.world, relived.where).toEqual(steps.at(-1)?.after)
      expect(new Set(relived.said), relived.where).toEqual(saidIn(steps))
    }
    expect((await report(code)).counts.came).toBe(1)
  })
})

test('a turn without a code reads and writes the learner, and no session', async () => {
  const { code } = await open()
  await joins(code)
  const [step] = await says(bench, phone, 'help')
  const onTables = step?.calls.filter((call) => call.startsWith('dynamodb:')) ?? []
  expect(onTables.filter((call) => call.endsWith(bench.takwin.named('SESSIONS_TABLE')))).toEqual([])
})

test('a code is told from a wrong one, one that is early, and one that is over', async () => {
  const [early, closed, ended] = [await open({ date: day(2) }), await open(), await open({ hours: '1' })]
  await says(bench, phone, '/start', 'English', 'yes', early.code)
  expect(last()).toContain('has not begun yet')
  await close(`${closed.code.slice(0, 3)} ${closed.code.slice(3)}`)
  await says(bench, phone, closed.code)
  expect(last()).toContain('is over')
  await expect(close(closed.code)).rejects.toThrow('over already')
  await bench.takwin.clock.advance(3600)
  await says(bench, phone, ended.code)
  expect(last()).toContain('is over')
  await says(bench, phone, '700000')
  expect(last()).toContain('not the code of a session')
})

test('after five wrong codes of either kind in a day none is looked at, not even a right one', async () => {
  const { code } = await open()
  await says(bench, phone, '/start', 'English', 'yes')
  await says(bench, phone, '700001', '1234 5678', '700002', '1234 5679', '700003', code)
  expect(last()).toContain('Too many tries today')
  expect((await report(code)).counts.came).toBe(0)
})

test('of whoever is forgotten the count stays, and nothing in it leads to them', async () => {
  const { code } = await open()
  await joins(code)
  await says(bench, phone, 'forget me', 'yes')
  expect(await rowOf(bench, phone)).toBeUndefined()
  expect((await report(code)).counts.came).toBe(1)
  expect(JSON.stringify(await bench.takwin.rows('SESSIONS_TABLE'))).not.toContain(idOf(phone))
})

test('who links a second phone is still one of those who came', async () => {
  const { code } = await open()
  const other = newPhone(bench)
  await says(bench, other, '/start', 'English', 'yes', '/link')
  const link = /\d{4} \d{4}/.exec(heard(other).at(-1) ?? '')?.[0] ?? ''
  await joins(code)
  await says(bench, phone, link)
  await deal(bench, other, ['take-turn'])
  expect((await report(code)).counts.came).toBe(1)
  expect((await rowOf(bench, other))?.session).toBeDefined()
})

test('the list tells of each, and nobody by name', async () => {
  const { code } = await open({ place: 'Tata' })
  const { listAll } = await import('../../infra/commands/session/tell-sessions.ts')
  const { words } = await listAll(desk())
  expect(words).toContain(`${code.slice(0, 3)} ${code.slice(3)}`)
  expect(words).toContain('Tata  open: 0 came')
})
