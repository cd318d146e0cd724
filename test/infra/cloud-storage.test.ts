import { DynamoDB } from '@aws-sdk/client-dynamodb'
import { S3 } from '@aws-sdk/client-s3'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Clock } from '../../infra/local/clock.ts'
import type { Cloud } from '../../infra/local/cloud.ts'
import { startExample, synthesiseExample } from './cloud-example.ts'

const Bucket = 'example-certificates'
const TableName = 'example-learners'
let cloud: Cloud
let clock: Clock
let s3: S3
let dynamodb: DynamoDB
let secrets: SecretsManager

beforeAll(async () => {
  ;({ cloud, clock } = await startExample(synthesiseExample()))
  const settings = (service: string) => ({
    endpoint: cloud.endpoints[`AWS_ENDPOINT_URL_${service}`] ?? '',
    region: 'eu-west-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  s3 = new S3(settings('S3'))
  dynamodb = new DynamoDB(settings('DYNAMODB'))
  secrets = new SecretsManager(settings('SECRETS_MANAGER'))
})
afterAll(() => cloud.stop())

test('an object comes back as it was put, with its type and metadata', async () => {
  const Body = Buffer.from([0, 255, 10, 13])
  const { ETag } = await s3.putObject({
    Bucket,
    Key: 'شهادة/a b+c.pdf',
    Body,
    ContentType: 'application/pdf',
    CacheControl: 'immutable',
    Metadata: { course: '1' },
  })
  const found = await s3.getObject({ Bucket, Key: 'شهادة/a b+c.pdf' })
  expect(found).toMatchObject({
    ETag,
    ContentType: 'application/pdf',
    CacheControl: 'immutable',
    Metadata: { course: '1' },
    ContentLength: 4,
  })
  expect(Buffer.from((await found.Body?.transformToByteArray()) ?? [])).toEqual(Body)
  expect(await s3.headObject({ Bucket, Key: 'شهادة/a b+c.pdf' })).toMatchObject({ ETag, ContentLength: 4 })
})

test('a part of an object can be had', async () => {
  await s3.putObject({ Bucket, Key: 'part', Body: '0123456789' })
  const { Body, ContentRange } = await s3.getObject({ Bucket, Key: 'part', Range: 'bytes=2-4' })
  expect(await Body?.transformToString()).toBe('234')
  expect(ContentRange).toBe('bytes 2-4/10')
})

test('what is put if there is none yet never changes', async () => {
  await s3.putObject({ Bucket, Key: 'once', Body: 'first', IfNoneMatch: '*' })
  await expect(s3.putObject({ Bucket, Key: 'once', Body: 'second', IfNoneMatch: '*' })).rejects.toMatchObject(
    { name: 'PreconditionFailed' },
  )
  expect(await (await s3.getObject({ Bucket, Key: 'once' })).Body?.transformToString()).toBe('first')
})

test('what is put if it is still the same replaces only that', async () => {
  const { ETag } = await s3.putObject({ Bucket, Key: 'pointer', Body: '1' })
  await s3.putObject({ Bucket, Key: 'pointer', Body: '2', IfMatch: ETag })
  await expect(s3.putObject({ Bucket, Key: 'pointer', Body: '3', IfMatch: ETag })).rejects.toMatchObject({
    name: 'PreconditionFailed',
  })
})

test('what has not changed is not given again', async () => {
  const { ETag } = await s3.putObject({ Bucket, Key: 'kept', Body: 'the same' })
  await expect(s3.getObject({ Bucket, Key: 'kept', IfNoneMatch: ETag })).rejects.toMatchObject({
    $metadata: { httpStatusCode: 304 },
  })
})

test('what is not there is NoSuchKey, and a bucket that is not in the template NoSuchBucket', async () => {
  await expect(s3.getObject({ Bucket, Key: 'nothing' })).rejects.toMatchObject({ name: 'NoSuchKey' })
  await expect(s3.headObject({ Bucket, Key: 'nothing' })).rejects.toMatchObject({ name: 'NotFound' })
  await expect(s3.getObject({ Bucket: 'elsewhere', Key: 'nothing' })).rejects.toMatchObject({
    name: 'NoSuchBucket',
  })
})

test('a bucket is listed by prefix, page by page, and what is deleted is gone', async () => {
  for (const key of ['list/a', 'list/b&<', 'list/c', 'other'])
    await s3.putObject({ Bucket, Key: key, Body: key })
  await s3.deleteObject({ Bucket, Key: 'list/a' })
  const first = await s3.listObjectsV2({ Bucket, Prefix: 'list/', MaxKeys: 1 })
  expect(first).toMatchObject({ KeyCount: 1, IsTruncated: true, Contents: [{ Key: 'list/b&<', Size: 8 }] })
  const second = await s3.listObjectsV2({
    Bucket,
    Prefix: 'list/',
    ContinuationToken: first.NextContinuationToken,
  })
  expect(second).toMatchObject({ IsTruncated: false, Contents: [{ Key: 'list/c' }] })
})

test('an operation of S3 without a stand-in is refused', async () => {
  await expect(s3.getObjectTagging({ Bucket, Key: 'part' })).rejects.toMatchObject({ name: 'NotImplemented' })
  await expect(s3.copyObject({ Bucket, Key: 'x', CopySource: `${Bucket}/part` })).rejects.toMatchObject({
    name: 'NotImplemented',
  })
})

test('the tables of the template are there, with their indexes', async () => {
  await dynamodb.putItem({
    TableName,
    Item: { id: { S: 'indexed' }, bucket: { S: 'noon' }, dueAt: { N: '12' } },
  })
  const { Items } = await dynamodb.query({
    TableName,
    IndexName: 'due',
    KeyConditionExpression: '#bucket = :bucket AND dueAt <= :now',
    ExpressionAttributeNames: { '#bucket': 'bucket' },
    ExpressionAttributeValues: { ':bucket': { S: 'noon' }, ':now': { N: '12' } },
  })
  expect(Items).toMatchObject([{ id: { S: 'indexed' } }])
})

test('rows whose time has come are gone once the clock has moved, and no others', async () => {
  const now = Math.floor(clock.now().getTime() / 1000)
  const put = (id: string, more = {}) => dynamodb.putItem({ TableName, Item: { id: { S: id }, ...more } })
  await Promise.all([
    ...Array.from({ length: 30 }, (_, index) =>
      put(`short ${index}`, { expiresAt: { N: String(now + 60) } }),
    ),
    put('long', { expiresAt: { N: String(now + 3600) } }),
    put('for ever'),
  ])
  await clock.advance(120)
  const { Items = [] } = await dynamodb.scan({ TableName, ProjectionExpression: 'id' })
  const ids = Items.map(({ id }) => id?.S)
  expect(ids).toEqual(expect.arrayContaining(['long', 'for ever']))
  expect(ids.filter((id) => id?.startsWith('short'))).toEqual([])
})

test('a secret of the template is found by name and by ARN, and no other', async () => {
  const arn = cloud.plan.secrets[0]?.arn
  expect(await secrets.getSecretValue({ SecretId: 'takwin/token' })).toMatchObject({
    ARN: arn,
    SecretString: 'open sesame',
  })
  expect(await secrets.getSecretValue({ SecretId: arn })).toMatchObject({ Name: 'takwin/token' })
  await expect(secrets.getSecretValue({ SecretId: 'other' })).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  })
})
