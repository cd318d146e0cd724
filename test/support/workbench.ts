/**
 * The functions' real handlers in this process, their queues turned by hand: what is due is received, handed over, and
 * deleted unless the handler names it as failed, as Lambda does. All that a handler calls can be made to fail.
 */
import { type Message, SQS } from '@aws-sdk/client-sqs'
import type { SQSBatchResponse } from 'aws-lambda'
import { inject, vi } from 'vitest'
import { readTemplates, type Template } from '../../infra/local/template.ts'
import { type Faults, openFaults } from './faults.ts'
import { openIam } from './iam.ts'
import { startTakwin, type Takwin } from './takwin.ts'

/** What each function is fed from. */
const queues = { 'take-turn': 'INBOX_URL', 'issue-certificate': 'ORDERS_URL' } as const
export type Eater = keyof typeof queues

export interface Workbench {
  takwin: Takwin
  faults: Faults
  sqs: SQS
  /** Receives a batch that is due and hands it over. Undefined when nothing is due. */
  turn(eater: Eater, limit?: number): Promise<Message[] | undefined>
  /** Has a function's handler deal with this, and gives its answer; `remaining`: the milliseconds that it may still run. */
  invoke<Answer>(functionId: string, input: object, remaining?: () => number): Promise<Answer>
  /** From now on this process has a function's environment, as its hands need it. */
  enter(functionId: string): void
  /** What was kept in memory is gone: the next invocation begins in a new sandbox. */
  restart(): void
  /** Throws if a function has called what IAM would have denied it. */
  stop(): Promise<void>
}

const entries: Record<string, () => Promise<unknown>> = {
  'admit-edge': () => import('../../functions/admit-edge.ts'),
  'take-turn': () => import('../../functions/take-turn.ts'),
  'issue-certificate': () => import('../../functions/issue-certificate.ts'),
  'telegram-webhook': () => import('../../functions/telegram-webhook.ts'),
  'twilio-webhook': () => import('../../functions/twilio-webhook.ts'),
  'twilio-status': () => import('../../functions/twilio-status.ts'),
  'sweep-inbound': () => import('../../functions/sweep-inbound.ts'),
  'wake-due': () => import('../../functions/wake-due.ts'),
  'fold-indicators': () => import('../../functions/fold-indicators.ts'),
  portal: () => import('../../functions/portal.ts'),
  'review-link': () => import('../../functions/review-link.ts'),
  verify: () => import('../../functions/verify.ts'),
}

export async function openWorkbench(): Promise<Workbench> {
  const takwin = await startTakwin({ byHand: true })
  const faults = openFaults()
  const { cloud, phones } = takwin
  const fronts = new Map<string, string>()
  for (const url of new Set([phones.url, ...Object.values(cloud.endpoints)]))
    fronts.set(url, await faults.front(url))
  const behindFront = (value: string) => {
    for (const [url, front] of fronts) if (value.startsWith(url)) return value.replace(url, front)
    return value
  }
  const sqs = new SQS({
    region: cloud.plan.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    endpoint: cloud.endpoints.AWS_ENDPOINT_URL_SQS ?? '',
  })

  /** The SDK tries once: a test sees each failure for itself. */
  function enter(functionId: string): void {
    const { environment = {}, folder = '' } = cloud.plan.functions.find(({ id }) => id === functionId) ?? {}
    const variables = {
      ...environment,
      ...cloud.endpoints,
      AWS_REGION: cloud.plan.region,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_MAX_ATTEMPTS: '1',
      LAMBDA_TASK_ROOT: folder,
      POWERTOOLS_LOG_LEVEL: 'INFO',
    }
    for (const [name, value] of Object.entries(variables)) process.env[name] = behindFront(value)
  }

  // What the handlers log stands with the logs of the others, and not between the lines of the test.
  const listening = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write.bind(stream)
    return vi.spyOn(stream, 'write').mockImplementation((chunk, ...rest) => {
      if (!String(chunk).includes('"service":"takwin"')) return write(chunk as string, ...(rest as []))
      takwin.noteLog(String(chunk))
      return true
    })
  })

  async function invoke<Answer>(
    functionId: string,
    input: object,
    remaining = () => 60_000,
  ): Promise<Answer> {
    enter(functionId)
    const entry = (await entries[functionId]?.()) as {
      handler(input: object, context: object): Promise<Answer>
    }
    return faults.as(functionId, () => entry.handler(input, { getRemainingTimeInMillis: remaining }))
  }

  async function turn(eater: Eater, limit = 10): Promise<Message[] | undefined> {
    const QueueUrl = takwin.named(queues[eater])
    const { Messages } = await sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: limit })
    if (!Messages) return undefined
    const batch = { Records: Messages.map(recordOf) }
    const { batchItemFailures } = await invoke<SQSBatchResponse>(eater, batch)
    const failed = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
    for (const { MessageId = '', ReceiptHandle } of Messages)
      if (!failed.includes(MessageId)) await sqs.deleteMessage({ QueueUrl, ReceiptHandle })
    return Messages
  }

  return {
    takwin,
    faults,
    sqs,
    turn,
    invoke,
    enter,
    restart: () => void vi.resetModules(),
    async stop() {
      for (const each of listening) each.mockRestore()
      await faults.stop()
      await takwin.stop()
      const denied = await deniedOf(faults.made)
      if (denied.length > 0) throw new Error(`IAM denies:\n${denied.join('\n')}`)
    },
  }
}

async function deniedOf(made: Set<string>): Promise<string[]> {
  const iam = openIam(readTemplates(inject('assembly'))[0] as Template)
  const denied: string[] = []
  for (const each of made) {
    const [functionId = '', action, on] = each.split(' ')
    if (!(await iam.allows(functionId, `${action} ${on}`))) denied.push(each)
  }
  return denied
}

const recordOf = ({ MessageId, ReceiptHandle, Body, Attributes }: Message) => ({
  messageId: MessageId,
  receiptHandle: ReceiptHandle,
  body: Body,
  attributes: Attributes,
  eventSource: 'aws:sqs',
})
