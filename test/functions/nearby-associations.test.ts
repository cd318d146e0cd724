/** Names near in spelling, on the real handlers: offered once three have told them, and gone with the third. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Row } from '../support/takwin.ts'
import { heard, newPhone, type Person, relivedAll, rowOf, saidIn, says } from '../support/texting.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
const tellers: Person[] = []
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.stop())

const last = (phone: Person) => heard(phone).at(-1) ?? ''
/** What stands on the choices of the last bubble. */
const choices = (phone: Person) =>
  JSON.stringify(phone.messages().findLast(({ from }) => from?.is_bot)?.reply_markup ?? {})

async function newMember(): Promise<Person> {
  const phone = newPhone(bench)
  await says(bench, phone, '/start', 'English', 'yes', '/profile region', 'Agadir', '/profile role', 'member')
  return phone
}
async function tells(phone: Person, name: string) {
  await says(bench, phone, '/profile association')
  return says(bench, phone, name)
}
const rows = () => bench.takwin.rows('ASSOCIATIONS_TABLE')
const counted = async () =>
  (await rows()).flatMap(({ members }) => (members ? [(members as Set<string>).size] : [])).sort()
const ofNobody = (row: Row) => !String(row.id).startsWith('telegram:')

test('a name that two have told is offered to nobody, and stands nowhere but with them', async () => {
  for (const name of ['Association Tafoukt', 'Tafoukt']) {
    const teller = await newMember()
    await tells(teller, name)
    tellers.push(teller)
  }
  const other = await newMember()
  await tells(other, 'Tafukt')
  expect(choices(other)).not.toContain('Tafoukt')
  await says(bench, other, '/profile clear')
  expect(JSON.stringify((await rows()).filter(ofNobody))).not.toMatch(/tafo/i)
})

test('once a third has told it, it is offered, and who chooses it counts no other association', async () => {
  const [third, fourth] = [await newMember(), await newMember()]
  await tells(third, 'TAFOUKT')
  tellers.push(third)
  await tells(fourth, 'Asso Tafukt')
  expect(choices(fourth)).toContain('TAFOUKT')
  expect(await counted()).toEqual([1, 3])
  await says(bench, fourth, '1')
  expect(await counted()).toEqual([4])
  await says(bench, fourth, '/profile')
  expect(last(fourth)).toContain('TAFOUKT')
  await says(bench, fourth, '/forget', '/forget yes')
  expect(await counted()).toEqual([3])
})

test('it is offered in its own region only', async () => {
  const other = await newMember()
  await says(bench, other, '/profile region', 'Rabat')
  await tells(other, 'Tafukt')
  expect(choices(other)).not.toContain('TAFOUKT')
  await says(bench, other, '/profile clear')
})

test.each(['cut before', 'cut after'] as const)(
  'whoever is %s anywhere is offered the same, and counts once',
  async (when) => {
    const other = await newMember()
    const steps = await tells(other, 'Tafukt')
    for await (const { where, said } of relivedAll(bench, other, steps, when))
      expect(new Set(said), where).toEqual(saidIn(steps))
    expect(choices(other)).toContain('TAFOUKT')
    const chosen = await says(bench, other, '1')
    for await (const { where } of relivedAll(bench, other, chosen, when))
      expect(await counted(), where).toEqual([4])
    await says(bench, other, '/profile clear')
  },
)

test('a key that was guessed names nothing', async () => {
  const other = await newMember()
  await tells(other, 'Tighmert')
  await says(bench, other, '/profile like AAAAAAAAAAAAAAAAAAAAAAAA', '/profile')
  expect(last(other)).toContain('Tighmert')
  await says(bench, other, '/profile clear')
})

test('other turns read no associations', async () => {
  const other = await newMember()
  const steps = await says(bench, other, 'help', '/profile', '/continue')
  const calls = steps.flatMap((step) => step.calls)
  expect(calls.filter((call) => call.endsWith(bench.takwin.named('ASSOCIATIONS_TABLE')))).toEqual([])
})

test('with the third it goes from everywhere', async () => {
  await says(bench, tellers[2] as Person, '/forget', '/forget yes')
  const other = await newMember()
  await tells(other, 'Tafukt')
  expect(choices(other)).not.toContain('TAFOUKT')
  expect(JSON.stringify((await rows()).filter(ofNobody))).not.toMatch(/tafo/i)
  expect(await rowOf(bench, other)).toBeDefined()
})
