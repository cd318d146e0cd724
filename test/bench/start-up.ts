/** What a cold start of `take-turn` takes, beside others started in turn with it: CPU time is what is compared. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FunctionPlan } from '../../infra/local/plan.ts'
import { bundleOf } from './bundles.ts'
import { atMost, type Figure, reported } from './figure.ts'
import { bundlePlainly } from './plainly.ts'
import { median } from './timing.ts'

const rounds = 11

const clientAlone = `export { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'`

const everything = [
  '@aws-sdk/client-dynamodb',
  '@aws-sdk/client-s3',
  '@aws-sdk/client-secrets-manager',
  '@aws-sdk/client-sqs',
  '@aws-sdk/util-dynamodb',
  '@aws-lambda-powertools/batch',
  '@aws-lambda-powertools/logger',
  '@fluent/bundle',
  '@middy/core',
  'grammy',
  'twilio',
  'zod',
]
  .map((name, nth) => `export * as module${nth} from '${name}'`)
  .join('\n')

export function startUp(functions: FunctionPlan[]): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'takwin-bench-start-'))
  const files = [
    bundleOf(functions, 'take-turn'),
    bundlePlainly(folder, 'client-alone', clientAlone),
    bundlePlainly(folder, 'everything', everything),
  ]
  const starts = Array.from({ length: rounds }, () => files.map(cpuMilliseconds))
  rmSync(folder, { recursive: true })
  const [ours = 0, alone = 0, plain = 0] = files.map((_, nth) =>
    median(starts.map((round) => round[nth] ?? 0)),
  )
  return [
    reported('start-up of take-turn', ours, 'ms CPU', 'a process of its own, Node included'),
    atMost('start-up over client-dynamodb alone', ours / alone, '×', 1.5),
    atMost('start-up over everything imported plainly', ours / plain, '×', 0.4),
  ]
}

/** User and system time of a fresh process, from its first instruction until the bundle is loaded. */
function cpuMilliseconds(bundle: string): number {
  const script = 'require(process.argv[1]); process.stdout.write(JSON.stringify(process.cpuUsage()))'
  const { user, system } = JSON.parse(
    execFileSync(process.execPath, ['-e', script, bundle], { stdio: 'pipe' }).toString(),
  )
  return (user + system) / 1000
}
