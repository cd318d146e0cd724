/** A queue whose process is too busy for its timers: what is hidden or delayed is announced all the same. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openClock } from '../../infra/local/clock.ts'
import type { QueuePlan } from '../../infra/local/plan.ts'
import { openQueues, type Queues } from '../../infra/local/queues.ts'

const plan = (name: string): QueuePlan => ({
  name,
  arn: `arn:aws:sqs:eu-west-3:000000000000:${name}`,
  fifo: false,
  visibilitySeconds: 30,
  delaySeconds: 0,
  retentionSeconds: 3600,
  maximumBytes: 1024,
  contentBasedDeduplication: false,
  deduplicationScope: 'queue',
})
const [inbox, orders] = [plan('inbox'), plan('orders')]

let folder: string
let queues: Queues
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  folder = mkdtempSync(join(tmpdir(), 'queues-'))
  queues = openQueues(join(folder, 'queues.db'), [inbox, orders], openClock(join(folder, 'clock')))
})
afterEach(() => {
  queues.close()
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})

test('what has come due before its timer rang is announced, though another call set the timer anew', () => {
  const received: string[] = []
  queues.onArrival(inbox, () => received.push(...queues.receive(inbox, 1).map(({ body }) => body)))
  queues.send(inbox, { body: 'late', attributes: '{}', delaySeconds: 6 })
  // Time goes by, and no timer rings.
  vi.setSystemTime(Date.now() + 6000)
  queues.send(orders, { body: 'later still', attributes: '{}', delaySeconds: 60 })
  vi.advanceTimersByTime(1)
  expect(received).toEqual(['late'])
})

test('a timer that rings a moment early rings again', () => {
  const received: string[] = []
  queues.onArrival(orders, () => vi.setSystemTime(Date.now() + 1))
  queues.onArrival(inbox, () => received.push(...queues.receive(inbox, 1).map(({ body }) => body)))
  queues.send(inbox, { body: 'early', attributes: '{}', delaySeconds: 6 })
  vi.setSystemTime(Date.now() - 1)
  vi.advanceTimersByTime(6000)
  expect(received).toEqual([])
  vi.advanceTimersByTime(1)
  expect(received).toEqual(['early'])
})
