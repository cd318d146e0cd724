import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'

/** What a synthesised assembly asks the cloud to run, with every reference resolved. */
export interface Plan {
  region: string
  functions: FunctionPlan[]
  routes: RoutePlan[]
  sources: SourcePlan[]
  schedules: SchedulePlan[]
  tables: TablePlan[]
  queues: QueuePlan[]
  buckets: string[]
  secrets: SecretPlan[]
  /** What the stacks tell whoever deployed them. */
  outputs: Record<string, string>
  keys: { id: string; arn: string }[]
}

export interface FunctionPlan {
  /** The construct's path below its stack, such as `take-turn`. */
  id: string
  name: string
  arn: string
  /** The folder of its bundle, which is Lambda's /var/task. */
  folder: string
  handler: string
  timeoutSeconds: number
  memoryMb: number
  /** Reserved concurrent executions, where the template sets them. */
  concurrency?: number
  environment: Record<string, string>
  /** Whether its log lines are JSON. */
  jsonLogs?: boolean
}

export interface RoutePlan {
  /** `POST /telegram`, `ANY /{proxy+}` or `$default`. */
  key: string
  functionId: string
}

export interface SourcePlan {
  queue: string
  functionId: string
  batchSize: number
  windowSeconds: number
  /** Whether the function answers with `batchItemFailures`. */
  partialFailures: boolean
  concurrency?: number
}

export interface SchedulePlan {
  id: string
  arn: string
  /** `rate(1 minute)` or `cron(0 2 * * ? *)`, read in `zone`. */
  expression: string
  zone: string
  sender: 'aws.events' | 'aws.scheduler'
  functionId: string
  /** JSON text to hand over in place of EventBridge's own. */
  input?: string
}

export interface TablePlan {
  creation: CreateTableCommandInput & { TableName: string }
  /** The attribute that holds when a row expires, in epoch seconds. */
  expiry?: string
}

export interface QueuePlan {
  name: string
  arn: string
  fifo: boolean
  visibilitySeconds: number
  delaySeconds: number
  retentionSeconds: number
  maximumBytes: number
  contentBasedDeduplication: boolean
  deduplicationScope: 'queue' | 'messageGroup'
  deadLetter?: { queue: string; maxReceiveCount: number }
}

export interface SecretPlan {
  name: string
  arn: string
}
