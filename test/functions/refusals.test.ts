/** What becomes of an answer that Telegram refuses, and of a message that cannot be dealt with. */
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Message } from 'grammy/types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { phrasesOf } from '../../bots/phrases.ts'
import { botToken, startTakwin, type Takwin, webhookSecret } from '../support/takwin.ts'

type Person = ReturnType<Takwin['phones']['telegram']['join']>

let takwin: Takwin
let phrase: ReturnType<typeof phrasesOf>
beforeAll(async () => {
  takwin = await startTakwin()
  phrase = phrasesOf(takwin.catalogue, 'en')
})
afterAll(() => takwin.stop())

const bubbles = (person: Person): Message[] => person.messages().filter(({ from }) => from?.is_bot)
const texts = (person: Person) => bubbles(person).map(({ text }) => text)
const sendMessage = { method: 'sendMessage', calls: 1 }

/** Somebody at the page that introduces the course. */
async function newLearner(): Promise<Person> {
  const person = takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
  await doing(() => person.start('participatory-democracy'))
  for (const label of [phrase('language-name'), phrase('consent-yes')]) await doing(() => person.tap(label))
  return person
}

async function doing(act: () => unknown): Promise<void> {
  act()
  await takwin.settle()
}

/** The time that passes is enough for whatever was put off, and for what was received with it. */
async function later(seconds: number): Promise<void> {
  await takwin.clock.advance(seconds)
  await takwin.settle()
}

const waiting = () => {
  const { ready, inFlight, delayed } = takwin.cloud.depth('Takwin-inbox-fifo-queue.fifo')
  return ready + inFlight + delayed
}

/** The learner's record, changed behind everybody's back. */
async function tamper(person: Person, change: object): Promise<void> {
  const row = (await takwin.rows('LEARNERS_TABLE')).find(({ id }) => id === `telegram:${person.id}`)
  await takwin.tables.putItem({
    TableName: takwin.named('LEARNERS_TABLE'),
    Item: marshall({ ...row, ...change }),
  })
}

describe('Telegram refuses', () => {
  test('for a while: nothing is said meanwhile, then everything, in order and once', async () => {
    const person = await newLearner()
    const before = bubbles(person).length
    takwin.phones.telegram.misbehave({
      faults: [{ do: 'refuse', code: 429, retryAfterSeconds: 35, ...sendMessage }],
    })
    await doing(() => ['/help', '/privacy', '/menu'].map((text) => person.say(text)))
    await later(30)
    expect(bubbles(person)).toHaveLength(before)
    for (let minute = 0; minute < 5; minute++) await later(60)
    expect(texts(person).slice(before)).toEqual([phrase('help'), phrase('privacy'), phrase('menu')])
    expect(waiting()).toBe(0)
  })

  test('for an hour: the learners’ backlogs drain in order', async () => {
    const people = [await newLearner(), await newLearner()]
    const before = people.map((person) => bubbles(person).length)
    takwin.phones.telegram.misbehave({
      faults: [{ do: 'refuse', code: 502, calls: 1_000_000, method: 'sendMessage' }],
    })
    await doing(() => people.map((person) => ['/help', '/menu'].map((text) => person.say(text))))
    for (let minutes = 0; minutes < 60; minutes += 10) await later(600)
    takwin.phones.telegram.misbehave({ faults: [] })
    for (let minute = 0; minute < 5; minute++) await later(60)
    for (const [nth, person] of people.entries())
      expect(texts(person).slice(before[nth])).toEqual([phrase('help'), phrase('menu')])
  })

  test('because the bot was blocked: it is not tried again', async () => {
    const person = await newLearner()
    takwin.phones.telegram.misbehave({ faults: [{ do: 'hold', seconds: 0, ...sendMessage }] })
    await doing(() => person.say('/menu'))
    expect(waiting()).toBe(1)
    await doing(() => person.block())
    await later(120)
    expect(waiting()).toBe(0)
    expect(await takwin.rows('QUARANTINE_TABLE')).toEqual([])
  })

  test('to say how it went: the same is said once more, with the same choices, and nothing else changes', async () => {
    const person = await newLearner()
    takwin.phones.telegram.misbehave({ faults: [{ do: 'drop-answer', ...sendMessage }] })
    await doing(() => person.tap(phrase('start-course')))
    await later(60)
    const [first, second] = bubbles(person).slice(-2)
    expect(second).toMatchObject({ text: first?.text, reply_markup: first?.reply_markup })
    const row = (await takwin.rows('LEARNERS_TABLE')).find(({ id }) => id === `telegram:${person.id}`)
    expect(row).toMatchObject({ version: 4, place: { at: 'lesson', nth: 0 } })
  })
})

describe('a message that cannot be dealt with', () => {
  test('is tried three times, put into quarantine, and the learner told once; their next one is answered', async () => {
    const person = await newLearner()
    const before = bubbles(person).length
    takwin.phones.telegram.misbehave({
      faults: [{ do: 'refuse', code: 400, calls: 3, method: 'sendMessage' }],
    })
    await doing(() => person.say('/help'))
    await later(10)
    expect(bubbles(person)).toHaveLength(before)
    await later(10)
    await later(60)
    expect(texts(person).slice(before)).toEqual([phrase('sorry')])
    const quarantined = await takwin.rows('QUARANTINE_TABLE')
    expect(quarantined.map(({ letter }) => JSON.parse(String(letter)).text)).toEqual(['/help'])
    await doing(() => person.say('/menu'))
    expect(texts(person).at(-1)).toBe(phrase('menu'))
    expect(waiting()).toBe(0)
  })

  test('because the record is none: the learner is told, and nobody else notices', async () => {
    const [person, other] = [await newLearner(), await newLearner()]
    await tamper(person, { step: 'none' })
    const before = bubbles(person).length
    const quarantined = (await takwin.rows('QUARANTINE_TABLE')).length
    await doing(() => person.say('hello'))
    await doing(() => other.say('/menu'))
    expect(texts(other).at(-1)).toBe(phrase('menu'))
    for (let tries = 0; tries < 3; tries++) await later(10)
    expect(texts(person).slice(before)).toEqual([phrasesOf(takwin.catalogue, 'ar')('sorry')])
    expect(await takwin.rows('QUARANTINE_TABLE')).toHaveLength(quarantined + 1)
    expect(waiting()).toBe(0)
  })
})

test('no log says whom it was about, what they wrote, or what only Telegram may know', async () => {
  const kept = takwin.logs()
  expect(kept).toContain('postponed')
  expect(kept).toContain('quarantined')
  const ids = (await takwin.rows('LEARNERS_TABLE')).map(({ id }) => String(id).replace('telegram:', ''))
  for (const secret of [...ids, '/privacy', 'hello', botToken, webhookSecret])
    expect(kept).not.toContain(secret)
})
