import { CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

export interface FifoProps {
  /** Must be at least the time-out of the function that it feeds. */
  visibilitySeconds: number
  /** After so many failures a message becomes a dead letter. */
  receives: number
}

const keptDays = 14

/** A FIFO queue in high-throughput mode, in order per group, with its dead letters. */
export class Fifo extends Construct {
  readonly queue: Queue
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, { visibilitySeconds, receives }: FifoProps) {
    super(scope, id)
    const kept = {
      fifo: true,
      retentionPeriod: Duration.days(keptDays),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    }
    this.deadLetters = new Queue(this, 'dead-letters', kept)
    this.queue = new Queue(this, 'queue', {
      ...kept,
      fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
      deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
      visibilityTimeout: Duration.seconds(visibilitySeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: receives },
    })
  }

  /** To put messages in; `variable` names its address. */
  lendTo(borrower: LambdaFunction, variable: string) {
    borrower.addEnvironment(variable, this.queue.queueUrl)
    this.queue.grant(borrower, 'sqs:SendMessage')
  }

  /** To look through the dead letters, and take some out. */
  lendDeadLettersTo(borrower: LambdaFunction, variable: string) {
    borrower.addEnvironment(variable, this.deadLetters.queueUrl)
    const verbs = ['GetQueueAttributes', 'ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility']
    this.deadLetters.grant(borrower, ...verbs.map((verb) => `sqs:${verb}`))
  }

  /** Where operators find it. */
  tell(name: string) {
    new CfnOutput(Stack.of(this), `${name}Url`, { value: this.queue.queueUrl })
    new CfnOutput(Stack.of(this), `${name}DeadLettersUrl`, { value: this.deadLetters.queueUrl })
  }

  /** Batches of messages go to the function; only those that it names as failed come again. */
  feed(eater: LambdaFunction, batchSize: number) {
    eater.addEventSource(new SqsEventSource(this.queue, { batchSize, reportBatchItemFailures: true }))
  }
}
