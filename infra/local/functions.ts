import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Clock } from './clock.ts'
import type { FunctionPlan, Plan } from './plan.ts'
import { type Outcome, type Runner, startRunner } from './runner.ts'
import type { Failure } from './worker.ts'

export interface Functions {
  /** Runs a function; waits while all of its workers are busy. Never throws for what the function does wrong. */
  invoke(id: string, input: unknown): Promise<Outcome>
  /** How many inputs the function takes at once. */
  concurrency(id: string): number
  /** Ends the workers; called when no invocation is under way. */
  stop(): Promise<void>
}

const WORKERS = 2

/**
 * Every function of the plan, loaded from its bundle when it is first needed, with its template's variables, what
 * Lambda sets, and the `endpoints` of the stand-ins. What it prints goes to `<logs>/<function>.log`.
 */
export function openFunctions(
  { functions, region }: Plan,
  endpoints: Record<string, string>,
  logs: string,
  offset: SharedArrayBuffer,
): Functions {
  // Lambda runs in UTC, and the zone belongs to the whole process: a worker cannot have its own.
  process.env.TZ = 'UTC'
  const crews = new Map(
    functions.map((plan) => {
      const environment = { ...plan.environment, ...lambdaEnvironment(plan, region), ...endpoints }
      return [plan.id, openCrew(plan, environment, offset, logs)]
    }),
  )
  const crewOf = (id: string) => {
    const crew = crews.get(id)
    if (!crew) throw new Error(`There is no function ${id}, only ${[...crews.keys()].join(', ')}.`)
    return crew
  }
  return {
    invoke: (id, input) => crewOf(id).invoke(input),
    concurrency: (id) => crewOf(id).size,
    async stop() {
      await Promise.all([...crews.values()].map((crew) => crew.stop()))
    },
  }
}

/** How far the movable clock is ahead of the machine's, in milliseconds: one number that the workers share. */
export function shareOffset(clock: Clock): SharedArrayBuffer {
  const offset = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)
  const set = () => {
    new Float64Array(offset)[0] = clock.now().getTime() - Date.now()
  }
  set()
  clock.onAdvance(set)
  return offset
}

/** A function's workers: one input at a time each, a queue when all are busy, a fresh worker for one that died. */
function openCrew(
  plan: FunctionPlan,
  environment: Record<string, string>,
  offset: SharedArrayBuffer,
  logs: string,
) {
  const size = Math.max(1, Math.min(WORKERS, plan.concurrency ?? WORKERS))
  const file = join(logs, `${plan.id}.log`)
  mkdirSync(dirname(file), { recursive: true })
  const log = createWriteStream(file, { flags: 'a' })
  let resting: Runner[] = []
  const waiting: (() => void)[] = []
  let busy = 0

  async function invoke(input: unknown): Promise<Outcome> {
    if (busy === size) await new Promise<void>((resolve) => waiting.push(resolve))
    else busy += 1
    resting = resting.filter((runner) => runner.alive())
    const runner = resting.pop() ?? startRunner(plan, environment, offset, log)
    const outcome = await runner.run(input)
    if (runner.alive()) resting.push(runner)
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
    if (outcome.did === 'fail') report(outcome.failure)
    return outcome
  }

  function report({ errorType, errorMessage, trace = [] }: Failure): void {
    log.write(`${[`${errorType}: ${errorMessage}`, ...trace.slice(1)].join('\n')}\n`)
    console.error(`${plan.id}: ${errorType}: ${errorMessage.split('\n')[0]}`)
  }

  async function stop(): Promise<void> {
    await Promise.all(resting.map((runner) => runner.stop()))
    await new Promise<void>((resolve) => log.end(resolve))
  }

  return { size, invoke, stop }
}

/** What Lambda sets besides. Source: Lambda developer guide, "Defined runtime environment variables". */
function lambdaEnvironment(plan: FunctionPlan, region: string): Record<string, string> {
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: plan.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(plan.memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${plan.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_LAMBDA_LOG_FORMAT: plan.jsonLogs ? 'JSON' : 'Text',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    LAMBDA_TASK_ROOT: plan.folder,
    LAMBDA_RUNTIME_DIR: '/var/runtime',
    LANG: 'en_US.UTF-8',
    PATH: '/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin',
    TZ: ':UTC',
    _HANDLER: plan.handler,
  }
}
