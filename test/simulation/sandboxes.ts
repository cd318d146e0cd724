/**
 * The functions' own code, evaluated anew for each sandbox as Lambda does: all that it keeps in memory dies with it. What
 * would leave the process, and what time and chance it sees, comes from the simulation. The SDKs are loaded once.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { Script } from 'node:vm'
import type { LogItem } from '@aws-lambda-powertools/logger'
import { Logger } from '@aws-lambda-powertools/logger'
import { build, type Plugin } from 'esbuild'

export const functionIds = [
  'take-turn',
  'issue-certificate',
  'telegram-webhook',
  'twilio-webhook',
  'twilio-status',
  'sweep-inbound',
  'wake-due',
  'review-link',
  'portal',
  'operator',
] as const
export type FunctionId = (typeof functionIds)[number]

/** What a sandbox has around it. */
export interface Surroundings {
  environment: Record<string, string>
  now(): number
  /** A call of an SDK: `dynamodb`, `PutItem`, its input. */
  aws(service: string, operation: string, input: Record<string, unknown>): Promise<unknown>
  fetch(url: string, request: RequestInit): Promise<Response>
  sleep(milliseconds: number): Promise<void>
  /** From 0 to 1, without 1. */
  chance(): number
  /** A line of the log: JSON. */
  log(line: string): void
}

export type Handler = (input: object, context: object) => Promise<unknown>
export type Sandboxes = (functionId: FunctionId, surroundings: Surroundings) => Handler

/** A known mistake, to show that it is found: what stands in a file, and what stands there instead. */
export interface Mutant {
  file: string
  from: string
  to: string
}

const root = join(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)
/** What is the same in every sandbox, and keeps nothing of what passes through it. */
const shared = /^(@aws-sdk|@aws-lambda-powertools|@digitalbazaar|zod|ts-fsrs|node:|[a-z]+$)/
const inside = /^(grammy|minisearch|hono)/

/** Bundles each function once. Throws where a mutant's code is not there any more. */
export async function openSandboxes(mutants: Mutant[] = []): Promise<Sandboxes> {
  const scripts = new Map<FunctionId, Script>()
  await Promise.all(functionIds.map(async (id) => scripts.set(id, await scriptOf(id, mutants))))
  return (functionId, surroundings) => evaluated(scripts.get(functionId) as Script, surroundings)
}

async function scriptOf(id: FunctionId, mutants: Mutant[]): Promise<Script> {
  const { outputFiles } = await build({
    entryPoints: [join(root, id === 'operator' ? 'test/simulation' : 'functions', `${id}.ts`)],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': 'placeOfFile' },
    plugins: [sharing, mutating(mutants)],
  })
  const code = outputFiles[0]?.text ?? ''
  return new Script(`(function (${given.join(', ')}) {${code}\n})`, { filename: `${id}.js` })
}

const given = ['module', 'require', 'placeOfFile', 'process', 'Date', 'fetch', 'setTimeout', 'AbortSignal']

const sharing: Plugin = {
  name: 'sharing',
  setup(building) {
    building.onResolve({ filter: shared }, ({ path, kind }) =>
      kind === 'entry-point' || inside.test(path) ? undefined : { path, external: true },
    )
    // Drawing takes a hundred times what all the rest does; what matters here is which drawing stays.
    building.onResolve({ filter: /\/certificate\/draw\.ts$/ }, () => ({
      path: join(import.meta.dirname, 'press.ts'),
    }))
  },
}

const mutating = (mutants: Mutant[]): Plugin => ({
  name: 'mutating',
  setup(building) {
    for (const { file, from, to } of mutants)
      building.onLoad({ filter: new RegExp(`${file.replaceAll('.', '\\.')}$`) }, ({ path }) => {
        const text = readFileSync(path, 'utf8')
        if (!text.includes(from)) throw new Error(`${relative(root, path)} has no ${from}`)
        return { contents: text.replace(from, to), loader: 'ts' }
      })
  },
})

function evaluated(script: Script, surroundings: Surroundings): Handler {
  const module: { exports: { handler?: Handler } } = { exports: {} }
  const { environment: env, now, fetch } = surroundings
  const modules = modulesIn(surroundings)
  script.runInThisContext()(
    module,
    (name: string) => modules[name] ?? require(name),
    `file://${root}/index.js`,
    { env },
    dateBy(now),
    fetch,
    // Whoever fetches is told by the simulation when it took too long.
    () => 0,
    { timeout: () => undefined },
  )
  return module.exports.handler as Handler
}

function modulesIn({ aws, sleep, chance, log }: Surroundings): Record<string, object> {
  /** An instance of the SDK's own class, as its paginators insist, that was never made by it. */
  const sdk = (name: string, client: string, service: string) => {
    const real = require(name)
    class Fake {
      send(command: { input: Record<string, unknown> }) {
        return aws(service, command.constructor.name.replace(/Command$/, ''), command.input)
      }
    }
    Object.setPrototypeOf(Fake.prototype, real[client].prototype)
    return { ...real, [client]: Fake }
  }
  const crypto = require('node:crypto')
  return {
    '@aws-sdk/client-dynamodb': sdk('@aws-sdk/client-dynamodb', 'DynamoDBClient', 'dynamodb'),
    '@aws-sdk/client-sqs': sdk('@aws-sdk/client-sqs', 'SQSClient', 'sqs'),
    '@aws-sdk/client-s3': sdk('@aws-sdk/client-s3', 'S3Client', 's3'),
    '@aws-sdk/client-kms': sdk('@aws-sdk/client-kms', 'KMSClient', 'kms'),
    '@aws-sdk/client-secrets-manager': sdk(
      '@aws-sdk/client-secrets-manager',
      'SecretsManagerClient',
      'secretsmanager',
    ),
    '@aws-lambda-powertools/logger': { Logger: loggerTo(log) },
    'node:timers/promises': { setTimeout: sleep },
    // Whatever runs too long is cut off by the simulation.
    'node:timers': { setTimeout: () => 0 },
    'node:crypto': {
      ...crypto,
      randomInt: (one: number, other?: number) =>
        other === undefined ? Math.floor(chance() * one) : one + Math.floor(chance() * (other - one)),
      randomBytes: (size: number) =>
        Buffer.from(Array.from({ length: size }, () => Math.floor(chance() * 256))),
    },
  }
}

const loggerTo = (log: (line: string) => void) =>
  class extends Logger {
    override printLog(_: unknown, item: LogItem): void {
      item.prepareForPrint()
      log(JSON.stringify(item.getAttributes(), this.getJsonReplacer()))
    }
  }

function dateBy(now: () => number) {
  return class extends Date {
    constructor(...given: []) {
      if (given.length === 0) super(now())
      else super(...given)
    }
    static override now = now
  }
}
