/** Whoever refuses again and again, or has themselves forgotten, costs no more than others, and nothing is kept of them. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { goOn, limit, put, said } from '../support/dictating.ts'
import { heard, idOf, newPhone, type Person, rowOf } from '../support/texting.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
let person: Person
let start = Date.parse('2027-03-01T10:00:00Z')
beforeAll(async () => {
  bench = await openWorkbench()
  limit(bench, 60)
})
beforeEach(async () => {
  start += 24 * 3600 * 1000
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  person = newPhone(bench)
  person.start()
  await bench.takwin.settle()
})
afterEach(() => vi.useRealTimers())
afterAll(() => bench.stop())

async function says(...words: string[]): Promise<string[]> {
  const before = heard(person).length
  for (const text of words) {
    await put(bench, person, said(text))
    await goOn(bench, 3, 3)
  }
  return heard(person).slice(before)
}
const refused = /We keep nothing about you/
const refuse = async (times: number) => {
  for (let nth = 0; nth < times; nth++) await says('/start', 'English', 'no')
  return heard(person).filter((text) => refused.test(text)).length
}

test('ten refusals are answered, and then one in six minutes', async () => {
  expect(await refuse(14)).toBe(10)
  expect(await says('/start', 'English', 'no')).toEqual([])
  await goOn(bench, 360, 60)
  expect(await says('/start', 'English', 'no')).toEqual([
    expect.any(String),
    expect.any(String),
    expect.stringMatching(refused),
  ])
  expect(await says('/start')).toEqual([])
})

test('nothing is kept of whoever has refused but a count under our key, for a day', async () => {
  const before = JSON.stringify(await bench.takwin.rows('DELIVERIES_TABLE'))
  await refuse(11)
  expect(await rowOf(bench, person)).toBeUndefined()
  const rows = await bench.takwin.rows('DELIVERIES_TABLE')
  const kept = rows.filter((row) => !before.includes(String(row.id)))
  expect(kept.length).toBeGreaterThan(0)
  for (const row of kept) {
    expect(Object.keys(row).sort()).toEqual(['expiresAt', 'id', 'spent'])
    expect(row.expiresAt).toBeLessThanOrEqual(Date.now() / 1000 + 24 * 3600)
    expect(JSON.stringify(row)).not.toContain(String(person.id))
  }
})

test('whoever has themselves forgotten again and again is likewise answered ten times', async () => {
  for (let nth = 0; nth < 11; nth++) await says('/start', 'English', 'yes', '/forget', 'yes')
  expect(heard(person).filter((text) => text.includes('everything about you has been erased'))).toHaveLength(
    10,
  )
})

test('whoever agrees after ten refusals is held up no more, and a beginning costs one read and one write beside its turn', async () => {
  await refuse(8)
  await says('/start', 'English', 'yes')
  expect(await says('/menu', '/help', '/menu')).toHaveLength(3)
  expect(await rowOf(bench, person)).toMatchObject({ id: idOf(person), consent: expect.anything() })
  const deliveries = bench.takwin.named('DELIVERIES_TABLE')
  await goOn(bench, 60, 30)
  bench.faults.calls = []
  await says('/menu')
  expect(bench.faults.calls.filter((call) => call.endsWith(deliveries))).toEqual([])
})
