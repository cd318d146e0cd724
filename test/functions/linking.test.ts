/** One learner on several phones, on the real handlers: what is read and written, what fails on the way, what is left. */
import type { SQSBatchResponse } from 'aws-lambda'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Fate, pass } from '../support/faults.ts'
import { deal, type Step } from '../support/life.ts'
import {
  heard,
  idOf,
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
/** Two phones. */
let here: Person
let there: Person
beforeAll(async () => {
  bench = await openWorkbench()
})
beforeEach(() => {
  here = newPhone(bench)
  there = newPhone(bench)
})
afterEach(() => {
  bench.faults.decide = pass
})
afterAll(() => bench.stop())

const row = (phone: Person) => rowOf(bench, phone)
const begin = (phone: Person) =>
  says(bench, phone, '/start participatory-democracy', 'English', 'yes', 'start')
async function codeFrom(phone: Person): Promise<string> {
  await says(bench, phone, '/link')
  return /\d{4} \d{4}/.exec(heard(phone).at(-1) ?? '')?.[0] ?? ''
}
async function link(): Promise<Step[]> {
  await begin(here)
  return says(bench, there, await codeFrom(here))
}
const onLearners = (calls: string[]) =>
  calls
    .filter((call) => call.endsWith(bench.takwin.named('LEARNERS_TABLE')))
    .map((call) => call.split(/[: ]/)[1])

test('a phone that is linked costs one read more, and any other none', async () => {
  await link()
  for (const [phone, reads] of [
    [here, 1],
    [there, 2],
  ] as const) {
    const [step] = await says(bench, phone, 'menu')
    expect(onLearners(step?.calls ?? [])).toEqual([...Array(reads).fill('GetItem'), 'PutItem'])
  }
})

test('the other phone goes on where this one was, and this one is told', async () => {
  await link()
  expect(heard(there).at(-1)).toMatch(/Lesson .1. of .5./)
  expect(heard(here).at(-1)).toMatch(/open on .Telegram. as well/)
  expect(await row(there)).toEqual({ id: idOf(there), learner: idOf(here) })
  expect(Object.keys((await row(here))?.elsewhere ?? {})).toEqual([idOf(there)])
})

describe.each(['cut before', 'cut after'] as const)('a process that dies anywhere, its call %s', (when) => {
  test('leaves two phones linked as if it had not, and tells of it once', async () => {
    await begin(there)
    const steps = await link()
    expect(steps).toHaveLength(2)
    const told = () => heard(here).filter((text) => text.includes('as well'))
    expect(told()).toHaveLength(1)
    const said = saidIn(steps)
    for await (const relived of relivedAll(bench, there, steps, when)) {
      expect(relived.world, relived.where).toEqual(steps.at(-1)?.after)
      expect(new Set(relived.said), relived.where).toEqual(said)
    }
    expect(told()).toHaveLength(1)
  })
})

describe('two phones at once', () => {
  test('make one chain of versions, and both are answered', async () => {
    await link()
    const { version } = (await row(here)) as { version: number }
    let between: Promise<SQSBatchResponse> | undefined
    bench.faults.decide = async (_, call): Promise<Fate> => {
      if (call.startsWith('dynamodb:PutItem') && !between) {
        between = takeTurn(bench, there, 'v2', 'help')
        await between
      }
      return 'pass'
    }
    expect(await takeTurn(bench, here, 'v1', 'menu')).toEqual({ batchItemFailures: [] })
    expect(await between).toEqual({ batchItemFailures: [] })
    expect((await row(here))?.version).toBe(version + 2)
    expect(heard(here).at(-1)).toContain('What would you like to do?')
    expect(heard(there).at(-1)).toContain('one idea at a time')
  })

  test('each hear their own last answer once more, whatever was said on the other meanwhile', async () => {
    await link()
    await takeTurn(bench, there, 'v3', 'help')
    await takeTurn(bench, here, 'v4', 'menu')
    const record = await row(here)
    await takeTurn(bench, there, 'v3', 'help')
    await takeTurn(bench, here, 'v4', 'menu')
    expect(await row(here)).toEqual(record)
    expect(heard(there).slice(-2)[0]).toBe(heard(there).at(-1))
    expect(heard(here).slice(-2)[0]).toBe(heard(here).at(-1))
  })
})

test('the same code again, days later, changes nothing and is not answered', async () => {
  await begin(here)
  const code = await codeFrom(here)
  await takeTurn(bench, there, 'v5', code)
  await deal(bench, there, ['take-turn'])
  const [record, said] = [await row(here), heard(there).length]
  await takeTurn(bench, there, 'v5', code)
  await deal(bench, there, ['take-turn'])
  expect(await row(here)).toEqual(record)
  expect(heard(there)).toHaveLength(said)
})

describe('a code', () => {
  test('is said again as it was', async () => {
    await begin(here)
    await takeTurn(bench, here, 'v6', '/link')
    await takeTurn(bench, here, 'v6', '/link')
    expect(heard(here).slice(-2)[0]).toBe(heard(here).at(-1))
  })

  test('sent by mistake from where it was shown still opens the record elsewhere', async () => {
    await begin(here)
    const code = await codeFrom(here)
    await says(bench, here, code)
    expect(heard(here).at(-1)).toContain('Send it from the other phone')
    await says(bench, there, code)
    expect(await row(there)).toEqual({ id: idOf(there), learner: idOf(here) })
  })

  test('sent by mistake from a phone that is linked already still opens the record to another', async () => {
    await link()
    const code = await codeFrom(here)
    await says(bench, there, code)
    expect(heard(there).at(-1)).toContain('Send it from the other phone')
    const third = newPhone(bench)
    await says(bench, third, code)
    expect(await row(third)).toEqual({ id: idOf(third), learner: idOf(here) })
  })

  test('opens nothing to a second phone', async () => {
    await begin(here)
    const code = await codeFrom(here)
    await begin(there)
    await says(bench, there, code)
    const third = newPhone(bench)
    await begin(third)
    await says(bench, third, code)
    expect(heard(third).at(-1)).toContain('This code is wrong')
    expect(await row(third)).toMatchObject({ id: idOf(third), version: 5 })
  })

  test('is looked at five times a day from one phone', async () => {
    await begin(here)
    await begin(there)
    await says(bench, there, '10000001', '10000002', '10000003', '10000004', '10000005')
    await says(bench, there, await codeFrom(here))
    expect(heard(there).at(-1)).toContain('Too many tries')
    expect(await row(there)).toHaveProperty('version')
  })

  test('tells nobody in any log', async () => {
    await begin(here)
    const code = await codeFrom(here)
    await says(bench, there, code)
    expect(bench.takwin.logs()).not.toContain(code.replace(' ', ''))
  })
})

describe('somebody who is forgotten', () => {
  test('is forgotten on all their phones', async () => {
    await link()
    await says(bench, here, '/forget', '/forget yes')
    expect([await row(here), await row(there)]).toEqual([undefined, undefined])
    await says(bench, there, 'hello')
    expect(heard(there).at(-1)).toContain('Welcome to Takwin')
  })
})

test('a phone that is removed is nobody’s', async () => {
  await link()
  await says(bench, there, '/phones')
  const [remove] =
    there
      .messages()
      .at(-1)
      ?.reply_markup?.inline_keyboard.flat()
      .filter(({ text }) => text.startsWith('Remove')) ?? []
  there.tap(remove?.text ?? '')
  await deal(bench, there, ['take-turn'])
  expect(await row(there)).toBeUndefined()
  expect(await row(here)).not.toHaveProperty('elsewhere')
})
