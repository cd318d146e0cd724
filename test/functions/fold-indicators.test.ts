/** A night over real tables, on which the process may die at any call, run out of time, or not be alone. */
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Learner } from '../../bots/engine/learner.ts'
import { newcomer } from '../../bots/engine/newcomer.ts'
import { packed } from '../../bots/engine/profile.ts'
import { languages } from '../../content/schema.ts'
import { keptSeconds } from '../../functions/aws/session-rows.ts'
import {
  countAssociation,
  countAttendee,
  countCertificate,
  countDeck,
  countLearner,
  countSession,
  countStars,
  countUses,
} from '../../functions/documents/indicators/count-rows.ts'
import { endOf } from '../../functions/documents/indicators/day.ts'
import { definitionsVersion } from '../../functions/documents/indicators/definitions.ts'
import { publish } from '../../functions/documents/indicators/publish.ts'
import type { Sums } from '../../functions/documents/indicators/sums.ts'
import { dieAt, pass } from '../support/faults.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

const day = '2026-11-28'
const end = endOf(day)
const night = Date.parse('2026-11-29T00:15:00Z')
const month = 30 * 24 * 3600

let bench: Workbench
let bucket: string
let expected: string

beforeAll(async () => {
  bench = await openWorkbench()
  bucket = bench.takwin.named('INDICATORS_BUCKET')
  const { learners, decks, voices, associations, sessions, attendees, certificates } = population()
  await fill('LEARNERS_TABLE', [
    ...learners.map(({ profile, ...learner }) => ({ ...learner, profile: packed(profile) })),
    { id: 'whatsapp:+212600000000', learner: 'telegram:0' },
    { id: 'telegram:broken', version: 1, consent: 'yes' },
  ])
  await fill('REVIEWS_TABLE', decks)
  await fill('VOICES_TABLE', voices)
  await fill('ASSOCIATIONS_TABLE', [
    ...associations,
    { id: 'telegram:0', name: 'Tafoukt', association: 'association/0' },
  ])
  await fill('SESSIONS_TABLE', [...sessions, ...attendees])
  await fill('CERTIFICATES_TABLE', [
    ...certificates,
    { id: 'claim/telegram:0/advocacy', certificate: '7ZQ' },
    { id: 'gone', status: 'withdrawn', sha256: '0' },
    {
      id: 'attested',
      status: 'valid',
      association: { members: 5 },
      language: 'fr',
      issuedAt: '2026-11-20T10:00:00.000Z',
    },
  ])
  const sums: Sums = {}
  for (const learner of learners) countLearner(sums, learner, end)
  for (const { cards } of decks) countDeck(sums, cards, end)
  for (const { stars = [], uses = [] } of voices) {
    countStars(sums, stars, end)
    countUses(sums, uses, end)
  }
  for (const association of associations) countAssociation(sums, association)
  for (const session of sessions) countSession(sums, session, end)
  for (const { expiresAt, ...attendee } of attendees)
    countAttendee(sums, { ...attendee, at: expiresAt - keptSeconds }, end)
  for (const { course, ...certificate } of certificates)
    countCertificate(sums, { ...certificate, course: course.id }, end)
  const courses = Object.values(bench.takwin.catalogue.courses).map(
    ({ id, sector, order, competencies }) => ({
      id,
      sector,
      cards: order,
      competencies,
    }),
  )
  expected = JSON.stringify({ day, definitions: definitionsVersion, figures: publish(sums, courses) })
})
afterAll(() => bench.stop())

beforeEach(async () => {
  const { Contents = [] } = await bench.takwin.buckets.listObjectsV2({ Bucket: bucket })
  for (const { Key } of Contents) await bench.takwin.buckets.deleteObject({ Bucket: bucket, Key })
  bench.faults.decide = pass
  bench.faults.calls = []
  vi.useFakeTimers({ toFake: ['Date'], now: night })
})
afterEach(() => void vi.useRealTimers())

/** So long that a part of the table is several pages. */
const padding = 'x'.repeat(24_000)

function population() {
  const advocacy = bench.takwin.catalogue.courses.advocacy?.order ?? []
  const learners = Array.from({ length: 200 }, (_, nth) => {
    const card = advocacy[nth % 5] ?? ''
    const certificates: Record<string, string> = nth % 3 === 0 ? { advocacy: '7ZQ' } : {}
    return {
      ...newcomer(`${nth % 4 ? 'telegram' : 'whatsapp'}:${nth}`, end),
      version: 1,
      language: languages[nth % 3] ?? 'ar',
      consent: { at: nth % 10 ? end - 3 * month : end + 60, wording: '2026-11' },
      spoke: nth % 2 ? end - 60 : end - 2 * month,
      place: { at: 'lesson' as const, course: 'advocacy', card, nth: nth % 5 },
      source: nth % 2 ? 'radio' : 'advocacy',
      profile: { region: nth % 3 ? 'MA-06' : 'MA-09', ...(nth % 5 && { sex: nth % 2 ? 'woman' : 'man' }) },
      certificates,
      padding,
    } satisfies Learner & { padding: string }
  })
  const decks = Array.from({ length: 30 }, (_, nth) => ({
    id: `telegram:${nth}`,
    version: 1,
    cards: {
      advocacy: {
        [advocacy[0] ?? '']: [10, 5, end - nth * 24 * 3600, 8] as [number, number, number, number],
      },
    },
  }))
  const certificates = Array.from({ length: 40 }, (_, nth) => ({
    id: `number-${nth}`,
    status: 'valid',
    course: { id: nth % 2 ? 'advocacy' : 'project-management' },
    language: languages[nth % 3] ?? 'ar',
    issuedAt: nth ? '2026-11-20T10:00:00.000Z' : '2026-11-29T00:01:00.000Z',
  }))
  const voices: { id: string; stars?: Set<string>; uses?: Set<string> }[] = Array.from(
    { length: 40 },
    (_, nth) => ({
      id: `telegram:${nth}`,
      ...(nth && { stars: new Set([`advocacy 1.0.0 ${1 + (nth % 5)} ${end - nth}`]) }),
      ...(nth % 2 && { uses: new Set([`advocacy 30 used ${nth % 3 ? 'yes' : 'no'} MA-06 ${end - nth}`]) }),
    }),
  )
  const associations = Array.from({ length: 40 }, (_, nth) => ({
    id: `association/${nth}`,
    members: new Set([`${nth}`, 'another']),
    ...(nth % 4 && { region: nth % 3 ? 'MA-06' : 'MA-09' }),
  }))
  const sessions = Array.from({ length: 3 }, (_, nth) => ({
    id: `71234${nth}`,
    course: 'advocacy',
    place: 'Tiznit',
    opensAt: nth ? end - 3600 : end,
    closesAt: end + 3600,
  }))
  const attendees = Array.from({ length: 60 }, (_, nth) => ({
    id: `712341/${nth}`,
    ...(nth % 20 && { course: nth % 2 ? 'advocacy' : 'project-management' }),
    reached: nth % 4,
    expiresAt: end + keptSeconds - 59 + nth,
  }))
  return { learners, decks, voices, associations, sessions, attendees, certificates }
}

async function fill(variable: string, rows: object[]): Promise<void> {
  const table = bench.takwin.named(variable)
  for (let at = 0; at < rows.length; at += 25) {
    const requests = rows.slice(at, at + 25).map((row) => ({ PutRequest: { Item: marshall(row) } }))
    await bench.takwin.tables.batchWriteItem({ RequestItems: { [table]: requests } })
  }
}

const run = (remaining?: () => number) => bench.invoke('fold-indicators', {}, remaining)
async function kept(name: string): Promise<string | undefined> {
  const { Contents = [] } = await bench.takwin.buckets.listObjectsV2({ Bucket: bucket, Prefix: 'days/' })
  if (!Contents.some(({ Key }) => Key === `days/${name}.json`)) return undefined
  const { Body } = await bench.takwin.buckets.getObject({ Bucket: bucket, Key: `days/${name}.json` })
  return Body?.transformToString()
}

test('a night ends in the figures that a plain recount finds, and tells which day is the last', async () => {
  await run()
  expect(await kept(day)).toBe(expected)
  expect(await kept('latest')).toBe(JSON.stringify({ first: day, last: day }))
  const scans = bench.faults.calls.filter((call) => call.startsWith('dynamodb:Scan'))
  expect(scans.length).toBeGreaterThan(3 * 4)
})

test('a day that is told stays as it is, and costs one look', async () => {
  await run()
  await fill('LEARNERS_TABLE', [{ ...newcomer('telegram:late', end), version: 1 }])
  bench.faults.calls = []
  await run()
  expect(bench.faults.calls).toHaveLength(1)
  vi.setSystemTime(night + 24 * 3600 * 1000)
  await run()
  expect(await kept(day)).toBe(expected)
  expect(await kept('latest')).toBe(JSON.stringify({ first: day, last: '2026-11-29' }))
})

test('the portal shows the day, as a page and as files, and nothing of days that nobody counted', async () => {
  const ask = (routeKey: string, more = {}) =>
    bench.invoke<{ statusCode: number; headers: Record<string, string>; body?: string }>('portal', {
      routeKey: `GET ${routeKey}`,
      rawPath: '/en/indicators',
      headers: {},
      ...more,
    })
  const named = (name: string) => ask('/indicators/{name}', { pathParameters: { name } })
  expect(await ask('/indicators')).toMatchObject({
    statusCode: 200,
    body: expect.stringContaining('tomorrow'),
  })
  expect(await ask('/indicators.csv')).toMatchObject({ statusCode: 404 })
  await run()
  bench.restart()
  expect((await ask('/indicators')).body).toContain('28 November 2026')
  expect((await ask('/indicators.json')).body).toBe(expected)
  expect((await named(`${day}.json`)).body).toBe(expected)
  expect(await named(`${day}.csv`)).toMatchObject({
    statusCode: 200,
    headers: { 'content-type': expect.stringContaining('text/csv') },
    body: expect.stringContaining(`${day},users,,,language,ar,`),
  })
  expect((await named(day)).statusCode).toBe(200)
  expect((await named('advocacy')).body).toContain('Where people stop')
  expect(JSON.parse((await named('dictionary.json')).body ?? '')).toHaveProperty('columns')
  expect(JSON.parse((await ask('/indicators.jsonld')).body ?? '')).toMatchObject({ '@type': 'dcat:Dataset' })
  expect(await ask('/indicators', { queryStringParameters: { day } })).toMatchObject({
    statusCode: 303,
    headers: { location: `/en/indicators/${day}` },
  })
  for (const name of ['2026-11-27', '2026-11-27.csv', 'latest', 'latest.json', '__proto__', 'advocacy.csv'])
    expect(await named(name), name).toMatchObject({ statusCode: 404 })
})

test('a run that is out of time leaves the rest to the next, and nobody counts twice', async () => {
  for (let runs = 0; !(await kept(day)); runs++) {
    if (runs > 100) throw new Error('the night does not end')
    let looks = 0
    await run(() => (looks++ < 6 ? 60_000 : 0))
  }
  expect(await kept(day)).toBe(expected)
})

test('two runs at once end in the same figures as one', async () => {
  await Promise.allSettled([run(), run()])
  await run()
  expect(await kept(day)).toBe(expected)
})

describe.each(['cut before', 'cut after'] as const)('a process that dies at any call, %s', (when) => {
  test('is gone on with as if it had not died', async () => {
    await run()
    const calls = bench.faults.calls.length
    // Every one at the beginning and the end; between, the parts are alike.
    const deaths = Array.from({ length: calls }, (_, nth) => nth).filter(
      (nth) => nth < 6 || nth >= calls - 6 || nth % 6 === 0,
    )
    for (const nth of deaths) {
      const { Contents = [] } = await bench.takwin.buckets.listObjectsV2({ Bucket: bucket })
      for (const { Key } of Contents) await bench.takwin.buckets.deleteObject({ Bucket: bucket, Key })
      bench.faults.calls = []
      bench.faults.decide = dieAt(nth, when)
      await run().catch(() => undefined)
      bench.faults.decide = pass
      await run()
      expect(await kept(day), `call ${nth}`).toBe(expected)
      expect(await kept('latest'), `call ${nth}`).toBe(JSON.stringify({ first: day, last: day }))
    }
  })
})
