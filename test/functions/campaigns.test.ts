/** A campaign goes to those who have agreed to news: once, in their language, and to nobody any more once it is stopped. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { newcomer } from '../../bots/engine/newcomer.ts'
import { createContent, submitContent } from '../../bots/twilio-contents.ts'
import type { Campaign } from '../../content/campaign-schema.ts'
import type { Language } from '../../content/schema.ts'
import type { Desk } from '../../infra/commands/operate/act.ts'
import { meterTables } from '../bench/table-meter.ts'
import { dieAt, type Fate, pass } from '../support/faults.ts'
import { textOf } from '../support/play.ts'
import { twilioKeys } from '../support/takwin.ts'
import { signed } from '../support/twilio.ts'
import { sweep, takeInbox } from '../support/waking.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
/** A Monday, another one in each test. */
let morning = Date.parse('2027-08-30T10:00:00Z')
let name: string
let people: Person[]

const campaign: Campaign = {
  words: { ar: 'طلب عروض جديد', fr: 'Un appel à projets', en: 'A call for projects' },
  link: 'https://projects.example/2027',
}

beforeAll(async () => {
  bench = await openWorkbench()
})
beforeEach(() => {
  morning += 7 * 24 * 3600 * 1000
  vi.useFakeTimers({ toFake: ['Date'], now: morning })
  name = `call-${morning}`
  people = []
})
afterEach(async () => {
  bench.faults.decide = pass
  await (await campaigns()).stopCampaign(name, 0)
  const TableName = bench.takwin.named('LEARNERS_TABLE')
  for (const { id } of await bench.takwin.rows('LEARNERS_TABLE'))
    await bench.takwin.tables.deleteItem({ TableName, Key: { id: { S: String(id) } } })
  bench.restart()
  vi.useRealTimers()
})
afterAll(() => bench.stop())

interface Person {
  id: string
  said(): string[]
}

/** Somebody on Telegram, whose chat is open, who did something an hour ago. */
async function somebody(language: Language, agrees = true): Promise<Person> {
  const phone = bench.takwin.phones.telegram.join({ firstName: 'Amina', language })
  phone.start()
  await bench.takwin.settle()
  await takeInbox(bench)
  const at = Math.floor(Date.now() / 1000) - 3600
  const id = `telegram:${phone.id}`
  const { expiresAt: _, ...learner } = newcomer(id, at)
  const news = agrees ? { at, wording: 'test' } : { no: at }
  const consent = { at, wording: 'test' }
  await save({ ...learner, version: 1, language, consent, news, spoke: at, place: { at: 'choosing' } })
  const person = {
    id,
    said: () =>
      phone
        .messages()
        .filter(({ from }) => from?.is_bot)
        .map((each) => textOf(each)),
  }
  people.push(person)
  return person
}

async function save(learner: Parameters<Awaited<ReturnType<typeof learners>>['saveLearner']>[0]) {
  expect(await (await learners()).saveLearner(learner)).toBe(true)
}
async function learners() {
  bench.enter('take-turn')
  return import('../../functions/aws/learners.ts')
}
async function campaigns() {
  bench.enter('wake-due')
  return import('../../functions/aws/campaigns.ts')
}
const begin = async (what = campaign) =>
  (await campaigns()).beginCampaign(name, what, Math.floor(Date.now() / 1000))
const told = () => people.flatMap((person) => person.said()).length
/** Whatever is in the inbox is dealt with, `most` of it at once. */
async function drain(most = 10): Promise<void> {
  while (await bench.turn('take-turn', most));
}

test('each is told once, in their language, below it the link; whoever has not agreed is not', async () => {
  const [amina, eloise, john] = [await somebody('ar'), await somebody('fr'), await somebody('en')]
  const silent = await somebody('en', false)
  expect(await begin()).toBe(true)
  for (let run = 0; run < 3; run++) {
    await sweep(bench)
    await drain()
    vi.setSystemTime(Date.now() + 60_000)
  }
  expect(amina.said()).toEqual(['طلب عروض جديد\n\nhttps://projects.example/2027'])
  expect(eloise.said()).toEqual(['Un appel à projets\n\nhttps://projects.example/2027'])
  expect(john.said()).toEqual(['A call for projects\n\nhttps://projects.example/2027'])
  expect(silent.said()).toEqual([])
  const { tallyOf, walkOf } = await campaigns()
  expect(await tallyOf(name)).toEqual({ delivered: 3 })
  expect(await walkOf(name, 'telegram')).toMatchObject({ seen: 4, asked: 3, walking: false })
})

test('a walk that has come to its end remembers nobody whom it came past', async () => {
  await begin()
  const { walkOf, walkOn } = await campaigns()
  const on = async (after: string | undefined) => {
    const walk = await walkOf(name, 'telegram')
    return walk && (await walkOn(walk, { after, seen: 1, asked: 1 }))
  }
  const rows = async () => JSON.stringify(await bench.takwin.rows('CAMPAIGNS_TABLE'))
  expect(await on('telegram:2126000017')).toBe(true)
  expect(await rows()).toContain('telegram:2126000017')
  expect(await on(undefined)).toBe(true)
  expect(await rows()).not.toContain('telegram:2126000017')
})

test('the same words go on, and other words of the same name are refused', async () => {
  await somebody('en')
  expect(await begin()).toBe(true)
  expect(await begin()).toBe(true)
  expect(await begin({ ...campaign, link: 'https://elsewhere.example' })).toBe(false)
})

test('once it is stopped nobody is reached, who is in the inbox already included', async () => {
  for (let nth = 0; nth < 6; nth++) await somebody('ar')
  await begin()
  await sweep(bench)
  await bench.turn('take-turn', 2)
  const before = told()
  expect(before).toBe(2)
  const { stopCampaign, tallyOf } = await campaigns()
  expect(await stopCampaign(name, Math.floor(Date.now() / 1000))).toBe(true)
  await sweep(bench)
  await drain()
  expect(told()).toBe(before)
  expect(await tallyOf(name)).toEqual({ delivered: 2, stopped: 4 })
})

test('stopped at any step before it leaves, it does not leave', async () => {
  await somebody('en')
  const { stopCampaign } = await campaigns()
  for (let nth = 0, step = ''; step !== 'telegram:sendMessage'; nth++) {
    name = `${name.slice(0, 20)}-${nth}`
    await begin()
    await sweep(bench)
    const before = told()
    bench.faults.decide = async (now, call): Promise<Fate> => {
      if (now === nth) {
        step = call
        bench.faults.decide = pass
        await stopCampaign(name, Math.floor(Date.now() / 1000))
      }
      return 'pass'
    }
    bench.faults.calls = []
    await drain()
    expect(told() - before, step).toBe(step === 'telegram:sendMessage' ? 1 : 0)
  }
})

test('whoever takes their consent back meanwhile, or says stop, is told nothing', async () => {
  const [one, other] = [await somebody('en'), await somebody('en')]
  await begin()
  await sweep(bench)
  for (const [{ id }, change] of [
    [one, { news: { no: 1 } }],
    [other, { stopped: 1 }],
  ] as const) {
    const learner = await (await learners()).loadLearner(id)
    if (learner) await save({ ...learner, ...change, version: learner.version + 1 })
  }
  await drain()
  expect(told()).toBe(0)
})

test('a region is asked of the tables of those who agreed to it, and once more when it is said', async () => {
  const all = [await somebody('en'), await somebody('en'), await somebody('en'), await somebody('en')]
  const near = '2026-12-near'
  const told = [
    { wording: near, region: 'MA-09' },
    { wording: near, region: 'MA-07' },
    { wording: '2026-11', region: 'MA-09' },
    { wording: near, region: 'MA-09' },
  ]
  const change = async (nth: number, wording: string, region: string) => {
    const learner = await (await learners()).loadLearner(all[nth]?.id ?? '')
    if (!learner) throw new Error('nobody is there')
    const news = { at: 1, wording }
    await save({ ...learner, news, profile: { region, asked: 1 }, version: learner.version + 1 })
  }
  for (const [nth, { wording, region }] of told.entries()) await change(nth, wording, region)
  await begin({ ...campaign, to: { regions: ['MA-09'] } })
  await sweep(bench)
  await change(3, '2026-11', 'MA-09')
  await drain()
  expect(all.map((person) => person.said().length)).toEqual([1, 0, 0, 0])
})

test('outside decent hours it waits, and whoever is in a lesson is not interrupted', async () => {
  const { id } = await somebody('en')
  const learner = await (await learners()).loadLearner(id)
  if (!learner) throw new Error('nobody is there')
  await save({ ...learner, spoke: Math.floor(Date.now() / 1000) - 60, version: 2 })
  await begin()
  vi.setSystemTime(morning + 12 * 3600 * 1000)
  await sweep(bench)
  await drain()
  const { walkOf } = await campaigns()
  expect(await walkOf(name, 'telegram')).toMatchObject({ seen: 0 })
  vi.setSystemTime(morning)
  await sweep(bench)
  await drain()
  expect(told()).toBe(0)
  vi.setSystemTime(morning + 300_000)
  await drain()
  expect(told()).toBe(1)
})

test('a walk that dies anywhere goes on, and tells each once', async () => {
  for (let nth = 0; nth < 3; nth++) await somebody('fr')
  for (let nth = 0; ; nth++) {
    name = `${name.slice(0, 20)}-${nth}`
    await begin()
    bench.restart()
    bench.faults.calls = []
    const before = told()
    bench.faults.decide = dieAt(nth, 'cut after')
    await sweep(bench).catch(() => undefined)
    bench.faults.decide = pass
    const calls = bench.faults.calls.length
    vi.setSystemTime(Date.now() + 400_000)
    await sweep(bench)
    await drain()
    expect(told() - before, `call ${nth}`).toBe(3)
    if (calls <= nth) break
  }
})

test('a message costs the tables three writes, its share of the walk apart', async () => {
  for (let nth = 0; nth < 4; nth++) await somebody('en')
  await begin()
  await sweep(bench)
  const meter = meterTables(bench.takwin.cloud.endpoints.AWS_ENDPOINT_URL_DYNAMODB ?? '')
  await drain()
  const calls = meter.take()
  meter.stop()
  const sum = (of: 'readUnits' | 'writeUnits') => calls.reduce((all, call) => all + call[of], 0)
  expect(told()).toBe(4)
  expect(sum('writeUnits') / 4).toBeLessThanOrEqual(3)
  expect(sum('readUnits') / 4).toBeLessThanOrEqual(4)
})

test('what Twilio fails to deliver later on is counted once, whatever else it tells', async () => {
  await begin()
  const query = `message=m-${morning}.0&campaign=${name}`
  const told: [string, string][] = [
    ['sent', ''],
    ['undelivered', '63049'],
    ['undelivered', '63049'],
    ['failed', '63049'],
    ['delivered', ''],
  ]
  for (const [MessageStatus, ErrorCode] of told)
    await bench.invoke(
      'twilio-status',
      signed('twilio-status', query, { To: 'whatsapp:+212600000001', MessageStatus, ErrorCode }),
    )
  expect(await (await campaigns()).tallyOf(name)).toEqual({ undelivered: 1 })
})

test('an operator plans, sends, halts and assesses it, and of a few people no figure tells', async () => {
  const { planCampaign } = await import('../../infra/commands/campaign/plan-campaign.ts')
  const { sendCampaign } = await import('../../infra/commands/campaign/send-campaign.ts')
  const { stopCampaign } = await import('../../infra/commands/campaign/stop-campaign.ts')
  const { reportCampaign } = await import('../../infra/commands/campaign/report-campaign.ts')
  await somebody('fr')
  const at = Math.floor(Date.now() / 1000) - 7200
  for (let nth = 0; nth < 12; nth++) {
    const { expiresAt: _, ...learner } = newcomer(`telegram:7${nth}`, at)
    const agreed = {
      consent: { at, wording: 'test' },
      news: { at, wording: 'test', led: 'call-2027' },
      spoke: at,
    }
    const certificates = nth < 3 ? { advocacy: '0G2-081-040-G20-810-40G-208-104-0GG' } : {}
    await save({ ...learner, ...agreed, certificates, version: 1, place: { at: 'choosing' } })
  }
  bench.enter('wake-due')
  process.env.ACTS_TABLE = bench.takwin.cloud.plan.outputs.ActsTable ?? ''
  const file = join(mkdtempSync(join(tmpdir(), 'takwin-campaign-')), 'call-2027.yaml')
  writeFileSync(file, 'words: { ar: خبر, fr: Nouvelle, en: News }\ncourse: advocacy\n')
  const premises = { name: 'here', who: 'operator', outputs: {}, now: () => new Date() }
  const desk = (answer = ''): Desk => ({
    premises,
    setting: {},
    say: () => undefined,
    ask: async () => answer,
  })
  const { catalogue } = bench.takwin
  const links = { telegram: 'https://t.me/takwin_bot' }

  const planned = await planCampaign(file, catalogue, links, desk())
  expect(planned.json).toMatchObject({
    reached: 10,
    messages: [
      { channel: 'telegram', language: 'ar', messages: 10 },
      { channel: 'telegram', language: 'fr', messages: null },
    ],
    links: ['https://t.me/takwin_bot?start=advocacy--call-2027'],
  })
  expect(planned.words).toContain('telegram  fr  fewer than 10')
  await expect(sendCampaign(file, catalogue, links, desk('no'))).rejects.toThrow('Nothing was done.')
  name = 'call-2027'
  await sendCampaign(file, catalogue, links, desk(name))
  expect((await stopCampaign(name, desk())).words).toContain('nobody is written to')
  const { json } = await reportCampaign(name, desk())
  expect(json).toMatchObject({
    state: 'stopped',
    people: { came: { people: 0 }, followed: { people: 10, begun: null, certified: null } },
  })
  const acts = (await bench.takwin.tables.scan({ TableName: process.env.ACTS_TABLE })).Items ?? []
  expect(acts.map(({ what }) => what?.S).sort()).toEqual([
    'campaign send call-2027',
    'campaign stop call-2027',
  ])
})

test('the plan tells how the template stands in each language, and none goes out before all are approved', async () => {
  const { planCampaign } = await import('../../infra/commands/campaign/plan-campaign.ts')
  const { sendCampaign } = await import('../../infra/commands/campaign/send-campaign.ts')
  bench.enter('take-turn')
  process.env.ACTS_TABLE = bench.takwin.cloud.plan.outputs.ActsTable ?? ''
  const { accountSid, authToken } = twilioKeys
  const account = { accountSid, authToken, apiRoot: bench.takwin.phones.url }
  const types = { 'twilio/quick-reply': { body: 'News', actions: [{ title: 'No more', id: '/news off' }] } }
  const make = async (language: Language, submitted: boolean) => {
    const name = `takwin-news-call-${language}-1`
    const sid = await createContent(account, { friendly_name: name, language, variables: {}, types })
    if (submitted) await submitContent(account, sid, name.replaceAll('-', '_'))
  }
  await make('ar', true)
  await make('fr', false)
  const file = join(mkdtempSync(join(tmpdir(), 'takwin-campaign-')), 'call-2028.yaml')
  writeFileSync(file, 'words: { ar: خبر, fr: Nouvelle, en: News }\ntemplate: call\n')
  const premises = { name: 'here', who: 'operator', outputs: {}, now: () => new Date() }
  const desk: Desk = { premises, setting: { yes: true }, say: () => undefined, ask: async () => '' }
  const { catalogue } = bench.takwin

  const planned = await planCampaign(file, catalogue, {}, desk)
  expect(planned).toMatchObject({
    amiss: true,
    json: {
      templates: [
        { language: 'ar', approval: 'approved' },
        { language: 'fr', approval: 'unsubmitted' },
        { language: 'en', approval: 'missing' },
      ],
    },
  })
  expect(planned.words).toContain('template  en  missing: make one named takwin-news-call-en-…')
  await expect(sendCampaign(file, catalogue, {}, desk)).rejects.toThrow('the template “call” in fr, en')
  expect(await (await campaigns()).stateOf('call-2028')).toBeUndefined()

  await make('fr', true)
  await make('en', true)
  bench.takwin.phones.twilio?.misbehave({ approvals: 'pending' })
  await expect(sendCampaign(file, catalogue, {}, desk)).rejects.toThrow('in ar, fr, en')
  bench.takwin.phones.twilio?.misbehave({ approvals: 'approved' })
  name = 'call-2028'
  expect((await sendCampaign(file, catalogue, {}, desk)).words).toContain('goes out')
})
