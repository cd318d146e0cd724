import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { DynamoDB } from '@aws-sdk/client-dynamodb'
import { S3 } from '@aws-sdk/client-s3'
import { SQS } from '@aws-sdk/client-sqs'
import type { SQSRecord } from 'aws-lambda'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Clock } from '../../infra/local/clock.ts'
import type { Cloud } from '../../infra/local/cloud.ts'
import { type Example, linesOf, startExample, synthesiseExample } from './cloud-example.ts'

let example: Example
let cloud: Cloud
let clock: Clock
let child: ChildProcess | undefined

beforeEach(() => {
  example = synthesiseExample()
})
afterEach(async () => {
  child?.kill('SIGKILL')
  await cloud.stop()
})

const start = async () => {
  ;({ cloud, clock } = await startExample(example))
}
const clients = (endpoints: Record<string, string>) => {
  const settings = (service: string) => ({
    endpoint: endpoints[`AWS_ENDPOINT_URL_${service}`] ?? '',
    region: 'eu-west-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  return {
    dynamodb: new DynamoDB(settings('DYNAMODB')),
    s3: new S3(settings('S3')),
    sqs: new SQS(settings('SQS')),
  }
}
const message = (endpoints: Record<string, string>, MessageBody: string) => ({
  QueueUrl: `${endpoints.AWS_ENDPOINT_URL_SQS}/000000000000/example-inbox.fifo`,
  MessageBody,
  MessageGroupId: 'learner',
  MessageDeduplicationId: MessageBody,
})
const row = { TableName: 'example-learners', Item: { id: { S: 'learner' } } }
const object = { Bucket: 'example-certificates', Key: 'one.pdf' }
const bodies = () =>
  linesOf<SQSRecord[]>(example.inboxRecord).map((records) => records.map(({ body }) => body))

test('a second start continues with the tables, buckets, queues, schedules and clock of the first', async () => {
  await start()
  const { dynamodb, s3, sqs } = clients(cloud.endpoints)
  await dynamodb.putItem(row)
  await s3.putObject({ ...object, Body: 'kept' })
  await sqs.sendMessage(message(cloud.endpoints, 'once'))
  await clock.advance(86_400)
  const left = clock.now().getTime()
  await cloud.stop()

  await start()
  const again = clients(cloud.endpoints)
  expect((await again.dynamodb.getItem({ TableName: row.TableName, Key: row.Item })).Item).toEqual(row.Item)
  expect(await (await again.s3.getObject(object)).Body?.transformToString()).toBe('kept')
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(left)
  expect(linesOf(example.tickRecord)).toHaveLength(1)
  await again.sqs.sendMessage(message(cloud.endpoints, 'new'))
  await cloud.idle()
  expect(bodies().flat()).toEqual(['once', 'once', 'new'])
})

test('a schedule that was missed while the machine was off is caught up once', async () => {
  await start()
  await cloud.stop()
  await clock.advance(10 * 86_400)
  await start()
  await cloud.idle()
  expect(linesOf(example.tickRecord)).toHaveLength(1)
})

test('kill -9 in the middle of a batch loses nothing: the batch comes again at the next start, in order', async () => {
  child = fork(new URL('cloud-child.ts', import.meta.url), [JSON.stringify(example)])
  const [{ endpoints }] = (await once(child, 'message')) as [{ endpoints: Record<string, string> }]
  const { dynamodb, s3, sqs } = clients(endpoints)
  await dynamodb.putItem(row)
  await s3.putObject({ ...object, Body: 'kept' })
  await sqs.sendMessage(message(endpoints, 'linger once'))
  await sqs.sendMessage(message(endpoints, 'next'))
  await expect.poll(bodies, { timeout: 30_000 }).toEqual([['linger once']])
  child.kill('SIGKILL')
  await once(child, 'exit')

  await start()
  await cloud.idle()
  expect(bodies().flat()).toEqual(['linger once', 'linger once', 'next'])
  const again = clients(cloud.endpoints)
  expect((await again.dynamodb.getItem({ TableName: row.TableName, Key: row.Item })).Item).toEqual(row.Item)
  expect(await (await again.s3.getObject(object)).Body?.transformToString()).toBe('kept')
  const { SequenceNumber } = await again.sqs.sendMessage(message(cloud.endpoints, 'next'))
  await cloud.idle()
  expect(SequenceNumber).toBeDefined()
  expect(bodies().flat()).toHaveLength(3)
})

test('a stop lets a function end what it is working on', async () => {
  await start()
  await clients(cloud.endpoints).sqs.sendMessage(message(cloud.endpoints, 'wait'))
  await cloud.stop()
  await start()
  await cloud.idle()
  expect(bodies()).toEqual([['wait']])
  expect(cloud.depth('example-inbox.fifo')).toEqual({ ready: 0, inFlight: 0, delayed: 0 })
})

test('a second cloud on the same folder is refused, and the first goes on', async () => {
  await start()
  await expect(startExample(example)).rejects.toThrow('does another local cloud run on this folder?')
  expect(await cloud.invoke('obedient', { answer: 'unharmed' })).toEqual({
    did: 'return',
    result: 'unharmed',
  })
})
