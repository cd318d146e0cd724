/** A course that can be heard, from the bucket to two phones. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import type { Message } from 'grammy/types'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { connectTwilio } from '../../bots/twilio-connect.ts'
import { compile, hashOf, mediaKeyOf } from '../../content/publication.ts'
import { type Catalogue, type Course, languages } from '../../content/schema.ts'
import { spokenText } from '../../content/spoken-text.ts'
import { type PublishOptions, publishCourses } from '../../infra/commands/course/publish-courses.ts'
import { findOut, putOut, readFile, type Shelf } from '../../infra/commands/course/shelf.ts'
import { freePort } from '../support/local.ts'
import { buttonsOf, textOf } from '../support/play.ts'
import { startTakwin, type Takwin, twilioKeys } from '../support/takwin.ts'
import { bubblesOn } from '../support/twilio.ts'

const voice = readFileSync('infra/local/phones/samples/voice.ogg')
const there = `${hashOf('there')}.ogg`
const lost = `${hashOf('lost')}.ogg`

let takwin: Takwin
let shelf: Shelf
let course: Course

beforeAll(async () => {
  takwin = await startTakwin({ port: await freePort() })
  const { accountSid, authToken } = twilioKeys
  await connectTwilio({ accountSid, authToken, apiRoot: takwin.phones.url }, takwin.catalogue)
  shelf = { client: takwin.buckets, bucket: takwin.named('CONTENT_BUCKET'), portalUrl: takwin.cloud.url }
  course = Object.values(takwin.catalogue.courses)[0] as Course
  await shelf.client.send(new PutObjectCommand({ Bucket: shelf.bucket, Key: mediaKeyOf(there), Body: voice }))
  const { edition, files } = compile(withAudio(takwin.catalogue), takwin.clock.now().toISOString())
  await putOut(shelf, edition.publication, files)
})
afterAll(() => takwin.stop())

/** The first card can be heard; what reads the second one is not there. */
function withAudio(catalogue: Catalogue): Catalogue {
  const heard = structuredClone(course)
  for (const language of languages)
    for (const [nth, audio] of [there, lost].entries()) {
      const card = heard.words[language].cards[heard.order[nth] ?? '']
      if (card) card.audio = audio
    }
  return { ...catalogue, courses: { ...catalogue.courses, [course.id]: heard } }
}

test('on Telegram, a voice note carries the choices of its card', async () => {
  const person = takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
  const last = () => person.messages().findLast(({ from }) => from?.is_bot) as Message
  const says = async (...words: string[]) => {
    for (const each of words) {
      person.say(each)
      await takwin.settle()
    }
  }
  await says(`/start ${course.id}`, 'English', 'yes', 'start')
  const before = buttonsOf(last())
  expect(before.at(-1)).toBe('🎧 Listen')
  await says('🎧')
  expect(last().voice).toMatchObject({ file_size: voice.length, mime_type: 'audio/ogg' })
  expect(buttonsOf(last())).toEqual([...before.slice(0, -1), '🎧 Always listen'])

  await says('always listen', '1')
  expect(last().voice).toBeUndefined()
  expect(textOf(last())).toContain(course.words.en.cards[course.order[1] ?? '']?.idea.slice(0, 40))
})

test('on WhatsApp, it comes from the portal, before its words the first time and alone from then on', async () => {
  const learner = takwin.phones.twilio?.join({ name: 'Amina', language: 'en' })
  if (!learner) throw new Error('no WhatsApp')
  for (const each of [`/start ${course.id}`, 'English', 'yes', 'start', 'listen']) {
    learner.say(each)
    for (let times = 0; times < 3; times++) await takwin.settle()
  }
  const heard = bubblesOn(learner).filter(({ media }) => media[0]?.type === 'audio/ogg')
  expect(heard).toHaveLength(1)
  expect(heard[0]?.media[0]?.size).toBe(voice.length)
  const before = bubblesOn(learner).length
  learner.say('listen')
  for (let times = 0; times < 3; times++) await takwin.settle()
  expect(bubblesOn(learner).slice(before)).toMatchObject([{ text: '', media: [{ size: voice.length }] }])
})

test('the portal hands out what is published, for ever, and nothing else', async () => {
  const media = (name: string, method = 'GET') => fetch(`${takwin.cloud.url}/media/${name}`, { method })
  const answer = await media(there)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'audio/ogg',
    'content-length': `${voice.length}`,
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(voice)
  expect((await media(there, 'HEAD')).headers.get('content-type')).toBe('audio/ogg')
  for (const name of [lost, 'published.json', '..%2Fpublished.json', `${hashOf('there')}.json`])
    expect((await media(name)).status).toBe(404)
})

describe('with Amazon Polly', () => {
  const polly = createServer(async (request, response) => {
    asked.push(await json(request))
    response.writeHead(200, { 'content-type': 'audio/ogg' }).end(voice)
  })
  const asked: unknown[] = []
  beforeAll(async () => {
    await new Promise<void>((resolve) => polly.listen(0, '127.0.0.1', resolve))
    const { port } = polly.address() as AddressInfo
    vi.stubEnv('AWS_ENDPOINT_URL_POLLY', `http://127.0.0.1:${port}`)
    vi.stubEnv('AWS_REGION', 'eu-west-1')
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local')
  })
  afterAll(() => {
    vi.unstubAllEnvs()
    polly.close()
  })
  const publish = (options: PublishOptions) =>
    publishCourses([course.id], options, shelf, { content: 'content' })
  const spoken = () => (course.order.length + Object.keys(course.bank).length) * languages.length

  test('publishing says first what speaking costs', async () => {
    const bill = new RegExp(
      `Amazon Polly speaks ${spoken()} cards and questions, [\\d,]+ characters, for about \\$\\d\\.\\d\\d`,
    )
    await expect(publish({ voices: true })).rejects.toThrow(bill)
    expect(asked).toEqual([])
  })

  test('each card and question is spoken once, under the same version, and kept when it is published without', async () => {
    await publish({ voices: true, yes: true })
    expect(asked).toHaveLength(spoken())
    expect(asked).toContainEqual(
      expect.objectContaining({ VoiceId: 'Hala', Engine: 'neural', OutputFormat: 'ogg_opus' }),
    )
    expect(await publish({ voices: true })).toContain('Nothing has changed')
    expect(await publish({})).toContain('Nothing has changed')
    expect(asked).toHaveLength(spoken())
    const out = await findOut(shelf)
    const words = JSON.parse(await readFile(shelf, out?.publication.courses[course.id]?.ar ?? ''))
    const { audio } = words.cards[course.order[0] ?? '']
    expect((await fetch(`${takwin.cloud.url}/media/${audio}`)).status).toBe(200)
  })
})

test('a card is read with its title, and its options by their numbers', () => {
  const card = {
    title: 'Petitions',
    idea: 'Three steps:\n• write “it” → sign it\n• hand it in',
    ask: 'Who signs?',
    options: ['Everyone', 'Nobody'],
  }
  expect(spokenText(card, 'en')).toBe(
    'Petitions.\nThree steps:\nwrite it, sign it.\nhand it in.\nWho signs?\nAnswer 1: Everyone.\nAnswer 2: Nobody.',
  )
})

test('a question of the exam is read with its options by their numbers', () => {
  expect(spokenText({ ask: 'من يوقع؟', options: ['الجميع', 'لا أحد'] }, 'ar')).toBe(
    'من يوقع؟\nالجواب 1: الجميع.\nالجواب 2: لا أحد.',
  )
})
