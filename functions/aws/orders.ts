/** Certificates to be issued: a FIFO queue, one order per learner and course. */
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'
import { addressSchema } from '../../bots/engine/address.ts'
import { nameSchema } from '../../bots/engine/name.ts'
import { languages } from '../../content/schema.ts'
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

/** Returns when it is stored. */
export async function putOrder(order: Order): Promise<void> {
  const id = `${order.learner}/${order.course}`
  await client().send(
    new SendMessageCommand({
      QueueUrl: variable('ORDERS_URL'),
      MessageBody: JSON.stringify(order),
      MessageGroupId: id,
      MessageDeduplicationId: id,
    }),
  )
}

/** Throws for what was not put there by `putOrder`. */
export const readOrder = (body: string): Order => z.parse(orderSchema, JSON.parse(body))
