/** Voices: each is kept once, goes with its learner to another record, and goes for good when they are forgotten. */
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

const voices = () => import('../../functions/aws/voices.ts')
const from = { channel: 'telegram', address: '7' } as const
const saying = (id: string, text: string, at = 1000): Inbound => ({
  kind: 'said',
  id,
  from,
  at,
  sent: 0,
  text,
})
const suggestion: Effect = { do: 'keep-voice', kind: 'suggestion', course: 'bees', version: '1.0.0' }
const stars = (given: number): Effect => ({
  do: 'keep-stars',
  course: 'bees',
  version: '1.0.0',
  stars: given,
})

async function carryOut(effect: Effect, inbound: Inbound, times = 2): Promise<void> {
  const hands = await import('../../functions/aws/carry-out.ts')
  for (let time = 0; time < times; time++) await hands.carryOut(effect, inbound, undefined)
}

test('a sentence is kept once, under a number that tells nobody whose it is, though the turn is carried out again', async () => {
  await carryOut({ ...suggestion, spot: 'what-bees-make' }, saying('u1', '/suggest  A drawing, please '))
  const { said } = await (await voices()).loadVoices('telegram:7')
  expect(said).toEqual([
    {
      id: expect.stringMatching(/^s-[a-z2-9]{8}$/),
      kind: 'suggestion',
      course: 'bees',
      version: '1.0.0',
      spot: 'what-bees-make',
      language: 'ar',
      at: 1,
      words: 'A drawing, please',
    },
  ])
})

test('of a voice note is kept where the vendor has it; of anything else nothing', async () => {
  const before = (await (await voices()).loadVoices('telegram:7')).said
  await carryOut(suggestion, { kind: 'sent', id: 'u2', from, at: 2000, voice: 'file-1' })
  await carryOut(suggestion, { kind: 'sent', id: 'u3', from, at: 3000 })
  const { said } = await (await voices()).loadVoices('telegram:7')
  expect(said.slice(before.length)).toMatchObject([{ voice: 'file-1', at: 2 }])
})

test('whoever changes their mind about the stars is one voice', async () => {
  await carryOut(stars(5), saying('u4', '5', 4000))
  await carryOut(stars(2), saying('u5', '2', 5000))
  const { stars: given } = await (await voices()).loadVoices('telegram:7')
  expect(given).toEqual([{ course: 'bees', version: '1.0.0', stars: 2, at: 5 }])
})

test('of what came of a certificate, the last answer to each question counts', async () => {
  const use = { do: 'keep-use', course: 'bees', days: 30, question: 'used' } as const
  await carryOut({ ...use, answer: 'no' }, saying('u6', '3', 6000))
  await carryOut({ ...use, answer: 'partly' }, saying('u7', '2', 7000))
  const { uses } = await (await voices()).loadVoices('telegram:7')
  expect(uses).toEqual([{ course: 'bees', days: 30, question: 'used', answer: 'partly', region: '', at: 7 }])
})

test('all of it goes along to the record that takes another one in, and none of it outlives whoever is forgotten', async () => {
  const { loadVoices } = await voices()
  const { forget } = await import('../../functions/aws/forget.ts')
  const before = await loadVoices('telegram:7')
  const into = { do: 'forget' as const, certificates: [], into: 'telegram:8' }
  for (let time = 0; time < 2; time++) await forget(into, 'telegram:7')
  expect(await loadVoices('telegram:8')).toEqual(before)
  expect(await loadVoices('telegram:7')).toEqual({ stars: [], uses: [], said: [] })
  await forget({ do: 'forget', certificates: [] }, 'telegram:8')
  expect(await bench.takwin.rows('VOICES_TABLE')).toEqual([])
})

test('whoever has said more than is ever read can still be answered', async () => {
  const { keepVoice, loadVoices } = await voices()
  const about = { do: 'keep-voice', kind: 'suggestion' } as const
  for (let nth = 0; nth < 82; nth++) await keepVoice('telegram:9', about, saying(`u${nth}`, 'more'), 'fr')
  expect((await loadVoices('telegram:9')).said).toHaveLength(80)
})
