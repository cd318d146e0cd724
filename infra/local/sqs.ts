import { type Operation, refusal } from './aws-json.ts'
import type { QueuePlan } from './plan.ts'
import type { Queues } from './queues.ts'
import { asReceived, checkSending, md5, type Sending, sequenceNumber } from './sqs-messages.ts'

type To<Input> = Input & { QueueUrl: string }

interface Receiving {
  MaxNumberOfMessages?: number
  VisibilityTimeout?: number
  WaitTimeSeconds?: number
}

interface Receipt {
  Id?: string
  ReceiptHandle: string
}

/** The operations of SQS that functions and operators use, over the queues in process. Source: SQS API reference. */
export function sqsOperations(queues: Queues): Record<string, Operation> {
  const queueAt = (url: string): QueuePlan => {
    const queue = queues.plan(url.slice(url.lastIndexOf('/') + 1))
    if (!queue) throw refusal('com.amazonaws.sqs#QueueDoesNotExist', 'The specified queue does not exist.')
    return queue
  }
  const send = (queue: QueuePlan, sending: Sending) => {
    const body = checkSending(queue, sending)
    const { id, sequence } = queues.send(queue, {
      body,
      attributes: JSON.stringify(sending.MessageAttributes ?? {}),
      group: sending.MessageGroupId,
      deduplication: sending.MessageDeduplicationId,
      delaySeconds: sending.DelaySeconds,
    })
    return {
      MessageId: id,
      MD5OfMessageBody: md5(body),
      ...(queue.fifo && { SequenceNumber: sequenceNumber(sequence) }),
    }
  }
  const hide = (
    queue: QueuePlan,
    { ReceiptHandle, VisibilityTimeout }: Receipt & { VisibilityTimeout: number },
  ) => {
    if (!(VisibilityTimeout >= 0 && VisibilityTimeout <= 43_200))
      throw refusal('InvalidParameterValue', 'VisibilityTimeout must be between 0 and 43200 seconds.')
    if (!queues.changeVisibility(queue, ReceiptHandle, VisibilityTimeout))
      throw refusal('com.amazonaws.sqs#MessageNotInflight', 'The message is not in flight.')
  }
  return {
    'AmazonSQS.SendMessage': ({ QueueUrl, ...sending }: To<Sending>) => send(queueAt(QueueUrl), sending),
    'AmazonSQS.SendMessageBatch': ({ QueueUrl, Entries }: To<{ Entries: Sending[] }>) =>
      each(Entries, (entry) => send(queueAt(QueueUrl), entry)),
    'AmazonSQS.ReceiveMessage': async ({ QueueUrl, ...receiving }: To<Receiving>) => {
      const messages = await receive(queues, queueAt(QueueUrl), receiving)
      return messages.length > 0 ? { Messages: messages.map(asReceived) } : {}
    },
    'AmazonSQS.DeleteMessage': ({ QueueUrl, ReceiptHandle }: To<Receipt>) =>
      queues.remove(queueAt(QueueUrl), ReceiptHandle),
    'AmazonSQS.DeleteMessageBatch': ({ QueueUrl, Entries }: To<{ Entries: Receipt[] }>) =>
      each(Entries, ({ ReceiptHandle }) => queues.remove(queueAt(QueueUrl), ReceiptHandle)),
    'AmazonSQS.ChangeMessageVisibility': ({ QueueUrl, ...hiding }: To<Parameters<typeof hide>[1]>) =>
      hide(queueAt(QueueUrl), hiding),
    'AmazonSQS.ChangeMessageVisibilityBatch': ({
      QueueUrl,
      Entries,
    }: To<{ Entries: Parameters<typeof hide>[1][] }>) =>
      each(Entries, (entry) => hide(queueAt(QueueUrl), entry)),
    'AmazonSQS.GetQueueAttributes': ({ QueueUrl }: To<object>) => ({
      Attributes: attributes(queues, queueAt(QueueUrl)),
    }),
    'AmazonSQS.PurgeQueue': ({ QueueUrl }: To<object>) => queues.purge(queueAt(QueueUrl)),
  }
}

/** Long polling: waits for something to receive, in the machine's seconds. */
async function receive(
  queues: Queues,
  queue: QueuePlan,
  { MaxNumberOfMessages = 1, VisibilityTimeout, WaitTimeSeconds = 0 }: Receiving,
) {
  const until = Date.now() + WaitTimeSeconds * 1000
  for (;;) {
    const messages = queues.receive(queue, MaxNumberOfMessages, VisibilityTimeout)
    const leftMs = until - Date.now()
    if (messages.length > 0 || leftMs <= 0) return messages
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, leftMs)
      const unlisten = queues.onArrival(queue, done)
      function done(): void {
        clearTimeout(timer)
        unlisten()
        resolve()
      }
    })
  }
}

function attributes(queues: Queues, queue: QueuePlan): Record<string, string> {
  const { ready, inFlight, delayed } = queues.depth(queue)
  return {
    QueueArn: queue.arn,
    VisibilityTimeout: String(queue.visibilitySeconds),
    ApproximateNumberOfMessages: String(ready),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
  }
}

/** A batch: each entry succeeds or fails by itself. */
function each<Entry extends { Id?: string }>(entries: Entry[], act: (entry: Entry) => unknown) {
  if (entries.length === 0)
    throw refusal('com.amazonaws.sqs#EmptyBatchRequest', 'There should be at least one entry in the request.')
  if (entries.length > 10)
    throw refusal(
      'com.amazonaws.sqs#TooManyEntriesInBatchRequest',
      'Maximum number of entries per request are 10.',
    )
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length)
    throw refusal('com.amazonaws.sqs#BatchEntryIdsNotDistinct', 'Two or more batch entries have the same Id.')
  const Successful: object[] = []
  const Failed: object[] = []
  for (const entry of entries) {
    try {
      Successful.push({ Id: entry.Id, ...(act(entry) as object | undefined) })
    } catch (error) {
      const { refused, message } = error as Error & { refused?: string }
      if (!refused) throw error
      Failed.push({ Id: entry.Id, Code: refused.split('#').at(-1), Message: message, SenderFault: true })
    }
  }
  return { Successful, Failed }
}
