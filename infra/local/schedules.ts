import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Clock } from './clock.ts'
import type { Functions } from './functions.ts'
import { ACCOUNT } from './identities.ts'
import { nextOccurrence } from './occurrences.ts'
import type { Plan, SchedulePlan } from './plan.ts'
import type { Work } from './work.ts'

const LONGEST_TIMER_MS = 2 ** 31 - 1

/**
 * Fires the schedules by the movable clock. However many occurrences were missed, by a jump of the clock or while the
 * machine was off, a schedule catches up once, at the present time. When it was last looked at is kept in `file`.
 * Returns how to fire no more.
 */
export function startSchedules(
  { schedules, region }: Plan,
  functions: Functions,
  clock: Clock,
  file: string,
  work: Work,
): () => void {
  const looked: Record<string, number> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  let timer: NodeJS.Timeout | undefined

  const now = () => clock.now()
  const dueAt = ({ id, expression, zone }: SchedulePlan) =>
    nextOccurrence(
      expression,
      zone,
      new Date(Math.min(looked[id] ?? Number.POSITIVE_INFINITY, now().getTime())),
    ).getTime()

  function look(): Promise<unknown> {
    const due = schedules.filter((schedule) => dueAt(schedule) <= now().getTime())
    for (const { id } of [...due, ...schedules.filter((schedule) => !(schedule.id in looked))])
      looked[id] = now().getTime()
    writeFileSync(`${file}.new`, JSON.stringify(looked))
    renameSync(`${file}.new`, file)
    awaitNext()
    return Promise.all(
      due.map((schedule) =>
        work.track(functions.invoke(schedule.functionId, inputOf(schedule, now(), region))),
      ),
    )
  }

  function awaitNext(): void {
    clearTimeout(timer)
    if (schedules.length === 0) return
    const waitMs = Math.min(...schedules.map(dueAt)) - now().getTime()
    timer = setTimeout(look, Math.min(Math.max(waitMs, 0), LONGEST_TIMER_MS))
  }

  clock.onAdvance(async () => void (await look()))
  look()
  return () => clearTimeout(timer)
}

/** Source: EventBridge user guide, "Scheduled events"; Scheduler user guide, "Templated targets". */
function inputOf({ sender, arn, input }: SchedulePlan, now: Date, region: string): unknown {
  if (input !== undefined) return JSON.parse(input)
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: sender,
    account: ACCOUNT,
    time: now.toISOString().replace(/\.\d+Z$/, 'Z'),
    region,
    resources: [arn],
    detail: sender === 'aws.scheduler' ? '{}' : {},
  }
}
