/** Associations: each is one row however many name it, goes on with its learner, and goes with the last who named it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Effect } from '../../bots/engine/turn.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
  bench.enter('take-turn')
})
afterAll(() => bench.stop())

const from = { channel: 'telegram', address: '0' } as const
let heard = 0

/** Twice, as after a crash. */
async function carryOut(learner: string, effect: Effect, text = ''): Promise<void> {
  const hands = await import('../../functions/aws/carry-out.ts')
  const known = { learner: `telegram:${learner}` }
  const inbound = { kind: 'said', id: `u${heard++}`, from, at: 1000, sent: 0, text, ...known } as Inbound
  for (let time = 0; time < 2; time++) await hands.carryOut(effect, inbound, undefined)
}
const name = (learner: string, text: string, region?: string) =>
  carryOut(learner, { do: 'keep-association', named: true, ...(region && { region }) }, text)
const nameOf = async (learner: string) =>
  (await import('../../functions/aws/associations.ts')).nameOfAssociation(`telegram:${learner}`)

/** Of each association, its region and how many have named it. */
const counted = async () =>
  (await bench.takwin.rows('ASSOCIATIONS_TABLE'))
    .flatMap(({ id, region = '-', members }) =>
      String(id).startsWith('association/') ? [`${region} ${(members as Set<string>).size}`] : [],
    )
    .sort()

test('one name in one region is one association, as each wrote it', async () => {
  await name('1', 'جمعية النور', 'MA-09')
  await name('2', 'النُّور', 'MA-09')
  await name('3', 'النور', 'MA-06')
  await name('4', 'النور')
  expect(await counted()).toEqual(['- 1', 'MA-06 1', 'MA-09 2'])
  expect(await nameOf('2')).toBe('النُّور')
})

test('nothing in it leads to anybody who named it', async () => {
  const rows = (await bench.takwin.rows('ASSOCIATIONS_TABLE')).filter(({ members }) => members)
  expect(JSON.stringify(rows.map((row) => [row.id, ...(row.members as Set<string>)]))).not.toMatch(
    /telegram|نور/,
  )
})

test('another region, or another name, leaves nothing of the former behind', async () => {
  await carryOut('3', { do: 'keep-association', region: 'MA-09' }, 'Agadir')
  expect(await counted()).toEqual(['- 1', 'MA-09 3'])
  await name('4', 'Tafoukt', 'MA-01')
  expect(await counted()).toEqual(['MA-01 1', 'MA-09 3'])
  expect(await nameOf('3')).toBe('النور')
})

test('whoever erases it is counted no more; a region alone names nothing', async () => {
  await carryOut('4', { do: 'drop-association' })
  await carryOut('4', { do: 'keep-association', region: 'MA-06' }, 'Casablanca')
  expect(await nameOf('4')).toBeUndefined()
  expect(await counted()).toEqual(['MA-09 3'])
})

test('it goes along to the record that takes another one in, where none was named, and with whoever is forgotten', async () => {
  const { forget } = await import('../../functions/aws/forget.ts')
  const gone = (learner: string, into?: string) =>
    forget(
      { do: 'forget', certificates: [], ...(into && { into: `telegram:${into}` }) },
      `telegram:${learner}`,
    )
  await name('5', 'Tafoukt', 'MA-01')
  for (let time = 0; time < 2; time++) await gone('5', '6')
  expect(await nameOf('6')).toBe('Tafoukt')
  await gone('6', '1')
  expect(await nameOf('1')).toBe('جمعية النور')
  expect(await counted()).toEqual(['MA-09 3'])
  for (const learner of ['1', '2', '3']) await gone(learner)
  expect(await bench.takwin.rows('ASSOCIATIONS_TABLE')).toEqual([])
})
