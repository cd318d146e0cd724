// One execution environment of one function, in a thread of its own: loads the bundle, then answers one input at a time.
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { basename, extname, join, sep } from 'node:path'
import { compileFunction, constants } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'

/** What the runner gives a new worker. */
export interface Station {
  folder: string
  handler: string
  name: string
  arn: string
  memoryMb: number
  timeoutSeconds: number
  /** One number: the milliseconds by which the movable clock is ahead of the machine's. */
  offset: SharedArrayBuffer
}

export interface Task {
  requestId: string
  input: unknown
}

export interface Failure {
  errorType: string
  errorMessage: string
  trace?: string[]
}

/** The runner is told once when the worker is ready or cannot be, and once for each task; `result` is JSON. */
export type Report =
  | { tells: 'ready' }
  | { tells: 'result'; result: string }
  | { tells: 'failure'; failure: Failure }

type Handler = (input: unknown, context: object) => unknown

/** Source: Lambda developer guide, "Lambda quotas": 6 MB for a synchronous response. */
const LARGEST_RESULT_BYTES = 6_291_556

const station = workerData as Station
const tell = (report: Report) => parentPort?.postMessage(report)

moveDates(new Float64Array(station.offset))
try {
  const handler = load(realpathSync(station.folder), station.handler)
  parentPort?.on('message', (task: Task) => void answer(handler, task))
  tell({ tells: 'ready' })
} catch (error) {
  tell({ tells: 'failure', failure: describe(error) })
}

async function answer(handler: Handler, { requestId, input }: Task): Promise<void> {
  const deadline = performance.now() + station.timeoutSeconds * 1000
  try {
    const result = await handler(input, {
      functionName: station.name,
      functionVersion: '$LATEST',
      invokedFunctionArn: station.arn,
      memoryLimitInMB: String(station.memoryMb),
      awsRequestId: requestId,
      logGroupName: `/aws/lambda/${station.name}`,
      logStreamName: 'local',
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, Math.floor(deadline - performance.now())),
    })
    const json = JSON.stringify(result) ?? 'null'
    if (Buffer.byteLength(json) > LARGEST_RESULT_BYTES)
      throw namedError(
        'Function.ResponseSizeTooLarge',
        `Response payload size exceeded maximum allowed payload size (${LARGEST_RESULT_BYTES} bytes).`,
      )
    tell({ tells: 'result', result: json })
  } catch (error) {
    tell({ tells: 'failure', failure: describe(error) })
  }
}

/**
 * The handler of a CommonJS bundle. It is compiled here, since a `package.json` above the folder must not decide
 * what kind of module it is, and it is given only what Lambda would have: its folder, Node and the AWS SDK.
 */
function load(folder: string, handlerName: string): Handler {
  const name = extname(handlerName).slice(1)
  const stem = join(folder, handlerName.slice(0, -name.length - 1))
  const file = [`${stem}.js`, `${stem}.cjs`].find(existsSync)
  if (!file)
    throw namedError(
      'Runtime.ImportModuleError',
      `Cannot find module '${basename(stem)}' as a CommonJS bundle`,
    )
  const inner = createRequire(file)
  const require = Object.assign((id: string): unknown => {
    if (isBuiltin(id)) return inner(id)
    if (/^@(aws-sdk|smithy)\//.test(id)) return createRequire(import.meta.url)(id)
    const path = inner.resolve(id)
    if (path.startsWith(folder + sep)) return inner(path)
    throw namedError('Runtime.ImportModuleError', `Cannot find module '${id}': it is not in the bundle`)
  }, inner)
  const bundle = { exports: {} as Record<string, unknown> }
  const run = compileFunction(
    readFileSync(file, 'utf8'),
    ['exports', 'require', 'module', '__filename', '__dirname'],
    {
      filename: file,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    },
  )
  run.call(bundle.exports, bundle.exports, require, bundle, file, folder)
  const handler = bundle.exports[name]
  if (typeof handler !== 'function')
    throw namedError('Runtime.HandlerNotFound', `${handlerName} is undefined or not exported`)
  return handler as Handler
}

/** Makes `Date` tell the movable clock's time. */
function moveDates(offset: Float64Array): void {
  const machine = Date
  const now = () => machine.now() + (offset[0] ?? 0)
  globalThis.Date = new Proxy(machine, {
    apply: () => new machine(now()).toString(),
    construct: (target, parameters, newTarget) =>
      Reflect.construct(target, parameters.length > 0 ? parameters : [now()], newTarget) as object,
    get: (target, property, receiver) => (property === 'now' ? now : Reflect.get(target, property, receiver)),
  })
}

function describe(error: unknown): Failure {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error) }
  return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] }
}

function namedError(name: string, message: string): Error {
  return Object.assign(new Error(message), { name })
}
