/** What was published, where its bucket fails or was tampered with: a sandbox begins, or goes on. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { compile, fileOf, pointer } from '../../content/publication.ts'
import type { Course } from '../../content/schema.ts'
import { pass } from '../support/faults.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
let Bucket: string

beforeAll(async () => {
  bench = await openWorkbench()
  Bucket = bench.takwin.named('CONTENT_BUCKET')
})
beforeEach(async () => {
  await publish()
  bench.restart()
})
afterEach(() => {
  bench.faults.decide = pass
  vi.useRealTimers()
})
afterAll(() => bench.stop())

/** A course that did not come with the functions. */
async function publish(): Promise<string> {
  const { catalogue, buckets } = bench.takwin
  const [course] = Object.values(catalogue.courses) as [Course]
  const words = { ...course.words, fr: { ...course.words.fr, title: 'Les puits' } }
  const wells = { ...course, id: 'wells', words }
  const { edition, files } = compile({ ...catalogue, courses: { ...catalogue.courses, wells } }, '')
  for (const [hash, Body] of Object.entries(files))
    await buckets.putObject({ Bucket, Key: fileOf(hash), Body })
  await buckets.putObject({ Bucket, Key: pointer, Body: JSON.stringify(edition.publication) })
  return fileOf(edition.publication.courses.wells?.fr ?? '')
}

async function statusOf(course: string, language = 'fr'): Promise<number> {
  const { statusCode } = await bench.invoke<{ statusCode: number }>('portal', {
    routeKey: 'GET /courses/{id}',
    pathParameters: { id: course },
    queryStringParameters: { language },
    headers: {},
  })
  return statusCode
}
const deployed = () => Object.keys(bench.takwin.catalogue.courses)[0] ?? ''
const outage = () => {
  bench.faults.decide = (_, call) => (call === `s3:GetObject ${Bucket}/*.json` ? 'refuse' : 'pass')
}
const minute = () => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })

test('nothing is fetched but the pointer where only what was deployed is read', async () => {
  const fetched = () => bench.faults.calls.filter((call) => call === `s3:GetObject ${Bucket}/*.json`).length
  await bench.takwin.buckets.deleteObject({ Bucket, Key: pointer })
  bench.faults.calls = []
  for (const _ of [1, 2, 3]) expect(await statusOf(deployed())).toBe(200)
  expect(fetched()).toBe(1)
})

test('of what is published, only the outline and the words that are read are fetched, once', async () => {
  bench.faults.calls = []
  for (const course of ['wells', 'wells', deployed()]) expect(await statusOf(course)).toBe(200)
  expect(bench.faults.calls).toEqual(Array(3).fill(`s3:GetObject ${Bucket}/*.json`))
})

test('a sandbox that begins in an outage says so, and teaches what is published once it is over', async () => {
  outage()
  expect(await statusOf('wells')).toBe(500)
  bench.faults.decide = pass
  expect(await statusOf('wells')).toBe(200)
})

test('a sandbox that goes on in an outage teaches what it knows', async () => {
  expect(await statusOf('wells')).toBe(200)
  outage()
  minute()
  expect(await statusOf('wells')).toBe(200)
})

test('a sandbox that begins with a broken pointer teaches what was deployed', async () => {
  await bench.takwin.buckets.putObject({ Bucket, Key: pointer, Body: 'null' })
  expect(await statusOf('wells')).toBe(404)
  expect(await statusOf(deployed())).toBe(200)
})

test('words that were tampered with are not taught, and the other languages are', async () => {
  const Key = await publish()
  await bench.takwin.buckets.putObject({ Bucket, Key, Body: '{"title":"Elsewhere"}' })
  expect(await statusOf('wells')).toBe(500)
  expect(await statusOf('wells', 'en')).toBe(200)
})
