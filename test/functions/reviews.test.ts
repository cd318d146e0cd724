/** The decks: nothing that was answered is lost or counted twice, whoever writes at the same time. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Deck, withAnswers } from '../../bots/engine/deck.ts'
import type { Answer } from '../../bots/engine/due.ts'
import { type Fate, pass } from '../support/faults.ts'
import { arm } from '../support/waking.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
  bench.enter('take-turn')
})
afterEach(() => {
  bench.faults.decide = pass
})
afterAll(() => bench.stop())

const at = Date.parse('2027-04-05T10:00:00Z') / 1000
const reviews = () => import('../../functions/aws/reviews.ts')
const row = async (id: string) => (await bench.takwin.rows('REVIEWS_TABLE')).find((each) => each.id === id)
const known = (...answers: Answer[]): Deck => withAnswers({}, answers, at)

test('the same answers again, or older ones, change nothing', async () => {
  const { loadDeck, remember } = await reviews()
  const answers: Answer[] = [['course', 'card', 'good']]
  await remember('telegram:1', answers, at)
  const before = await row('telegram:1')
  await remember('telegram:1', answers, at)
  await remember('telegram:1', [['course', 'card', 'again']], at - 60)
  expect(await row('telegram:1')).toEqual(before)
  expect(await loadDeck('telegram:1')).toEqual(known(...answers))
})

test('answers of one learner at two addresses at once are both put down', async () => {
  const { loadDeck, remember } = await reviews()
  let between: Promise<void> | undefined
  bench.faults.decide = async (_, call): Promise<Fate> => {
    if (call.startsWith('dynamodb:UpdateItem') && !between) {
      between = remember('telegram:2', [['course', 'second', 'good']], at)
      await between
    }
    return 'pass'
  }
  await remember('telegram:2', [['course', 'first', 'good']], at)
  expect(await loadDeck('telegram:2')).toEqual(
    known(['course', 'first', 'good'], ['course', 'second', 'good']),
  )
})

test('when to wake and what is remembered do not touch each other, and are erased together', async () => {
  const { eraseReviews, remember } = await reviews()
  await arm(bench, 'telegram:3', at)
  await remember('telegram:3', [['course', 'card', 'good']], at)
  await arm(bench, 'telegram:3', at + 60)
  expect(await row('telegram:3')).toMatchObject({ dueAt: at + 60, cards: known(['course', 'card', 'good']) })
  await eraseReviews('telegram:3')
  expect(await row('telegram:3')).toBeUndefined()
})

test('a row that holds no deck is a poisoned one', async () => {
  const { Poisoned } = await import('../../functions/aws/failures.ts')
  const TableName = bench.takwin.named('REVIEWS_TABLE')
  await bench.takwin.tables.putItem({ TableName, Item: { id: { S: 'telegram:4' }, cards: { S: 'none' } } })
  const { loadDeck } = await reviews()
  await expect(loadDeck('telegram:4')).rejects.toThrow(Poisoned)
})
