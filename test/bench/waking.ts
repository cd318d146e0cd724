/** What the minute's sweep costs by learner, however many are due and however many are not. */
import { createServer } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import type { AddressInfo } from 'node:net'
import { mock } from 'node:test'
import type { Deck } from '../../bots/engine/deck.ts'
import type { Catalogue } from '../../content/schema.ts'
import type { FunctionPlan } from '../../infra/local/plan.ts'
import { type Counted, openDueLearners } from './due-learners.ts'
import { atMost, type Figure, figure, reported } from './figure.ts'

const start = Date.UTC(2026, 10, 2, 9)
const few = 1000
const many = 1_000_000
const pace = 25

export async function waking(catalogue: Catalogue, functions: FunctionPlan[]): Promise<Figure[]> {
  const learners = await openDueLearners(start / 1000, deckOf(catalogue), pace)
  const environment = { ...process.env }
  const shelf = await emptyShelf()
  enter(functions, learners.url, shelf.url)
  const fewOfFew = await minute(learners.begin({ all: few, due: few }))
  const fewOfMany = await minute(learners.begin({ all: many, due: few }))
  const manyOfMany = await minute(learners.begin({ all: many, due: many }))
  await learners.stop()
  shelf.stop()
  process.env = environment
  const reads = ({ readUnits, woken }: Counted) => readUnits / woken
  const flat = reads(fewOfMany) / reads(fewOfFew)
  const hours = many / manyOfMany.woken / 60
  return [
    atMost('read units per learner due', reads(fewOfFew), 'RRU', 0.02, '1,000 due of 1,000'),
    reported('write units per learner due', fewOfFew.writeUnits / few, 'WRU', 'with the deck of a course'),
    figure('growth: 1,000 due among 1,000,000', flat, '×', '1.00', flat === 1, 'read units; among 1,000'),
    atMost('growth: 1,000,000 due over 1,000', reads(manyOfMany) / reads(fewOfFew), '×', 1.05, 'read units'),
    atMost('let out in a second at most', manyOfMany.fastest, 'learners', pace, '1,000,000 due at once'),
    reported('to let out 1,000,000', hours, 'h', 'conversations do not wait for it'),
  ]
}

/** One run of the sweep, in the time that the clock says and not that it takes. `fastest`: let out in one second. */
async function minute(counted: Counted): Promise<Counted & { fastest: number }> {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: start })
  // Whatever has imported a timer by name has the one that is led by hand, too.
  syncBuiltinESMExports()
  const { handler } = (await import('../../functions/wake-due.ts')) as unknown as { handler: Sweep }
  let swept = false
  const run = handler({}, { getRemainingTimeInMillis: () => start + 60_000 - Date.now() })
  run.then(() => {
    swept = true
  })
  let fastest = 0
  for (let before = 0; !swept; mock.timers.tick(1000)) {
    await roundOf(counted, before, () => swept)
    fastest = Math.max(fastest, counted.woken - before)
    before = counted.woken
  }
  mock.timers.reset()
  syncBuiltinESMExports()
  return { ...counted, fastest }
}

type Sweep = (schedule: object, context: object) => Promise<void>

/** Resolves when more are woken than before, all who may be, and the sweep waits for the next second; or when it is late. */
async function roundOf(counted: Counted, before: number, ended: () => boolean): Promise<void> {
  const isUnderWay = () => counted.woken === before || counted.woken < counted.allowed
  for (let waits = 0; waits < 400 && isUnderWay() && !ended(); waits++) await machineSleep(5)
  await machineSleep(5)
}
/** Not by the clock that is led by hand. */
const machineTimeout = globalThis.setTimeout
const machineSleep = (milliseconds: number) =>
  new Promise<void>((resolve) => void machineTimeout(resolve, milliseconds))

/** A bucket into which nothing was published. */
async function emptyShelf(): Promise<{ url: string; stop(): void }> {
  const server = createServer((_, answer) =>
    answer.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>'),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, stop: () => void server.close() }
}

/** The function's environment, its calls led to the stand-ins. */
function enter(functions: FunctionPlan[], url: string, shelf: string): void {
  const { environment = {}, folder = '' } = functions.find(({ id }) => id === 'wake-due') ?? {}
  Object.assign(process.env, environment, {
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL: url,
    AWS_ENDPOINT_URL_S3: shelf,
    INBOX_URL: `${url}/inbox.fifo`,
    LAMBDA_TASK_ROOT: folder,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  })
}

/** Of somebody who has answered every card of the first course. */
function deckOf({ courses }: Catalogue): Deck {
  const [course] = Object.values(courses)
  const asked = Object.values(course?.cards ?? {}).filter(({ question }) => question)
  const cards = Object.fromEntries(
    asked.map(({ id }) => [id, [2.30654012, 5.28434875, start / 1000 - 86_400 * 3, 3] as const]),
  )
  return { [course?.id ?? '']: cards } as Deck
}
