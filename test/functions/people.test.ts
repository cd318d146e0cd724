/** Several people on one phone, on the real handlers: whoever has it is answered, and nobody is lost. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pass } from '../support/faults.ts'
import { deal } from '../support/life.ts'
import {
  heard,
  newPhone,
  type Person,
  relivedAll,
  rowOf,
  saidIn,
  says,
  takeTurn,
} from '../support/texting.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
let phone: Person
beforeAll(async () => {
  bench = await openWorkbench()
})
beforeEach(async () => {
  phone = newPhone(bench)
  await says(bench, phone, '/start participatory-democracy', 'English', 'yes', 'start')
})
afterEach(() => {
  bench.faults.decide = pass
})
afterAll(() => bench.stop())

const row = (beyond = '') => rowOf(bench, phone, beyond)
/** Fatima learns in French, and has the phone. */
const fatima = () =>
  says(bench, phone, '/people', '/people new', 'Fatima', 'Français', 'oui', '2', 'commencer')

test('whoever has the phone is read in one read more, and the first of them in none', async () => {
  await fatima()
  const [hers] = await says(bench, phone, 'menu')
  await says(bench, phone, '/people', '1')
  const [first] = await says(bench, phone, 'menu')
  const reads = (calls: string[] = []) =>
    calls.filter((call) => call === `dynamodb:GetItem ${bench.takwin.named('LEARNERS_TABLE')}`)
  expect([reads(hers?.calls).length, reads(first?.calls).length]).toEqual([2, 1])
})

test('each goes on where they were, in their own language', async () => {
  await fatima()
  expect(heard(phone).at(-1)).toMatch(/Leçon .1. sur .5./)
  await says(bench, phone, '/people', '/people 1')
  expect(heard(phone).at(-1)).toMatch(/Lesson .1. of .5./)
  expect([(await row())?.people, (await row('/2'))?.language]).toEqual([{ 2: 'Fatima' }, 'fr'])
})

describe.each(['cut before', 'cut after'] as const)('a process that dies anywhere, its call %s', (when) => {
  test.each([
    ['the phone comes to somebody new', ['/people', '/people new'], 'Fatima'],
    ['the phone goes from one to the other', ['/people new', 'Fatima', '/people'], '/people 2'],
    ['the first asks for it', ['/people new', 'Fatima', 'Français', 'oui'], '/people'],
  ])('leaves it as if it had not, while %s', async (_, before, words) => {
    await says(bench, phone, ...before)
    const steps = await says(bench, phone, words)
    const said = saidIn(steps)
    for await (const relived of relivedAll(bench, phone, steps, when)) {
      expect(relived.world, relived.where).toEqual(steps.at(-1)?.after)
      expect(new Set(relived.said), relived.where).toEqual(said)
    }
  })
})

test('the number that handed over the phone is no answer, when it comes again', async () => {
  await fatima()
  await says(bench, phone, '/people')
  await takeTurn(bench, phone, 'p1', '2')
  await deal(bench, phone, ['take-turn'])
  await says(bench, phone, 'menu')
  const before = await row('/2')
  const said = heard(phone).length
  await takeTurn(bench, phone, 'p1', '2')
  await deal(bench, phone, ['take-turn'])
  expect(await row('/2')).toEqual(before)
  expect(heard(phone)).toHaveLength(said)
})

describe('somebody who is forgotten', () => {
  test('beside the first, leaves nothing, not even a name in the list', async () => {
    await fatima()
    await says(bench, phone, '/forget', '/forget yes')
    expect(await row('/2')).toBeUndefined()
    expect(JSON.stringify(await row())).not.toContain('Fatima')
    expect(heard(phone).at(-1)).toMatch(/Lesson .1. of .5./)
  })

  test('and was the first, leaves the others where they were', async () => {
    await fatima()
    await says(bench, phone, '/people', '/people 1', '/forget', '/forget yes')
    expect(heard(phone).at(-1)).toContain('Who is learning now?')
    expect(await row()).not.toHaveProperty('consent')
    expect(await row()).not.toHaveProperty('expiresAt')
    await says(bench, phone, '/people 2')
    expect(heard(phone).at(-1)).toMatch(/Leçon .1. sur .5./)
  })
})
