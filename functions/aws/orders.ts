/** Certificates to be issued, to be corrected, attestations, and what is to be struck from the status lists: a FIFO queue, in order per learner and course, and per list. */
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'
import { addressSchema } from '../../bots/engine/address.ts'
import { nameSchema } from '../../bots/engine/name.ts'
import { languages } from '../../content/schema.ts'
import type { StatusEntry } from '../documents/credential/status-entry.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'

const client = once(() => new SQSClient({}))

const orderSchema = z.strictObject({
  /** Whose certificate it is, and where it was asked for. */
  learner: z.string(),
  to: addressSchema,
  name: nameSchema,
  language: z.enum(languages),
  course: z.string(),
  version: z.string(),
  right: z.int(),
  asked: z.int(),
  /** Percent. */
  passMark: z.int(),
  /** When the name was confirmed: milliseconds since 1970. */
  at: z.int(),
})
export type Order = z.infer<typeof orderSchema>

const correctionSchema = z.strictObject({
  /** The number of the certificate whose name is wrong. */
  correct: z.string(),
  learner: z.string(),
  to: addressSchema,
  /** As it should be. */
  name: nameSchema,
  course: z.string(),
  at: z.int(),
})
export type Correction = z.infer<typeof correctionSchema>

const attestationSchema = z.strictObject({
  /** Its number. */
  id: z.string(),
  /** Who asked for it, and where. */
  learner: z.string(),
  to: addressSchema,
  /** Of the association. */
  name: z.string(),
  language: z.enum(languages),
  /** So many hold a certificate, in fives. */
  members: z.int(),
  at: z.int(),
})
export type AttestationOrder = z.infer<typeof attestationSchema>

const strikeSchema = z.strictObject({ strike: z.strictObject({ list: z.string(), index: z.int() }) })

/** Returns when it is stored. */
export const putOrder = (order: Order): Promise<void> => put(order, `${order.learner}/${order.course}`)

/** Each certificate is corrected once: the next time it is another one. Returns when it is stored. */
export const putCorrection = (order: Correction): Promise<void> =>
  put(order, `${order.learner}/${order.course}`, order.correct)

/** There is one of each number, and it is never another. Returns when it is stored. */
export const putAttestation = (order: AttestationOrder): Promise<void> =>
  put({ attest: order }, `attestation/${order.id}`)

/** That the certificate no longer stands, for whoever looks at its list. Returns when it is stored. */
export const putStrike = (id: string, entry: StatusEntry): Promise<void> =>
  put({ strike: entry }, `status/${entry.list}`, id)

async function put(body: object, group: string, deduplication = group): Promise<void> {
  await client().send(
    new SendMessageCommand({
      QueueUrl: variable('ORDERS_URL'),
      MessageBody: JSON.stringify(body),
      MessageGroupId: group,
      MessageDeduplicationId: deduplication,
    }),
  )
}

/** Throws for what was not put there by one of these. */
export const readOrder = (body: string): z.infer<typeof anyOrder> => z.parse(anyOrder, JSON.parse(body))

const anyOrder = z.union([
  orderSchema,
  correctionSchema,
  strikeSchema,
  z.strictObject({ attest: attestationSchema }),
])
