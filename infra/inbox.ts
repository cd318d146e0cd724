import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { mostRemembered } from '../bots/engine/ring.ts'
import { Fifo } from './fifo.ts'

/**
 * Fewer than a record knows again: when the function dies after the last one of a learner's batch, all of it comes again,
 * perhaps with something from another of their phones in between.
 */
const batch = mostRemembered - 2

/**
 * Owns the one way in. A turn that AWS or a vendor refuses is tried again for days, ever more slowly; a poisoned one
 * is put into quarantine by `take-turn` itself, long before it could become a dead letter.
 */
export class Inbox extends Construct {
  readonly fifo: Fifo

  constructor(scope: Construct) {
    super(scope, 'inbox')
    this.fifo = new Fifo(this, 'fifo', { visibilitySeconds: 90, receives: 1000 })
    this.fifo.tell('Inbox')
  }

  /** To put inbounds in. */
  lendTo(borrower: LambdaFunction) {
    this.fifo.lendTo(borrower, 'INBOX_URL')
  }

  /** To be handed inbounds, and to postpone one. */
  feed(eater: LambdaFunction) {
    this.fifo.feed(eater, batch)
    eater.addEnvironment('INBOX_URL', this.fifo.queue.queueUrl)
  }
}
