import type { Functions } from './functions.ts'
import type { QueuePlan, SourcePlan } from './plan.ts'
import type { Queues, ReceivedMessage } from './queues.ts'
import type { Outcome } from './runner.ts'
import { type MessageAttribute, md5, systemAttributes } from './sqs-messages.ts'
import type { Work } from './work.ts'

/**
 * Feeds a function from a queue, as Lambda's event source mapping does: what a batch does not fail is deleted, what it
 * fails stays in the queue until its visibility time-out, or until when the function itself said.
 * Returns how to receive no more. Source: Lambda developer guide, "Handling errors for an SQS event source in Lambda".
 */
export function startEventSource(
  source: SourcePlan,
  queue: QueuePlan,
  queues: Queues,
  functions: Functions,
  work: Work,
): () => void {
  const limit = Math.min(
    source.concurrency ?? Number.POSITIVE_INFINITY,
    functions.concurrency(source.functionId),
  )
  let batches = 0
  let stopped = false
  let window: NodeJS.Timeout | undefined

  function feed(): void {
    window = undefined
    while (!stopped && batches < limit) {
      const messages = queues.hold(queue, source.batchSize)
      if (messages.length === 0) return
      batches += 1
      work.track(deliver(messages))
    }
  }

  async function deliver(messages: ReceivedMessage[]): Promise<void> {
    const outcome = await functions.invoke(source.functionId, {
      Records: messages.map((message) => asRecord(message, queue)),
    })
    const failed = failuresIn(outcome, messages, source.partialFailures)
    for (const { id, receipt } of messages)
      (failed.includes(id) ? queues.release : queues.remove)(queue, receipt)
    batches -= 1
    feed()
  }

  const unlisten = queues.onArrival(queue, () => {
    if (source.windowSeconds === 0) feed()
    else window ??= setTimeout(feed, source.windowSeconds * 1000)
  })
  feed()
  return () => {
    stopped = true
    clearTimeout(window)
    unlisten()
  }
}

/** The ids that failed: all of them when the function failed or its answer cannot be understood. */
function failuresIn(outcome: Outcome, messages: ReceivedMessage[], partialFailures: boolean): string[] {
  const everyId = messages.map(({ id }) => id)
  if (outcome.did === 'fail') return everyId
  const { batchItemFailures } = (outcome.result ?? {}) as {
    batchItemFailures?: { itemIdentifier?: unknown }[] | null
  }
  if (!partialFailures || batchItemFailures === undefined || batchItemFailures === null) return []
  if (!Array.isArray(batchItemFailures)) return everyId
  const failed = batchItemFailures.map((failure) => String(failure?.itemIdentifier))
  return failed.every((id) => everyId.includes(id)) ? failed : everyId
}

function asRecord(message: ReceivedMessage, queue: QueuePlan) {
  return {
    messageId: message.id,
    receiptHandle: message.receipt,
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes: Object.fromEntries(
      Object.entries(JSON.parse(message.attributes) as Record<string, MessageAttribute>).map(
        ([name, attribute]) => [
          name,
          {
            ...(attribute.StringValue !== undefined && { stringValue: attribute.StringValue }),
            ...(attribute.BinaryValue !== undefined && { binaryValue: attribute.BinaryValue }),
            stringListValues: [],
            binaryListValues: [],
            dataType: attribute.DataType,
          },
        ],
      ),
    ),
    md5OfBody: md5(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: queue.arn,
    awsRegion: queue.arn.split(':')[3],
  }
}
