import { createHash } from 'node:crypto'
import { refusal } from './aws-json.ts'
import type { QueuePlan } from './plan.ts'
import type { ReceivedMessage } from './queues.ts'

/** A message as SQS is asked to send it. */
export interface Sending {
  Id?: string
  MessageBody?: string
  MessageAttributes?: Record<string, MessageAttribute>
  MessageGroupId?: string
  MessageDeduplicationId?: string
  DelaySeconds?: number
}

export interface MessageAttribute {
  DataType: string
  StringValue?: string
  BinaryValue?: string
}

const REFUSED_CHARACTERS = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u

/** The body of a message that SQS would take; throws the refusal otherwise. Source: SendMessage, SQS API reference. */
export function checkSending(queue: QueuePlan, sending: Sending): string {
  const {
    MessageBody: body,
    MessageAttributes = {},
    MessageGroupId,
    MessageDeduplicationId,
    DelaySeconds,
  } = sending
  if (!body) throw refusal('MissingParameter', 'The request must contain the parameter MessageBody.')
  if (REFUSED_CHARACTERS.test(body))
    throw refusal(
      'com.amazonaws.sqs#InvalidMessageContents',
      'Invalid binary character was found in the message body.',
    )
  if (Buffer.byteLength(body) + sizeOf(MessageAttributes) > queue.maximumBytes)
    throw refusal('InvalidParameterValue', `Message must be shorter than ${queue.maximumBytes} bytes.`)
  if (!queue.fifo) return body
  if (!MessageGroupId)
    throw refusal('MissingParameter', 'The request must contain the parameter MessageGroupId.')
  if (!MessageDeduplicationId && !queue.contentBasedDeduplication)
    throw refusal('InvalidParameterValue', 'The request must contain the parameter MessageDeduplicationId.')
  if (DelaySeconds) throw refusal('InvalidParameterValue', 'DelaySeconds is not valid for this queue type.')
  return body
}

/** The system attributes of a message, as both SQS and Lambda give them. */
export function systemAttributes(message: ReceivedMessage): Record<string, string> {
  return {
    ApproximateReceiveCount: String(message.receives),
    SentTimestamp: String(message.sentAt),
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    ...(message.group !== null && {
      SequenceNumber: sequenceNumber(message.sequence),
      MessageGroupId: message.group,
      MessageDeduplicationId: message.deduplication ?? '',
    }),
  }
}

/** A message as ReceiveMessage gives it. */
export function asReceived(message: ReceivedMessage) {
  const attributes = JSON.parse(message.attributes) as object
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    Body: message.body,
    MD5OfBody: md5(message.body),
    Attributes: systemAttributes(message),
    ...(Object.keys(attributes).length > 0 && { MessageAttributes: attributes }),
  }
}

export function sequenceNumber(sequence: number): string {
  return String(sequence).padStart(20, '0')
}

export function md5(text: string): string {
  return createHash('md5').update(text).digest('hex')
}

function sizeOf(attributes: Record<string, MessageAttribute>): number {
  const texts = Object.entries(attributes).flatMap(([name, attribute]) => [name, ...Object.values(attribute)])
  return texts.reduce((bytes, text) => bytes + Buffer.byteLength(text), 0)
}
