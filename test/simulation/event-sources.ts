/** Queues feed functions, as Lambda's event source mappings do: what a batch does not fail is deleted. */
import type { SQSBatchResponse } from 'aws-lambda'
import type { Plan, QueuePlan, SourcePlan } from '../../infra/local/plan.ts'
import type { Queues, ReceivedMessage } from '../../infra/local/queues.ts'
import { asReceived } from '../../infra/local/sqs-messages.ts'
import type { Agenda } from './agenda.ts'
import type { Faults } from './faults.ts'
import type { Invocation, Lambda, Outcome } from './lambda.ts'
import type { Recorder } from './record.ts'
import type { FunctionId } from './sandboxes.ts'

/** So many batches at once of each function. */
const atOnce = 4
/** A message that failed is seen again after its time in hiding; whoever has it looks again a moment later. */
const moment = 1

export interface EventSources {
  /** There may be something to receive. */
  feed(): void
  /** Something will be seen again then: milliseconds from now. */
  feedAfter(milliseconds: number): void
}

export function openEventSources(
  plan: Plan,
  queues: Queues,
  lambda: Lambda,
  agenda: Agenda,
  recorder: Recorder,
  faults: () => Faults,
): EventSources {
  const sources = plan.sources.map((source) => ({ source, queue: queues.plan(source.queue) as QueuePlan }))
  /** What stayed in its queue although it was dealt with: once it comes again, it is deleted. */
  const kept = new Set<string>()
  let asked = false

  function feed(): void {
    if (asked) return
    asked = true
    agenda.after(moment, () => {
      asked = false
      for (const { source, queue } of sources) feedOne(source, queue)
    })
  }

  function feedOne(source: SourcePlan, queue: QueuePlan): void {
    const functionId = source.functionId as FunctionId
    while (lambda.runs(functionId) < atOnce) {
      const messages = queues.receive(queue, source.batchSize)
      if (messages.length === 0) return
      agenda.after(queue.visibilitySeconds * 1000 + moment, feed)
      lambda.invoke(
        functionId,
        (invocation) => ({ Records: messages.map((message) => asRecord(message, invocation)) }),
        (outcome) => {
          removeFrom(queue, messages, outcome)
          feed()
        },
      )
    }
  }

  function removeFrom(queue: QueuePlan, messages: ReceivedMessage[], outcome: Outcome): void {
    if (outcome.did === 'fail') return
    const { batchItemFailures } = outcome.answer as SQSBatchResponse
    const failed = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
    for (const { id, receipt, body } of messages) {
      if (failed.includes(id)) continue
      recorder.done.push({ at: agenda.now(), nth: recorder.next(), letter: letterIn(body) })
      if (!kept.has(id) && faults().keeps()) kept.add(id)
      else queues.remove(queue, receipt)
    }
  }

  return { feed, feedAfter: (milliseconds) => agenda.after(milliseconds + moment, feed) }
}

/** As Lambda hands it over; who reads its body is dealing with it. */
function asRecord(message: ReceivedMessage, invocation: Invocation) {
  const { MessageId: messageId, ReceiptHandle: receiptHandle, Body, Attributes } = asReceived(message)
  return {
    messageId,
    receiptHandle,
    attributes: Attributes,
    eventSource: 'aws:sqs',
    get body() {
      invocation.letter = letterIn(Body)
      return Body
    },
  }
}

/** The id of an inbound; for an order, whose it is and of what. */
export function letterIn(body: string): string {
  const { id, learner, course, strike } = JSON.parse(
    body.startsWith('{') ? body : Buffer.from(body, 'base64').toString(),
  )
  return id ?? (strike ? `strike ${strike.list}/${strike.index}` : `${learner}/${course}`)
}
