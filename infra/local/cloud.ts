import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readAssembly } from './assembly.ts'
import { openAwsJson } from './aws-json.ts'
import { openBuckets } from './buckets.ts'
import type { Clock } from './clock.ts'
import { startEventSource } from './event-sources.ts'
import { openFunctions, shareOffset } from './functions.ts'
import { serveHttpApi } from './http-api.ts'
import { kmsOperations } from './kms.ts'
import type { FunctionPlan, Plan } from './plan.ts'
import { type Depth, openQueues } from './queues.ts'
import type { Outcome } from './runner.ts'
import { serveS3 } from './s3.ts'
import { startSchedules } from './schedules.ts'
import { secretsOperations } from './secrets.ts'
import { sqsOperations } from './sqs.ts'
import { openTables } from './tables.ts'
import { openWork } from './work.ts'

export interface CloudOptions {
  /** The folder that `CDK_OUTDIR=… node infra/app.ts` wrote. */
  assembly: string
  /** Where tables, queues, buckets and logs are kept. */
  folder: string
  /** Of the HTTP API; 0 for any that is free. */
  port: number
  clock: Clock
  /** Replaces values of variables that a function's template names, and never adds one. */
  environment: Record<string, string>
  /** Values of the template's secrets, by their names. */
  secrets: Record<string, string>
}

export interface Cloud {
  url: string
  port: number
  /** What the assembly asked for, with its names resolved. */
  plan: Plan
  /** Where SDK clients find the stand-ins: the SDK's own variables, `AWS_ENDPOINT_URL_…`. */
  endpoints: Record<string, string>
  /** Runs a function by its construct's path, such as `take-turn`. */
  invoke(functionId: string, input: unknown): Promise<Outcome>
  depth(queue: string): Depth
  /** Resolves when no request, batch or scheduled invocation is under way and no source has anything left to receive. */
  idle(): Promise<void>
  /** Takes nothing new, lets what is under way end, and closes everything; a second start on the folder continues. */
  stop(): Promise<void>
}

/** Runs on this machine what CDK synthesised. Throws, naming the resource, for what it cannot stand in for. */
export async function startCloud({
  assembly,
  folder,
  port,
  environment,
  secrets,
  ...options
}: CloudOptions): Promise<Cloud> {
  const home = resolve(folder)
  mkdirSync(home, { recursive: true })
  const closers: (() => unknown)[] = []
  let stopped = false
  // The clock outlives the cloud, and what listened to it must not.
  const clock: Clock = {
    ...options.clock,
    onAdvance: (listener) => options.clock.onAdvance(() => (stopped ? undefined : listener())),
  }
  const stop = async () => {
    stopped = true
    for (const close of closers.splice(0).reverse()) await close()
  }
  try {
    const work = openWork()
    // Before anything else listens to the clock, so that whatever a jump sets off sees the new time.
    const offset = shareOffset(clock)
    const door = await openAwsJson()
    closers.push(door.stop)
    const plan = withEnvironment(readAssembly(resolve(assembly), door.url), environment)

    const queues = openQueues(join(home, 'queues.db'), plan.queues, clock)
    closers.push(queues.close)
    door.serve({ ...sqsOperations(queues), ...secretsOperations(plan.secrets, secrets) })
    door.serve(kmsOperations(plan.keys, join(home, 'signing-key.pem')))
    const buckets = openBuckets(join(home, 'buckets.db'), plan.buckets)
    closers.push(buckets.close)
    const s3 = await serveS3(buckets, clock)
    closers.push(s3.stop)
    const tables = await openTables(join(home, 'tables'), plan.tables, plan.region, clock)
    closers.push(tables.stop)

    const endpoints = {
      AWS_ENDPOINT_URL: door.url,
      AWS_ENDPOINT_URL_DYNAMODB: tables.url,
      AWS_ENDPOINT_URL_KMS: door.url,
      AWS_ENDPOINT_URL_S3: s3.url,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: door.url,
      AWS_ENDPOINT_URL_SQS: door.url,
    }
    const functions = openFunctions(plan, endpoints, join(home, 'logs'), offset)
    closers.push(functions.stop)
    const api = await serveHttpApi(plan.routes, functions, clock, port, work)
    closers.push(api.stop, work.idle, api.refuseMore)
    for (const source of plan.sources) {
      const queue = queues.plan(source.queue)
      if (queue) closers.push(startEventSource(source, queue, queues, functions, work))
    }
    closers.push(startSchedules(plan, functions, clock, join(home, 'schedules.json'), work))

    return {
      url: `http://localhost:${api.port}`,
      port: api.port,
      plan,
      endpoints,
      invoke: (functionId, input) => work.track(functions.invoke(functionId, input)),
      depth(name) {
        const queue = queues.plan(name)
        if (!queue)
          throw new Error(
            `There is no queue ${name}, only ${plan.queues.map((each) => each.name).join(', ')}.`,
          )
        return queues.depth(queue)
      },
      idle: work.idle,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The plan with the values of variables replaced where a function's template names them. */
function withEnvironment(plan: Plan, replaced: Record<string, string>): Plan {
  const functions = plan.functions.map(
    (each): FunctionPlan => ({
      ...each,
      environment: Object.fromEntries(
        Object.entries(each.environment).map(([name, value]) => [name, replaced[name] ?? value]),
      ),
    }),
  )
  return { ...plan, functions }
}
