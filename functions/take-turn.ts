/** One turn of a conversation for each inbound of the inbox. */
import { processPartialResponse, SqsFifoPartialProcessorAsync } from '@aws-lambda-powertools/batch'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { type Inbound, recordNamed } from '../bots/engine/inbound.ts'
import { answer } from './aws/answer.ts'
import { NotNow, Poisoned } from './aws/failures.ts'
import { followed } from './aws/followed.ts'
import { giveUp } from './aws/give-up.ts'
import { postpone, readInbox } from './aws/inbox.ts'
import { log } from './aws/log.ts'
import { beWary } from './aws/paces.ts'
import { quarantine } from './aws/quarantine.ts'

const processor = new SqsFifoPartialProcessorAsync()
const triesOfPoison = 3
/** In the queue, while all is well: milliseconds. */
const longestWait = 2000
/** For so long, a later version may take what only it can read: less than what the inbox's alarm takes for a jam. */
const patience = 480_000
const beforeNextLookSeconds = 20

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
  const { ApproximateReceiveCount, SentTimestamp } = record.attributes
  const tries = Number(ApproximateReceiveCount)
  const hasWaited = tries > 1 || Date.now() - Number(SentTimestamp) > longestWait
  if (hasWaited) beWary()
  const inbound = letter.kind === 'later' ? letter.letter : letter
  try {
    log.appendKeys({ learner: await followed(recordNamed(inbound)) })
    if (letter.kind === 'later') throw ofLater(Date.now() - Number(SentTimestamp))
    if (changesHands(letter) && isBehind(record, batch)) throw new NotNow('not before what came first', 0)
    await answer(letter, hasWaited)
  } catch (failure) {
    if (failure instanceof Poisoned && tries >= triesOfPoison) return giveUp(inbound, failure)
    log.warn('postponed', {
      tries,
      failure: failure instanceof NotNow ? failure.message : (failure as Error),
    })
    const seconds = failure instanceof NotNow ? failure.afterSeconds : 2 ** Math.min(tries, 8)
    for (const { receiptHandle } of heldUp(record, batch)) await postpone(receiptHandle, seconds)
    throw failure
  } finally {
    log.resetKeys()
  }
}

/** While a version is deployed the other one may be asked next; after a rollback nobody can take it, and it must hold up nobody. */
const ofLater = (waited: number): NotNow | Poisoned =>
  waited < patience
    ? new NotNow('of a later version', beforeNextLookSeconds)
    : new Poisoned('of a later version: deploy that, and replay it')

/** An address goes to another record: what came from it before and came again would then be another's. */
const changesHands = ({ kind }: Inbound): boolean => kind === 'handed' || kind === 'linked'

/** Something from the same address is before it, and would come again with it if this process died. */
const isBehind = (record: SQSRecord, batch: SQSEvent): boolean => groupOf(record, batch)[0] !== record

/** The record and those of its learner behind it: none comes again while another is out of sight. */
function heldUp(record: SQSRecord, batch: SQSEvent): SQSRecord[] {
  const group = groupOf(record, batch)
  return group.slice(group.indexOf(record))
}

const groupOf = ({ attributes }: SQSRecord, { Records }: SQSEvent): SQSRecord[] =>
  Records.filter((other) => other.attributes.MessageGroupId === attributes.MessageGroupId)
