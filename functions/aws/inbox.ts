/** The one way in: a FIFO queue, in order per learner, each inbound once within five minutes. */
import { ChangeMessageVisibilityCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'
import { type Address, addressId } from '../../bots/engine/address.ts'
import { type Inbound, inboundSchema } from '../../bots/engine/inbound.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'

const client = once(() => new SQSClient({}))

/** Something from a proven sender that nobody could read; it is kept, and blocks nothing. */
const unreadableSchema = z.strictObject({
  kind: z.literal('unreadable'),
  id: z.string(),
  at: z.int(),
  body: z.string(),
})
export type Unreadable = z.infer<typeof unreadableSchema>

const letterSchema = z.discriminatedUnion('kind', [unreadableSchema, inboundSchema])

/** What a later version has put there and this one does not know, as it came: whose it is can be told, and nothing else. */
const laterSchema = z.looseObject({
  kind: z.string(),
  id: z.string(),
  at: z.int(),
  from: z.pipe(
    z.looseObject({ channel: z.string(), address: z.string() }),
    // Its channel may be new as well.
    z.transform((from) => from as unknown as Address),
  ),
  learner: z.optional(z.string()),
})
export interface Later {
  kind: 'later'
  letter: z.infer<typeof laterSchema>
}

/** Seconds: what SQS allows from the first receipt on is 12 hours. */
const longestDelay = 3600

/**
 * Returns when it is stored; throws when the queue refuses. Of what carries the same `mark` within five minutes, one is
 * taken in.
 */
export async function putInbox(letter: Inbound | Unreadable, mark = letter.id): Promise<void> {
  await client().send(
    new SendMessageCommand({
      QueueUrl: variable('INBOX_URL'),
      // Base64: a queue's message may not hold every character that a person may type.
      MessageBody: Buffer.from(JSON.stringify(letter)).toString('base64'),
      MessageGroupId: groupOf(letter),
      MessageDeduplicationId: mark,
    }),
  )
}

/** In order per address; what waits until it may be said, or said again, holds nobody up. */
function groupOf(letter: Inbound | Unreadable): string {
  if (letter.kind === 'unreadable') return letter.kind
  const address = addressId(letter.from)
  if (letter.kind === 'announced' || (letter.kind === 'heeded' && letter.campaign)) return `news/${address}`
  return letter.kind === 'undelivered' ? `again/${address}` : address
}

/** The body of a message from the inbox; throws for what was not put there by `putInbox`. */
export const readInbox = (body: string): Inbound | Unreadable | Later =>
  readLetter(Buffer.from(body, 'base64').toString())

/** A letter as quarantine keeps it; throws for what is none. */
export function readLetter(text: string): Inbound | Unreadable | Later {
  const letter = JSON.parse(text)
  const { success, data, error } = z.safeParse(letterSchema, letter)
  if (success) return data
  const later = z.safeParse(laterSchema, letter)
  if (!later.success) throw error
  return { kind: 'later', letter: later.data }
}

/** A message that is being dealt with comes again after so many seconds, and the rest of its group after it. */
export async function postpone(receipt: string, seconds: number): Promise<void> {
  await client().send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: variable('INBOX_URL'),
      ReceiptHandle: receipt,
      VisibilityTimeout: Math.min(seconds, longestDelay),
    }),
  )
}
