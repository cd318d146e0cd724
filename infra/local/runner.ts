import { randomUUID } from 'node:crypto'
import type { Writable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { FunctionPlan } from './plan.ts'
import type { Failure, Report, Station, Task } from './worker.ts'

export type Outcome = { did: 'return'; result: unknown } | { did: 'fail'; failure: Failure }

/** A worker thread and what became of it. */
export interface Runner {
  /** One input at a time. Never throws: what goes wrong is the outcome's failure, worded as Lambda does. */
  run(input: unknown): Promise<Outcome>
  /** False once the worker is gone: after a time-out, an exit, too much memory, a failed start. */
  alive(): boolean
  stop(): Promise<unknown>
}

const INIT_SECONDS = 10

export function startRunner(
  plan: FunctionPlan,
  environment: Record<string, string>,
  offset: SharedArrayBuffer,
  log: Writable,
): Runner {
  const { folder, handler, name, arn, memoryMb, timeoutSeconds } = plan
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    name: plan.id,
    env: environment,
    workerData: { folder, handler, name, arn, memoryMb, timeoutSeconds, offset } satisfies Station,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    stdout: true,
    stderr: true,
  })
  worker.stdout.pipe(log, { end: false })
  worker.stderr.pipe(log, { end: false })
  let alive = true
  let settle: ((report: Report) => void) | undefined

  worker.on('message', (report: Report) => settle?.(report))
  worker.on('error', (error: NodeJS.ErrnoException) => {
    const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    end(
      outOfMemory ? 'Runtime.OutOfMemory' : 'Runtime.ExitError',
      outOfMemory ? 'Runtime exited with error: signal: killed' : error.message,
    )
  })
  worker.on('exit', (code) => end('Runtime.ExitError', `Runtime exited with error: exit status ${code}`))

  function end(errorType: string, errorMessage: string): void {
    if (!alive) return
    alive = false
    settle?.({ tells: 'failure', failure: { errorType, errorMessage } })
  }

  /** The worker's next report, or a failure when it does not come in time. */
  function hear(seconds: number): Promise<Report> {
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => end('Sandbox.Timedout', `Task timed out after ${seconds.toFixed(2)} seconds`),
        seconds * 1000,
      )
      settle = (report) => {
        clearTimeout(timer)
        settle = undefined
        resolve(report)
      }
    })
  }

  async function start(): Promise<Report> {
    const report = await hear(INIT_SECONDS + timeoutSeconds)
    if (report.tells === 'failure') await leave()
    return report
  }

  async function leave(): Promise<void> {
    alive = false
    await worker.terminate()
  }

  let started: Promise<Report> | undefined
  return {
    async run(input) {
      started ??= start()
      const ready = await started
      if (ready.tells === 'failure') return { did: 'fail', failure: ready.failure }
      worker.postMessage({ requestId: randomUUID(), input } satisfies Task)
      const report = await hear(timeoutSeconds)
      if (!alive) await leave()
      return report.tells === 'result'
        ? { did: 'return', result: JSON.parse(report.result) as unknown }
        : { did: 'fail', failure: (report as { failure: Failure }).failure }
    },
    alive: () => alive,
    stop: leave,
  }
}
