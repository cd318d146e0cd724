import { SQS } from '@aws-sdk/client-sqs'
import type { SQSRecord } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Clock } from '../../infra/local/clock.ts'
import type { Cloud } from '../../infra/local/cloud.ts'
import { type Example, linesOf, startExample, synthesiseExample } from './cloud-example.ts'

let example: Example
let cloud: Cloud
let clock: Clock
let sqs: SQS
let inbox: string
let poisoned: string
let group: string
let number = 0

beforeAll(async () => {
  example = synthesiseExample()
  ;({ cloud, clock } = await startExample(example))
  const endpoint = cloud.endpoints.AWS_ENDPOINT_URL_SQS ?? ''
  sqs = new SQS({
    endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  inbox = `${endpoint}/000000000000/example-inbox.fifo`
  poisoned = `${endpoint}/000000000000/example-poisoned.fifo`
})
afterAll(() => cloud.stop())
beforeEach(() => {
  number += 1
  group = `learner ${number}`
})

const send = (body: string, more: { MessageGroupId?: string; MessageDeduplicationId?: string } = {}) =>
  sqs.sendMessage({
    QueueUrl: inbox,
    MessageBody: body,
    MessageGroupId: group,
    MessageDeduplicationId: crypto.randomUUID(),
    ...more,
  })
const sendTogether = (...bodies: string[]) =>
  sqs.sendMessageBatch({
    QueueUrl: inbox,
    Entries: bodies.map((MessageBody, index) => ({
      Id: String(index),
      MessageBody,
      MessageGroupId: group,
      MessageDeduplicationId: crypto.randomUUID(),
    })),
  })
/** What the function was given of this test's group, a list for each batch. */
const batches = () =>
  linesOf<SQSRecord[]>(example.inboxRecord)
    .map((records) => records.filter(({ attributes }) => attributes.MessageGroupId === group))
    .filter((records) => records.length > 0)
const bodies = () => batches().map((records) => records.map(({ body }) => body))

test('a function is given records as Lambda gives them', async () => {
  const { MessageId, SequenceNumber } = await sqs.sendMessage({
    QueueUrl: inbox,
    MessageBody: 'مرحبا',
    MessageGroupId: group,
    MessageDeduplicationId: 'first',
    MessageAttributes: { channel: { DataType: 'String', StringValue: 'telegram' } },
  })
  await cloud.idle()
  expect(batches()).toEqual([
    [
      {
        messageId: MessageId,
        receiptHandle: expect.any(String),
        body: 'مرحبا',
        attributes: {
          ApproximateReceiveCount: '1',
          SentTimestamp: expect.stringMatching(/^\d{13}$/),
          SenderId: expect.any(String),
          ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
          SequenceNumber,
          MessageGroupId: group,
          MessageDeduplicationId: 'first',
        },
        messageAttributes: {
          channel: {
            dataType: 'String',
            stringValue: 'telegram',
            stringListValues: [],
            binaryListValues: [],
          },
        },
        md5OfBody: '9530db02d3c8217be00c1aa98ec51861',
        eventSource: 'aws:sqs',
        eventSourceARN: 'arn:aws:sqs:eu-west-3:000000000000:example-inbox.fifo',
        awsRegion: 'eu-west-3',
      },
    ],
  ])
})

test('messages of a group are delivered in order, one batch at a time, and then deleted', async () => {
  await Promise.all([sendTogether('wait', ...'123456789'), sendTogether(...'abcdefghij')])
  await cloud.idle()
  expect(bodies().flat()).toEqual(['wait', ...'123456789abcdefghij'])
  expect(Math.max(...batches().map((records) => records.length))).toBeLessThanOrEqual(10)
  expect(cloud.depth('example-inbox.fifo')).toEqual({ ready: 0, inFlight: 0, delayed: 0 })
})

test('only what failed comes again, in order, after the visibility time-out', async () => {
  await sendTogether('good', 'fail once', 'after it')
  await cloud.idle()
  expect(bodies()).toEqual([['good'], ['fail once', 'after it']])
  await send('later')
  await clock.advance(29)
  await cloud.idle()
  expect(bodies()).toHaveLength(2)
  await clock.advance(1)
  await cloud.idle()
  expect(bodies().slice(2).flat()).toEqual(['fail once', 'after it', 'later'])
  expect(
    batches()[2]
      ?.map(({ attributes }) => attributes.ApproximateReceiveCount)
      .slice(0, 2),
  ).toEqual(['2', '2'])
})

test('a thrown error fails its whole batch, and no other learner waits for it', async () => {
  const unlucky = group
  await sendTogether('wait', 'throw', 'with it')
  group = `${unlucky}'s neighbour`
  await send('unharmed')
  await cloud.idle()
  expect(bodies()).toEqual([['unharmed']])
  expect(cloud.depth('example-inbox.fifo')).toEqual({ ready: 0, inFlight: 2, delayed: 0 })
  await sqs.purgeQueue({ QueueUrl: inbox })
})

test('a message that failed three times is buried, and its group goes on', async () => {
  await sendTogether('fail', 'next')
  await cloud.idle()
  for (let time = 0; time < 3; time++) {
    await clock.advance(30)
    await cloud.idle()
  }
  expect(bodies()).toEqual([['fail'], ['fail', 'next'], ['fail', 'next'], ['next']])
  const { Messages = [] } = await sqs.receiveMessage({
    QueueUrl: poisoned,
    MessageSystemAttributeNames: ['All'],
  })
  expect(Messages).toMatchObject([{ Body: 'fail', Attributes: { MessageGroupId: group } }])
  await sqs.deleteMessage({ QueueUrl: poisoned, ReceiptHandle: Messages[0]?.ReceiptHandle })
  expect(cloud.depth('example-poisoned.fifo')).toEqual({ ready: 0, inFlight: 0, delayed: 0 })
})

test('a function may say itself when a message comes again', async () => {
  await send('postpone once')
  await cloud.idle()
  await clock.advance(44)
  await cloud.idle()
  expect(bodies()).toHaveLength(1)
  await clock.advance(1)
  await cloud.idle()
  expect(bodies()).toEqual([['postpone once'], ['postpone once']])
})

test('a jump of the clock does not deliver again what a function is working on', async () => {
  await send('wait')
  await clock.advance(86_400)
  await cloud.idle()
  expect(bodies()).toEqual([['wait']])
})

test('the same deduplication id within five minutes is one message, at once and in parallel', async () => {
  const again = { MessageDeduplicationId: 'the same' }
  const first = await send('only', again)
  const others = await Promise.all([send('second', again), send('third', again)])
  expect(others.map(({ MessageId }) => MessageId)).toEqual([first.MessageId, first.MessageId])
  await clock.advance(299)
  await send('fourth', again)
  await clock.advance(1)
  await send('after five minutes', again)
  await cloud.idle()
  expect(bodies()).toEqual([['only'], ['after five minutes']])
})

test('a deduplication id counts within its group', async () => {
  const again = { MessageDeduplicationId: 'shared' }
  const [one, other] = await Promise.all([
    send('one', again),
    send('other', { ...again, MessageGroupId: `${group}'s neighbour` }),
  ])
  expect(one.MessageId).not.toBe(other.MessageId)
})

test.each([
  ['a body that is not text', { MessageBody: '\u0000' }, 'InvalidMessageContents'],
  ['a body over 1 MiB', { MessageBody: 'x'.repeat(1_048_577) }, 'InvalidParameterValue'],
  ['no group', { MessageGroupId: undefined }, 'MissingParameter'],
  ['no deduplication id', { MessageDeduplicationId: undefined }, 'InvalidParameterValue'],
  ['a delay', { DelaySeconds: 1 }, 'InvalidParameterValue'],
])('a FIFO queue refuses %s', async (_, wrong, name) => {
  const message = {
    QueueUrl: inbox,
    MessageBody: 'x',
    MessageGroupId: group,
    MessageDeduplicationId: 'x',
    ...wrong,
  }
  await expect(sqs.sendMessage(message)).rejects.toMatchObject({ name })
})

test('a queue that is not in the template does not exist', async () => {
  await expect(sqs.receiveMessage({ QueueUrl: `${inbox}x` })).rejects.toMatchObject({
    name: 'QueueDoesNotExist',
  })
})

test('a receiver waits for a message, hides it, gives it back and deletes it', async () => {
  const receive = (WaitTimeSeconds: number) =>
    sqs.receiveMessage({ QueueUrl: poisoned, WaitTimeSeconds, VisibilityTimeout: 5 })
  const waiting = receive(20)
  await sqs.sendMessage({
    QueueUrl: poisoned,
    MessageBody: 'x',
    MessageGroupId: group,
    MessageDeduplicationId: group,
  })
  const { Messages: [message] = [] } = await waiting
  expect(message?.Body).toBe('x')
  expect((await receive(0)).Messages).toBeUndefined()
  await sqs.changeMessageVisibility({
    QueueUrl: poisoned,
    ReceiptHandle: message?.ReceiptHandle,
    VisibilityTimeout: 0,
  })
  expect((await receive(0)).Messages).toHaveLength(1)
  await clock.advance(5)
  const { Messages: [again] = [] } = await receive(0)
  await sqs.deleteMessage({ QueueUrl: poisoned, ReceiptHandle: again?.ReceiptHandle })
  expect(await sqs.getQueueAttributes({ QueueUrl: poisoned, AttributeNames: ['All'] })).toMatchObject({
    Attributes: { ApproximateNumberOfMessages: '0', ApproximateNumberOfMessagesNotVisible: '0' },
  })
})

test('a message is forgotten at the end of its retention', async () => {
  await sqs.sendMessage({
    QueueUrl: poisoned,
    MessageBody: 'x',
    MessageGroupId: group,
    MessageDeduplicationId: group,
  })
  await clock.advance(4 * 86_400 - 1)
  expect(cloud.depth('example-poisoned.fifo').ready).toBe(1)
  await clock.advance(1)
  expect(cloud.depth('example-poisoned.fifo').ready).toBe(0)
})

test('a service without a stand-in is refused, and no call leaves the machine', async () => {
  const answer = await fetch(cloud.endpoints.AWS_ENDPOINT_URL ?? '', {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSEvents.PutEvents' },
    body: '{}',
  })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({
    __type: 'UnknownOperationException',
    message: expect.stringContaining('AWSEvents.PutEvents'),
  })
})
