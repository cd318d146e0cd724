/** One turn of a conversation: inbox → load → converse → save → carry out. Commit, then speak. */
import { processPartialResponse, SqsFifoPartialProcessorAsync } from '@aws-lambda-powertools/batch'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { converse } from '../bots/engine/converse.ts'
import { type Inbound, learnerId } from '../bots/engine/inbound.ts'
import { carryOut } from './aws/carry-out.ts'
import { catalogue } from './aws/catalogue.ts'
import { NotNow, Poisoned, sure } from './aws/failures.ts'
import { giveUp } from './aws/give-up.ts'
import { postpone, readInbox } from './aws/inbox.ts'
import { loadLearner, saveLearner } from './aws/learners.ts'
import { log } from './aws/log.ts'
import { quarantine } from './aws/quarantine.ts'

const processor = new SqsFifoPartialProcessorAsync()
const triesOfPoison = 3
/** Somebody else may store a turn of the same learner between our read and our write. */
const triesOfSaving = 3

/** A failed turn holds up its own learner only; the same inbound again repeats what was said and changes nothing. */
export const handler = middy<SQSEvent, SQSBatchResponse>()
  .use(injectLambdaContext(log))
  .handler((batch, context) =>
    processPartialResponse(batch, (record: SQSRecord) => takeTurn(record, batch), processor, {
      context,
      skipGroupOnError: true,
      throwOnFullBatchFailure: false,
    }),
  )

async function takeTurn(record: SQSRecord, batch: SQSEvent): Promise<void> {
  const letter = readInbox(record.body)
  if (letter.kind === 'unreadable') return void (await quarantine(letter, 'unreadable'))
  const tries = Number(record.attributes.ApproximateReceiveCount)
  try {
    await answer(letter)
  } catch (failure) {
    if (failure instanceof Poisoned && tries >= triesOfPoison) return giveUp(letter, failure)
    log.warn('postponed', {
      tries,
      failure: failure instanceof NotNow ? failure.message : (failure as Error),
    })
    const seconds = failure instanceof NotNow ? failure.afterSeconds : 2 ** Math.min(tries, 8)
    for (const { receiptHandle } of heldUp(record, batch)) await postpone(receiptHandle, seconds)
    throw failure
  }
}

/** The record and those of its learner behind it: none comes again while another is out of sight. */
const heldUp = (record: SQSRecord, { Records }: SQSEvent): SQSRecord[] =>
  Records.slice(Records.indexOf(record)).filter(
    ({ attributes }) => attributes.MessageGroupId === record.attributes.MessageGroupId,
  )

async function answer(inbound: Inbound): Promise<void> {
  for (let tries = 0; tries < triesOfSaving; tries++) {
    const learner = await loadLearner(learnerId(inbound.from), { fresh: tries > 0 })
    const turn = sure(() => converse(learner, inbound, catalogue()))
    const stored = turn.learner === undefined || turn.learner === learner || (await saveLearner(turn.learner))
    if (!stored) continue
    for (const effect of turn.effects) await carryOut(effect, inbound.from, turn.learner)
    return
  }
  throw new Error('the record keeps changing')
}
