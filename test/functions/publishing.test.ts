/** Courses that are published, changed and taken back under those who are learning. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Message } from 'grammy/types'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compile, type Edition, fileOf, pointer } from '../../content/publication.ts'
import type { Catalogue, Course } from '../../content/schema.ts'
import { rollbackPublication } from '../../infra/commands/course/rollback-publication.ts'
import { findOut, putOut, type Shelf } from '../../infra/commands/course/shelf.ts'
import { replyTo, textOf } from '../support/play.ts'
import { startTakwin, type Takwin } from '../support/takwin.ts'

type Person = ReturnType<Takwin['phones']['telegram']['join']>

let takwin: Takwin
let shelf: Shelf
let person: Person
/** Of the course: where the learner is, and the two after it. */
let course: Course
let cards: string[]

beforeAll(async () => {
  takwin = await startTakwin()
  shelf = { client: takwin.buckets, bucket: takwin.named('CONTENT_BUCKET'), portalUrl: takwin.cloud.url }
  course = Object.values(takwin.catalogue.courses)[0] as Course
  cards = course.order.slice(1, 4)
  person = takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
  person.start()
  await takwin.settle()
  await goOnTo(titleOf(cards[0]))
})
afterAll(() => takwin.stop())

const titleOf = (card = ''): string => course.words.en.cards[card]?.title ?? 'no such card'
const last = (): Message => person.messages().findLast(({ from }) => from?.is_bot) as Message
const minute = () => takwin.clock.advance(60)

async function reply(): Promise<string> {
  const knowing = { catalogue: takwin.catalogue, language: 'en', name: 'Amina Bennani' } as const
  const said = replyTo(last(), knowing)
  if (!said) throw new Error(`nothing to say to: ${textOf(last())}`)
  if ('tap' in said) person.tap(said.tap)
  else person.say(said.say)
  await takwin.settle()
  return textOf(last())
}
async function goOnTo(title: string): Promise<void> {
  while (!textOf(last()).includes(title)) await reply()
}

/** The course with this card under another title in English; without a title, the course has lost it. */
function changed(card: string, title?: string): Catalogue {
  const words = structuredClone(course.words)
  const its = words.en.cards[card]
  if (its && title) its.title = title
  const order = course.order.filter((id) => title || id !== card)
  const kept = Object.fromEntries(
    order.map((id, nth) => [id, { ...(course.cards[id] as Course['cards'][string]), nth }]),
  )
  const lessons = course.lessons.map((lesson) => ({
    ...lesson,
    cards: lesson.cards.filter((id) => order.includes(id)),
  }))
  const next = { ...course, words, order, cards: kept, lessons, version: '9.0.0' }
  return { ...takwin.catalogue, courses: { ...takwin.catalogue.courses, [course.id]: next } }
}

async function publish(catalogue: Catalogue): Promise<Edition> {
  const out = await findOut(shelf)
  const { edition, files } = compile(catalogue, takwin.clock.now().toISOString())
  await putOut(shelf, { ...edition.publication, ...(out && { before: out.hash }) }, files, out)
  return edition
}
const writePointer = (Body: string) => takwin.buckets.putObject({ Bucket: shelf.bucket, Key: pointer, Body })
const complaints = () => takwin.logs().split('the publication cannot be read').length - 1

test('a minute after it is published, a learner in mid-course reads the new words at their next message', async () => {
  await publish(changed(cards[1] ?? '', 'In other words'))
  await minute()
  expect(await reply()).toContain('In other words')
})

test('a card that vanishes under a learner gives way to the next', async () => {
  await publish(changed(cards[1] ?? ''))
  await minute()
  person.say('/continue')
  await takwin.settle()
  expect(textOf(last())).toContain(titleOf(cards[2]))
})

test('rolled back, the words of the publication before are read again, and then what was deployed', async () => {
  await rollbackPublication(shelf, { content: 'content' })
  await minute()
  const portal = () => fetch(`${takwin.cloud.url}/courses/${course.id}?language=en`)
  expect(await (await portal()).text()).toContain('9.0.0')
  await rollbackPublication(shelf, { content: 'content' })
  await minute()
  expect(await (await portal()).text()).toContain(course.version)
  await expect(rollbackPublication(shelf, { content: 'content' })).rejects.toThrow('nothing to take back')
})

test('a new course has its page within a minute, in words that are fetched when they are first read', async () => {
  const { words } = course
  const wells = { ...course, id: 'wells', words: { ...words, fr: { ...words.fr, title: 'Les puits' } } }
  const edition = await publish({ ...takwin.catalogue, courses: { ...takwin.catalogue.courses, wells } })
  await minute()
  const page = () => fetch(`${takwin.cloud.url}/courses/wells?language=fr`)
  expect(await (await page()).text()).toContain('Les puits')
  // What is in memory, or came with the function, is not fetched again.
  await takwin.buckets.deleteObject({
    Bucket: shelf.bucket,
    Key: fileOf(edition.publication.courses.wells?.fr ?? ''),
  })
  await minute()
  expect((await page()).status).toBe(200)
})

test.each([
  ['is broken', '{"format":1'],
  ['is of another format', '{"format":2,"at":"","courses":{}}'],
  ['leads nowhere', JSON.stringify({ format: 1, at: '', outline: '0'.repeat(64), courses: {} })],
])('a pointer that %s changes nothing, and an operator is woken', async (_, text) => {
  const before = complaints()
  await writePointer(text)
  await minute()
  expect((await fetch(`${takwin.cloud.url}/courses/wells`)).status).toBe(200)
  expect(complaints()).toBeGreaterThan(before)
})

test('a pointer that is gone changes nothing, and an operator is woken', async () => {
  const before = complaints()
  await takwin.buckets.deleteObject({ Bucket: shelf.bucket, Key: pointer })
  await minute()
  expect((await fetch(`${takwin.cloud.url}/courses/wells`)).status).toBe(200)
  expect(complaints()).toBeGreaterThan(before)
})

test('two who publish at once: the second is told, and nothing of the first is lost', async () => {
  const { edition, files } = compile(takwin.catalogue, '2026-11-22T10:00:00.000Z')
  await putOut(shelf, edition.publication, files)
  await expect(putOut(shelf, edition.publication, files)).rejects.toThrow('Somebody else has just published')
})

test('what came with the functions is in the form in which it is published', () => {
  const { folder = '' } = takwin.cloud.plan.functions.find(({ id }) => id === 'portal') ?? {}
  const { courses } = JSON.parse(readFileSync(join(folder, 'catalogue', pointer), 'utf8'))
  expect(courses).toEqual(compile(takwin.catalogue, '').edition.publication.courses)
})
