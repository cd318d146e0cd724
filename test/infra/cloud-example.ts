import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Duration, Stack } from 'aws-cdk-lib'
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { Code, Function as LambdaFunctionConstruct, Runtime } from 'aws-cdk-lib/aws-lambda'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { DeduplicationScope, FifoThroughputLimit, Queue } from 'aws-cdk-lib/aws-sqs'
import { type Clock, openClock } from '../../infra/local/clock.ts'
import { type Cloud, startCloud } from '../../infra/local/cloud.ts'

/** A bundle that says what it was given, and does what its input, or the header `order`, asks. */
const OBEDIENT = `
exports.handler = async (input, context) => {
  const order = JSON.parse(input.headers?.order ?? 'null') ?? input
  switch (order.do) {
    case 'throw': throw new TypeError('as asked')
    case 'throw text': throw 'as asked'
    case 'hang': for (;;);
    case 'wait': return new Promise(() => setTimeout(() => {}, 60_000))
    case 'hog': { const hoard = []; for (;;) hoard.push(new Array(2e6).fill(hoard.length)) }
    case 'exit': process.exit(3)
    case 'reject': Promise.reject(new Error('unheard')); return new Promise(() => setTimeout(() => {}, 60_000))
    case 'environment': return { ...process.env }
    case 'require': return Object.keys(require(order.id)).length > 0
    case 'print': console.log(order.text); return null
    case 'answer large': return 'x'.repeat(7e6)
    case 'time': return { now: Date.now(), date: new Date().getTime(), text: Date(), zone: new Date(0).getHours(), fixed: new Date(5).getTime() }
    case 'context': return { ...context, remaining: context.getRemainingTimeInMillis() }
    case 'count': globalThis.count = (globalThis.count ?? 0) + 1; return globalThis.count
    default: return order.answer ?? input
  }
}`

/** Writes each batch down, then does to it what the messages' bodies ask; a failed message fails those after it. */
const INBOX = `
const { appendFileSync } = require('node:fs')
const { SQS } = require('@aws-sdk/client-sqs')
const sqs = new SQS({})
exports.handler = async ({ Records }) => {
  appendFileSync(process.env.RECORD, JSON.stringify(Records) + '\\n')
  const asked = (text) => Records.find(({ body }) => body.startsWith(text))
  if (asked('throw')) throw new Error('as asked')
  if (asked('wait')) await new Promise((resolve) => setTimeout(resolve, 1000))
  if (asked('linger')?.attributes.ApproximateReceiveCount === '1') await new Promise((resolve) => setTimeout(resolve, 20_000))
  const postponed = asked('postpone')
  if (postponed)
    await sqs.changeMessageVisibility({ QueueUrl: process.env.INBOX_URL, ReceiptHandle: postponed.receiptHandle, VisibilityTimeout: 45 })
  const from = Records.findIndex(({ body, attributes }) => body === 'fail' ||
    (/once$/.test(body) && attributes.ApproximateReceiveCount === '1'))
  return { batchItemFailures: from < 0 ? [] : Records.slice(from).map(({ messageId }) => ({ itemIdentifier: messageId })) }
}`

const TICK = `
const { appendFileSync } = require('node:fs')
exports.handler = async (input) => appendFileSync(process.env.RECORD, JSON.stringify(input) + '\\n')`

export interface Example {
  /** The synthesised assembly. */
  assembly: string
  /** A new folder for the cloud's state. */
  folder: string
  /** Where the function of the inbox, and the ticks, write down what they were given: a line of JSON for each. */
  inboxRecord: string
  tickRecord: string
}

/** A started cloud of the example, with a clock of its own. */
export async function startExample(example: Example): Promise<{ cloud: Cloud; clock: Clock }> {
  const clock = openClock(join(example.folder, 'clock'))
  const cloud = await startCloud({
    ...example,
    port: 0,
    clock,
    environment: { TELEGRAM_API_ROOT: 'http://localhost:4000', NOT_IN_THE_TEMPLATE: 'x' },
    secrets: { 'takwin/token': 'open sesame' },
  })
  return { cloud, clock }
}

/** What a function wrote down, a value for each line. */
export function linesOf<T>(file: string): T[] {
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as T)
    : []
}

/** A small application with one of everything, synthesised by CDK as the real one is. */
export function synthesiseExample(): Example {
  const root = mkdtempSync(join(tmpdir(), 'takwin-cloud-'))
  const example = {
    assembly: join(root, 'cdk.out'),
    folder: join(root, '.takwin'),
    inboxRecord: join(root, 'inbox.jsonl'),
    tickRecord: join(root, 'ticks.jsonl'),
  }
  // What must not matter to a bundle: a package.json above it that says otherwise, and a package within reach.
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  mkdirSync(join(root, 'node_modules/stray'), { recursive: true })
  writeFileSync(join(root, 'node_modules/stray/index.js'), 'export const stray = true')
  const app = new App({ outdir: example.assembly, analyticsReporting: false })
  const stack = new Stack(app, 'example', { env: { region: 'eu-west-3' } })
  const lambda = (id: string, code: string, environment: Record<string, string>, timeoutSeconds = 2) => {
    const bundle = join(root, id)
    mkdirSync(bundle)
    writeFileSync(join(bundle, 'index.js'), code)
    return new LambdaFunctionConstruct(stack, id, {
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: Code.fromAsset(bundle),
      environment,
      memorySize: 128,
      timeout: Duration.seconds(timeoutSeconds),
    })
  }

  const table = new TableV2(stack, 'learners', {
    partitionKey: { name: 'id', type: AttributeType.STRING },
    timeToLiveAttribute: 'expiresAt',
    globalSecondaryIndexes: [
      {
        indexName: 'due',
        partitionKey: { name: 'bucket', type: AttributeType.STRING },
        sortKey: { name: 'dueAt', type: AttributeType.NUMBER },
      },
    ],
  })
  const bucket = new Bucket(stack, 'certificates')
  const secret = new Secret(stack, 'token', { secretName: 'takwin/token' })
  const poisoned = new Queue(stack, 'poisoned', { fifo: true })
  const inbox = new Queue(stack, 'inbox', {
    fifo: true,
    visibilityTimeout: Duration.seconds(30),
    deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
    fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
    deadLetterQueue: { queue: poisoned, maxReceiveCount: 3 },
  })

  const obedient = lambda('obedient', OBEDIENT, {
    TABLE: table.tableName,
    BUCKET: bucket.bucketName,
    INBOX_URL: inbox.queueUrl,
    SECRET: secret.secretArn,
    STACK: `${stack.stackName} in ${stack.region} of ${stack.account}`,
    TELEGRAM_API_ROOT: 'https://api.telegram.org',
  })
  const takeTurn = lambda('take-turn', INBOX, { RECORD: example.inboxRecord, INBOX_URL: inbox.queueUrl }, 25)
  takeTurn.addEventSource(new SqsEventSource(inbox, { batchSize: 10, reportBatchItemFailures: true }))
  lambda('broken', "throw new RangeError('while loading')", {})
  const tick = lambda('tick', TICK, { RECORD: example.tickRecord })
  new Rule(stack, 'nightly', {
    schedule: Schedule.cron({ minute: '0', hour: '2' }),
    targets: [new LambdaFunction(tick)],
  })

  const api = new HttpApi(stack, 'portal')
  const integration = new HttpLambdaIntegration('obedient', obedient)
  api.addRoutes({ path: '/telegram', methods: [HttpMethod.POST], integration })
  api.addRoutes({ path: '/courses/{id}', methods: [HttpMethod.GET], integration })
  api.addRoutes({ path: '/courses/all', methods: [HttpMethod.GET], integration })
  api.addRoutes({ path: '/files/{path+}', integration })
  app.synth()
  return example
}
