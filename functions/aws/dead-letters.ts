/** What was given up after all its tries, and waits for an operator's redrive: nothing is left there of who is forgotten. */
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'
import { recordNamed } from '../../bots/engine/inbound.ts'
import { variable } from './environment.ts'
import { NotNow } from './failures.ts'
import { readInbox } from './inbox.ts'
import { once } from './once.ts'

const client = once(() => new SQSClient({}))

/** Long enough to look at all of them: who is being looked at is out of sight. */
const hiddenSeconds = 30

/** `ids`: of records, and of their addresses. Throws `NotNow` while somebody else is looking, since one may be theirs. */
export async function eraseDeadLetters(ids: string[]): Promise<void> {
  await eraseFrom(variable('INBOX_DEAD_LETTERS_URL'), (body) => ids.includes(writerOf(body)))
  await eraseFrom(variable('ORDERS_DEAD_LETTERS_URL'), (body) => ids.includes(ordererOf(body)))
}

function writerOf(body: string): string {
  const letter = readInbox(body)
  if (letter.kind === 'unreadable') return ''
  return recordNamed(letter.kind === 'later' ? letter.letter : letter)
}

/** Whatever else is in an order, a later version's as well. */
const orderSchema = z.object({ learner: z.optional(z.string()) })
const ordererOf = (body: string): string => z.parse(orderSchema, JSON.parse(body)).learner ?? ''

async function eraseFrom(QueueUrl: string, isTheirs: (body: string) => boolean): Promise<void> {
  const { waiting, hidden } = await depthOf(QueueUrl)
  if (hidden > 0) throw new NotNow('dead letters are out of sight', hiddenSeconds)
  if (waiting === 0) return
  const others: string[] = []
  for (;;) {
    const asked = { QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: hiddenSeconds, WaitTimeSeconds: 1 }
    const { Messages = [] } = await client().send(new ReceiveMessageCommand(asked))
    if (Messages.length === 0) break
    for (const { Body = '', ReceiptHandle = '' } of Messages)
      if (isTheirs(Body)) await client().send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
      else others.push(ReceiptHandle)
  }
  for (const ReceiptHandle of others)
    await client().send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }))
}

async function depthOf(QueueUrl: string): Promise<{ waiting: number; hidden: number }> {
  const { Attributes = {} } = await client().send(
    new GetQueueAttributesCommand({
      QueueUrl,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  )
  const { ApproximateNumberOfMessages: waiting, ApproximateNumberOfMessagesNotVisible: hidden } = Attributes
  return { waiting: Number(waiting), hidden: Number(hidden) }
}
