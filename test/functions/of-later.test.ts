/**
 * What a later version has put on the inbox and this one does not know: while one is deployed it waits for the other, and once
 * it was rolled back it lies in quarantine as it came.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { replayLetter } from '../../infra/commands/operate/quarantined.ts'
import { goOn, put, said } from '../support/dictating.ts'
import { heard, idOf, newPhone, type Person, says } from '../support/texting.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
let person: Person
let start = Date.parse('2027-03-01T10:00:00Z')
beforeAll(async () => {
  bench = await openWorkbench()
})
beforeEach(async () => {
  person = newPhone(bench)
  await says(bench, person, '/start participatory-democracy', 'English', 'yes', 'start')
  start += 24 * 3600 * 1000
  vi.useFakeTimers({ toFake: ['Date'], now: start })
})
afterEach(() => vi.useRealTimers())
afterAll(() => bench.stop())

const pass = (minutes: number) => goOn(bench, minutes * 60, 10)
const since = (before: number) => heard(person).slice(before)
const waiting = () => {
  const { ready, inFlight } = bench.takwin.cloud.depth('Takwin-inbox-fifo-queue.fifo')
  return ready + inFlight
}
const quarantined = async (id: string) =>
  (await bench.takwin.rows('QUARANTINE_TABLE')).find((row) => row.id === id)
const sorry = /went wrong/

describe.each([
  ['of another kind', { id: 'y1', kind: 'waved', hand: 'left' }],
  ['of a kind that has grown', { ...said('/help'), id: 'y2', tone: 'kind' }],
  [
    'that has grown within',
    { id: 'y3', kind: 'certified', learner: 'l', course: 'c', certificate: { of: 1 } },
  ],
])('a letter %s', (_, letter) => {
  test('waits in its place for eight minutes, then in quarantine as it came, and the next one is answered', async () => {
    const before = heard(person).length
    const whole = await put(bench, person, {
      ...letter,
      ...('learner' in letter && { learner: idOf(person) }),
    })
    await put(bench, person, said('/menu'))
    await pass(7)
    expect([waiting(), since(before)]).toEqual([2, []])
    expect(await quarantined(letter.id)).toBeUndefined()

    await pass(3)
    expect(waiting()).toBe(0)
    const { whose, letter: kept } = (await quarantined(letter.id)) ?? {}
    expect([whose, JSON.parse(String(kept))]).toEqual([idOf(person), whole])
    expect(bench.takwin.logs()).toMatch(`"message":"quarantined"`)
    // Of what Takwin tells to itself, certificates are waited for.
    expect(since(before)).toEqual([expect.stringMatching(sorry), 'What would you like to do?'])
  })
})

test('of what Takwin tells to itself, or on a channel that is not there, nobody is told', async () => {
  const before = heard(person).length
  await put(bench, person, { id: 'y4', kind: 'dreamt', learner: idOf(person) })
  await put(bench, person, {
    id: 'y5',
    kind: 'waved',
    from: { channel: 'pigeon', address: String(person.id), ring: 7 },
  })
  await pass(10)
  expect([waiting(), since(before)]).toEqual([0, []])
  expect(JSON.parse(String((await quarantined('y5'))?.letter))).toMatchObject({ from: { ring: 7 } })
})

test('an operator replays it with the version that reads it, and no other', async () => {
  await put(bench, person, { id: 'y6', kind: 'waved' })
  await pass(10)
  bench.enter('take-turn')
  const desk = { setting: {}, ask: async () => '' } as never
  await expect(replayLetter('y6', desk)).rejects.toThrow('y6 is no letter that this version reads')
  expect(await quarantined('y6')).toBeDefined()
})

test('whoever is forgotten leaves none among the dead letters', async () => {
  vi.useRealTimers()
  const QueueUrl = bench.takwin.named('INBOX_DEAD_LETTERS_URL')
  const from = { channel: 'telegram', address: String(person.id) }
  const MessageBody = Buffer.from(JSON.stringify({ id: 'y7', at: 0, kind: 'waved', from })).toString('base64')
  await bench.sqs.sendMessage({ QueueUrl, MessageBody, MessageGroupId: 'g', MessageDeduplicationId: 'y7' })
  await says(bench, person, '/forget', 'yes')
  expect((await bench.sqs.receiveMessage({ QueueUrl })).Messages ?? []).toEqual([])
})
