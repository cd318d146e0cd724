/** “You said, we changed”: whoever suggested what a version heeds, and wished to hear of it, is told once, and nobody else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { newcomer } from '../../bots/engine/newcomer.ts'
import type { Language } from '../../content/schema.ts'
import { checkCourses } from '../../infra/commands/course/check-courses.ts'
import type { Heeders } from '../../infra/commands/course/heeders.ts'
import { publishCourses } from '../../infra/commands/course/publish-courses.ts'
import type { Shelf } from '../../infra/commands/course/shelf.ts'
import { sound } from '../content/sound.ts'
import { dieAt, type Fate, pass } from '../support/faults.ts'
import { textOf } from '../support/play.ts'
import { sweep } from '../support/waking.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

const content = mkdtempSync(join(tmpdir(), 'takwin-heeding-'))
const outline = 'courses/wells/course.yaml'

let bench: Workbench
let shelf: Shelf
let heeders: Heeders
/** A Monday, another one in each test. */
let morning = Date.parse('2027-08-30T10:00:00Z')
/** The version that is out: the second number counts the tests. */
let minor = 0
let people: Person[] = []

beforeAll(async () => {
  bench = await openWorkbench()
  shelf = { client: bench.takwin.buckets, bucket: bench.takwin.named('CONTENT_BUCKET'), portalUrl: undefined }
  const voices = { name: bench.takwin.named('VOICES_TABLE'), client: bench.takwin.tables }
  heeders = { voices, from: () => Math.floor(Date.now() / 1000) }
  for (const [file, text] of Object.entries(sound)) write(file, text)
  await publish()
})
beforeEach(() => {
  morning += 7 * 24 * 3600 * 1000
  minor += 1
  people = []
  vi.useFakeTimers({ toFake: ['Date'], now: morning })
})
afterEach(async () => {
  bench.faults.decide = pass
  await drain()
  for (const table of ['LEARNERS_TABLE', 'VOICES_TABLE'])
    for (const { id } of await bench.takwin.rows(table))
      await bench.takwin.tables.deleteItem({
        TableName: bench.takwin.named(table),
        Key: { id: { S: String(id) } },
      })
  bench.restart()
  vi.useRealTimers()
})
afterAll(async () => {
  rmSync(content, { recursive: true })
  await bench.stop()
})

function write(file: string, text: string): void {
  mkdirSync(dirname(join(content, file)), { recursive: true })
  writeFileSync(join(content, file), text)
}

/** What an author is told while everything is published. */
async function publish(): Promise<string[]> {
  const said: string[] = []
  bench.enter('wake-due')
  await publishCourses([], { yes: true }, shelf, { content }, { heeders, say: (line) => said.push(line) })
  bench.restart()
  return said
}

/** The next version, as it stands in the author's folder. */
function raise(suggestions: string[], patch = 0): void {
  const version = `1.${minor}.${patch}`
  const change = `{ version: ${version}, what: { ar: أضفنا رسما, fr: Un dessin de plus, en: One more drawing }, suggestion: [${suggestions.join(', ')}] }`
  const text = sound[outline] ?? ''
  write(
    outline,
    text.replace(/^version: .*$/m, `version: ${version}`).replace(/^changes:$/m, `changes:\n  - ${change}`),
  )
}

interface Person {
  id: string
  suggestion: string
  said(): string[]
  says(...words: string[]): Promise<void>
}

/** Somebody on Telegram, at a card of the course, who suggests something and wishes to hear of it. */
async function somebody(language: Language, words = 'A drawing, please', wishes = true): Promise<Person> {
  const phone = bench.takwin.phones.telegram.join({ firstName: 'Amina', language })
  const says = async (...all: string[]) => {
    for (const each of all) {
      phone.say(each)
      await bench.takwin.settle()
      await drain()
    }
  }
  phone.start()
  await bench.takwin.settle()
  await drain()
  const at = Math.floor(Date.now() / 1000) - 3600
  const id = `telegram:${phone.id}`
  const { expiresAt: _, ...learner } = newcomer(id, at)
  const place = { at: 'lesson', course: 'wells', card: 'how-deep', nth: 1 } as const
  const { version } = (await load(id)) ?? { version: 0 }
  await save({
    ...learner,
    version: version + 1,
    language,
    consent: { at, wording: 'test' },
    spoke: at,
    place,
  })
  await says(`/suggest ${words}`)
  if (wishes) await says('yes')
  // Whoever has just said something is let be.
  vi.setSystemTime(Date.now() + 600_000)
  const before = phone.messages().length
  const row = (await bench.takwin.rows('VOICES_TABLE')).find((each) => each.id === id) ?? {}
  const kept = Object.entries(row).find(([field]) => field.startsWith('voice-'))?.[1] as { id: string }
  const said = () =>
    phone
      .messages()
      .slice(before)
      .filter(({ from }) => from?.is_bot)
      .map((each) => textOf(each))
  const person = { id, says, said, suggestion: kept.id }
  people.push(person)
  return person
}

async function learners() {
  bench.enter('take-turn')
  return import('../../functions/aws/learners.ts')
}
const load = async (id: string) => (await learners()).loadLearner(id)
const save = async (learner: Parameters<Awaited<ReturnType<typeof learners>>['saveLearner']>[0]) =>
  expect(await (await learners()).saveLearner(learner)).toBe(true)
async function drain(): Promise<void> {
  while (await bench.turn('take-turn'));
}
async function minutes(count: number): Promise<void> {
  for (let minute = 0; minute < count; minute++) {
    await sweep(bench)
    await drain()
    vi.setSystemTime(Date.now() + 60_000)
  }
}
const told = () => people.flatMap((person) => person.said()).filter((text) => text.includes('💡')).length

test('each who wished it is told once, in their language, and an author knows beforehand how many', async () => {
  const amina = await somebody('ar', 'أضيفوا رسما')
  const eloise = await somebody('fr', 'Un dessin')
  const silent = await somebody('en', 'A drawing', false)
  raise([amina, eloise, silent].map(({ suggestion }) => suggestion).concat('s-k7mpw2qa'))
  expect(await publish()).toEqual([
    '2 people are told that what they suggested is heeded.',
    `  Not told, by their own wish or since they know: ${silent.suggestion}.`,
    '  Made by nobody, or by somebody who was forgotten: s-k7mpw2qa.',
  ])
  await minutes(3)
  expect(amina.said()).toEqual([
    expect.stringMatching(/اقترحتم علينا: «\u2068أضيفوا رسما\u2069».*بفضلكم.*أضفنا رسما/s),
  ])
  expect(eloise.said()).toEqual([expect.stringMatching(/Un dessin.*grâce à vous.*Un dessin de plus/s)])
  expect(silent.said()).toEqual([])
  expect(await publish()).toEqual([])
  await minutes(2)
  expect(told()).toBe(2)
})

test('whoever suggested two things that one version heeds is told of both in one message', async () => {
  const person = await somebody('en', 'First thing')
  await person.says('/suggest Second thing', 'yes')
  vi.setSystemTime(Date.now() + 600_000)
  const row = (await bench.takwin.rows('VOICES_TABLE')).find(({ id }) => id === person.id) ?? {}
  const ids = Object.entries(row).flatMap(([field, voice]) =>
    field.startsWith('voice-') ? [(voice as { id: string }).id] : [],
  )
  raise(ids)
  await publish()
  await minutes(2)
  expect(person.said().slice(2)).toEqual([
    expect.stringMatching(/First thing.*Second thing.*One more drawing/s),
  ])
})

test('a later version that names the same suggestion again tells nobody twice', async () => {
  const { suggestion } = await somebody('en')
  raise([suggestion])
  await publish()
  await minutes(2)
  raise([suggestion], 1)
  expect(await publish()).toEqual([
    'Nobody is told that what they suggested is heeded.',
    `  Not told, by their own wish or since they know: ${suggestion}.`,
  ])
  await minutes(2)
  expect(told()).toBe(1)
})

test('whoever wishes it no more, says stop or is forgotten meanwhile is told nothing', async () => {
  const all = [await somebody('en'), await somebody('en'), await somebody('en')]
  const [one, two, three] = all as [Person, Person, Person]
  raise(all.map(({ suggestion }) => suggestion))
  await publish()
  for (const person of all) await person.says('menu')
  await sweep(bench)
  await one.says('no answers')
  await two.says('stop')
  await three.says('/forget', '/forget yes')
  await minutes(2)
  expect(told()).toBe(0)
  expect(await bench.takwin.rows('VOICES_TABLE')).not.toContainEqual(
    expect.objectContaining({ id: three.id }),
  )
})

test('once it is stopped nobody is reached', async () => {
  const { suggestion } = await somebody('en')
  raise([suggestion])
  await publish()
  await sweep(bench)
  bench.enter('wake-due')
  const { stopCampaign } = await import('../../functions/aws/campaigns.ts')
  expect(await stopCampaign(`wells@1.${minor}.0`, 1)).toBe(true)
  await minutes(2)
  expect(told()).toBe(0)
})

test('a version that is taken back before its time tells nobody', async () => {
  const { suggestion } = await somebody('en')
  raise([suggestion])
  await publish()
  write(outline, sound[outline] ?? '')
  await publish()
  await minutes(2)
  expect(told()).toBe(0)
})

test('at night it waits for the morning', async () => {
  const { suggestion } = await somebody('en')
  raise([suggestion])
  vi.setSystemTime(morning + 12 * 3600 * 1000)
  await publish()
  await minutes(2)
  expect(told()).toBe(0)
  vi.setSystemTime(morning + 24 * 3600 * 1000)
  await minutes(2)
  expect(told()).toBe(1)
})

test('whatever dies on the way, each is told once', async () => {
  const { suggestion } = await somebody('fr')
  for (let nth = 0; ; nth++) {
    raise([suggestion], nth)
    await forgetTelling()
    await publish()
    const before = told()
    bench.faults.calls = []
    bench.faults.decide = dieAt(nth, 'cut after')
    await sweep(bench).catch(() => undefined)
    bench.faults.decide = pass
    const calls = bench.faults.calls.length
    bench.restart()
    vi.setSystemTime(Date.now() + 400_000)
    await minutes(2)
    expect(told() - before, `call ${nth}`).toBe(1)
    if (calls <= nth) break
  }
})

test('stopped by the learner at any step before it leaves, it does not leave', async () => {
  const person = await somebody('en')
  for (let nth = 0, step = ''; step !== 'telegram:sendMessage'; nth++) {
    raise([person.suggestion], nth)
    await forgetTelling()
    await publish()
    await sweep(bench)
    const before = told()
    bench.faults.calls = []
    bench.faults.decide = async (now, call): Promise<Fate> => {
      if (now !== nth) return 'pass'
      step = call
      bench.faults.decide = pass
      const learner = await load(person.id)
      if (learner && call !== 'telegram:sendMessage') {
        const stopped = {
          ...learner,
          stopped: 1,
          ring: [...learner.ring, 'stop'],
          version: learner.version + 1,
        }
        await (await learners()).saveLearner(stopped)
      }
      return 'pass'
    }
    await drain()
    bench.faults.decide = pass
    vi.setSystemTime(Date.now() + 120_000)
    await drain()
    // After the last look at their record.
    const afterwards = ['dynamodb:GetItem Takwin-campaigns-table', 'telegram:sendMessage']
    if (told() > before) expect(afterwards).toContain(step)
    const learner = await load(person.id)
    const { stopped: _, ...speaking } = learner ?? expect.unreachable()
    await save({ ...speaking, version: speaking.version + 1 })
  }
  expect(told()).toBeGreaterThan(0)
})

test('check names a suggestion of the newest version that nobody has made, with its line', async () => {
  const { suggestion } = await somebody('en')
  raise([suggestion, 's-k7mpw2qa'])
  const { problems } = JSON.parse(
    await checkCourses(undefined, { content, json: true }, undefined, undefined, heeders),
  )
  process.exitCode = 0
  expect(problems).toEqual([
    { file: outline, line: 4, what: expect.stringContaining('Nobody has made the suggestion s-k7mpw2qa') },
  ])
})

/** As if nobody had been told: what was claimed stays. */
async function forgetTelling(): Promise<void> {
  bench.enter('take-turn')
  const { giveTellingBack } = await import('../../functions/aws/wishes.ts')
  for (const row of await bench.takwin.rows('VOICES_TABLE'))
    for (const voice of Object.values(row))
      if (typeof voice === 'object' && voice && 'told' in voice)
        await giveTellingBack(String(row.id), String(voice.told))
}
