import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openClock } from '../../infra/local/clock.ts'
import { nextOccurrence } from '../../infra/local/occurrences.ts'
import { linesOf, startExample, synthesiseExample } from './cloud-example.ts'

const after = '2026-02-27T10:07:30Z'

test.each([
  ['rate(1 minute)', '2026-02-27T10:08:00Z'],
  ['rate(5 minutes)', '2026-02-27T10:10:00Z'],
  ['rate(1 day)', '2026-02-28T00:00:00Z'],
  ['cron(0 2 * * ? *)', '2026-02-28T02:00:00Z'],
  ['cron(0/15 * * * ? *)', '2026-02-27T10:15:00Z'],
  ['cron(7 10 * * ? *)', '2026-02-28T10:07:00Z'],
  ['cron(0 8-18/4 ? * MON-FRI *)', '2026-02-27T12:00:00Z'],
  ['cron(30 9 ? * SUN,WED *)', '2026-03-01T09:30:00Z'],
  ['cron(0 0 29 2 ? *)', '2028-02-29T00:00:00Z'],
  ['cron(0 0 1 JAN ? 2030)', '2030-01-01T00:00:00Z'],
])('%s occurs next at %s', (expression, next) => {
  expect(nextOccurrence(expression, 'UTC', new Date(after)).toISOString()).toBe(new Date(next).toISOString())
})

test("a schedule of a zone follows that zone's clock", () => {
  const next = (from: string) =>
    nextOccurrence('cron(0 9 * * ? *)', 'Europe/Paris', new Date(from)).toISOString()
  expect(next('2026-03-28T12:00:00Z')).toBe('2026-03-29T07:00:00.000Z')
  expect(next('2026-03-27T12:00:00Z')).toBe('2026-03-28T08:00:00.000Z')
})

test.each([
  'at(2026-01-01T00:00:00)',
  'rate(0 minutes)',
  'cron(0 2 * * *)',
  'cron(0 2 L * ? *)',
  'cron(60 2 * * ? *)',
  'cron(0 0 30 2 ? *)',
])('%s is refused', (expression) => {
  expect(() => nextOccurrence(expression, 'UTC', new Date(after))).toThrow()
})

test('a schedule fires at once when the clock is moved, and once however much it missed', async () => {
  const example = synthesiseExample()
  const { cloud, clock } = await startExample(example)
  const ticks = () => linesOf<Record<string, unknown>>(example.tickRecord)
  await clock.advance(86_400)
  expect(ticks()).toEqual([
    {
      version: '0',
      id: expect.any(String),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: '000000000000',
      time: expect.stringMatching(`^${clock.now().toISOString().slice(0, 13)}.*Z$`),
      region: 'eu-west-3',
      resources: [expect.stringMatching(/^arn:aws:events:/)],
      detail: {},
    },
  ])
  await clock.advance(30 * 86_400)
  expect(ticks()).toHaveLength(2)
  await clock.advance(1)
  expect(ticks()).toHaveLength(2)
  await cloud.stop()
})

test('a clock keeps its moved time, tells its listeners in order, and never goes back', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'takwin-clock-')), 'clock')
  const clock = openClock(file)
  const told: string[] = []
  clock.onAdvance(async () => void told.push('first'))
  clock.onAdvance(() => void told.push('second'))
  await clock.advance(3600)
  expect(told).toEqual(['first', 'second'])
  expect(openClock(file).now().getTime() - Date.now()).toBeGreaterThan(3_599_000)
  await expect(clock.advance(-1)).rejects.toThrow(RangeError)
})
