import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import type { FunctionPlan, QueuePlan, RoutePlan, SchedulePlan, SourcePlan, TablePlan } from './plan.ts'
import type { Resource, Template } from './template.ts'

/** Reads one property of a resource, its references resolved. The caller knows its shape from CloudFormation. */
export type Read = <T>(property: string) => T | undefined

export function readFunction(
  { id, path }: Resource,
  read: Read,
  { assets }: Template,
  name: string,
  arn: string,
): FunctionPlan {
  const runtime = read<string>('Runtime')
  if (!runtime?.startsWith('nodejs'))
    throw new Error(`only Node.js functions have a stand-in, not ${runtime}`)
  if (read('Layers')) throw new Error('layers have no stand-in')
  const folder = assets.get(read<{ S3Key?: string }>('Code')?.S3Key ?? '')
  if (!folder) throw new Error('its code is not an asset of the assembly')
  const concurrency = read<number>('ReservedConcurrentExecutions')
  return {
    id: path || id,
    name,
    arn,
    folder,
    handler: read<string>('Handler') ?? 'index.handler',
    timeoutSeconds: read<number>('Timeout') ?? 3,
    memoryMb: read<number>('MemorySize') ?? 128,
    ...(concurrency !== undefined && { concurrency }),
    environment: Object.fromEntries(
      Object.entries(read<{ Variables?: object }>('Environment')?.Variables ?? {}).map(([key, value]) => [
        key,
        String(value),
      ]),
    ),
    ...(read<{ LogFormat?: string }>('LoggingConfig')?.LogFormat === 'JSON' && { jsonLogs: true }),
  }
}

/** A route's target is `integrations/<id>`; the integration names the function. */
export function readRoute(
  read: Read,
  integration: (id: string) => Read,
  functionId: (arn: string) => string,
): RoutePlan {
  // A function that asks for the edge's proof is left out: here nothing stands before the API.
  if (!['NONE', 'CUSTOM'].includes(read('AuthorizationType') ?? 'NONE'))
    throw new Error('authorizers have no stand-in')
  const target = integration(read<string>('Target')?.replace('integrations/', '') ?? '')
  if (target<string>('IntegrationType') !== 'AWS_PROXY' || target<string>('PayloadFormatVersion') !== '2.0')
    throw new Error('only Lambda integrations of payload format 2.0 have a stand-in')
  return {
    key: read<string>('RouteKey') ?? '',
    functionId: functionId(target<string>('IntegrationUri') ?? ''),
  }
}

export function readSource(read: Read, functionId: (arn: string) => string): SourcePlan {
  const arn = read<string>('EventSourceArn') ?? ''
  if (!arn.startsWith('arn:aws:sqs:')) throw new Error('only queues have a stand-in as event sources')
  if (read('FilterCriteria')) throw new Error('filters have no stand-in')
  const concurrency = read<{ MaximumConcurrency?: number }>('ScalingConfig')?.MaximumConcurrency
  return {
    queue: lastPart(arn),
    functionId: functionId(read<string>('FunctionName') ?? ''),
    batchSize: read<number>('BatchSize') ?? 10,
    windowSeconds: read<number>('MaximumBatchingWindowInSeconds') ?? 0,
    partialFailures: read<string[]>('FunctionResponseTypes')?.includes('ReportBatchItemFailures') ?? false,
    ...(concurrency !== undefined && { concurrency }),
  }
}

export function readSchedules(
  { id, path, type }: Resource,
  read: Read,
  arn: string,
  functionId: (arn: string) => string,
): SchedulePlan[] {
  const expression = read<string>('ScheduleExpression')
  if (!expression || read('EventPattern'))
    throw new Error('only schedules have a stand-in, not event patterns')
  if (read<string>('State') === 'DISABLED') return []
  const scheduler = type === 'AWS::Scheduler::Schedule'
  type Target = { Arn: string; Input?: string; InputTransformer?: unknown; InputPath?: unknown }
  const targets = scheduler ? [read<Target>('Target')] : (read<Target[]>('Targets') ?? [])
  return targets.map((target, index) => {
    if (!target || target.InputTransformer || target.InputPath)
      throw new Error('input transformers have no stand-in')
    return {
      id: index === 0 ? path || id : `${path || id}/${index}`,
      arn,
      expression,
      zone: read<string>('ScheduleExpressionTimezone') ?? 'UTC',
      sender: scheduler ? 'aws.scheduler' : 'aws.events',
      functionId: functionId(target.Arn),
      ...(target.Input !== undefined && { input: target.Input }),
    }
  })
}

export function readTable(read: Read, name: string): TablePlan {
  if (read('StreamSpecification')) throw new Error('streams have no stand-in')
  type Index = NonNullable<CreateTableCommandInput['GlobalSecondaryIndexes']>[number]
  const indexes = (property: string) =>
    read<Index[]>(property)?.map(({ IndexName, KeySchema, Projection }) => ({
      IndexName,
      KeySchema,
      Projection,
    }))
  const globalIndexes = indexes('GlobalSecondaryIndexes')
  const localIndexes = indexes('LocalSecondaryIndexes')
  const expiry = read<{ AttributeName?: string; Enabled?: boolean }>('TimeToLiveSpecification')
  return {
    creation: {
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: read<CreateTableCommandInput['AttributeDefinitions']>('AttributeDefinitions'),
      KeySchema: read<CreateTableCommandInput['KeySchema']>('KeySchema'),
      ...(globalIndexes && { GlobalSecondaryIndexes: globalIndexes }),
      ...(localIndexes && { LocalSecondaryIndexes: localIndexes }),
    },
    ...(expiry?.Enabled && expiry.AttributeName && { expiry: expiry.AttributeName }),
  }
}

/** Numbers that the template leaves out are SQS's own. Source: CreateQueue, SQS API reference. */
export function readQueue(read: Read, arn: string): QueuePlan {
  const redrive = read<{ deadLetterTargetArn: string; maxReceiveCount: number | string }>('RedrivePolicy')
  return {
    name: lastPart(arn),
    arn,
    fifo: read<boolean>('FifoQueue') ?? false,
    visibilitySeconds: read<number>('VisibilityTimeout') ?? 30,
    delaySeconds: read<number>('DelaySeconds') ?? 0,
    retentionSeconds: read<number>('MessageRetentionPeriod') ?? 345_600,
    maximumBytes: read<number>('MaximumMessageSize') ?? 1_048_576,
    contentBasedDeduplication: read<boolean>('ContentBasedDeduplication') ?? false,
    deduplicationScope: read<'queue' | 'messageGroup'>('DeduplicationScope') ?? 'queue',
    ...(redrive && {
      deadLetter: {
        queue: lastPart(redrive.deadLetterTargetArn),
        maxReceiveCount: Number(redrive.maxReceiveCount),
      },
    }),
  }
}

function lastPart(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1)
}
