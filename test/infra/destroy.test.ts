/** `npm run destroy`: what goes, what stays, and what it takes to erase that too. */
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DeleteBucketCommand,
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { DeleteSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { mockClient } from 'aws-sdk-client-mock'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Account } from '../../infra/commands/deploy/account.ts'
import { destroyStage } from '../../infra/commands/deploy/destroy-stage.ts'

const stage = { name: 'test', stack: 'Takwin-test', region: 'eu-west-3', settings: {} }
const account: Account = {
  identity: async () => ({ account: '1', arn: 'a' }),
  outputs: async () => ({}),
  resources: async () => [
    { type: 'AWS::Lambda::Function', name: 'take-turn' },
    { type: 'AWS::DynamoDB::Table', name: 'learners' },
    { type: 'AWS::S3::Bucket', name: 'certificates' },
    { type: 'AWS::SecretsManager::Secret', name: 'arn:telegram' },
    { type: 'AWS::KMS::Key', name: 'key' },
  ],
}
const [tables, buckets, secrets] = [
  mockClient(DynamoDBClient),
  mockClient(S3Client),
  mockClient(SecretsManagerClient),
]

beforeEach(() => {
  for (const client of [tables, buckets, secrets]) client.reset()
})
afterEach(() => expect(cdkWas.splice(0)).toEqual(gone))

const cdkWas: string[][] = []
const gone = ['Takwin-test', 'Takwin-test-edge'].map((stack) => [
  ...['destroy', stack, '--exclusively', '--force', '--context', 'stage=test'],
])
async function destroy(withData: boolean): Promise<string[]> {
  const said: string[] = []
  const cdk = async (...words: string[]) => void cdkWas.push(words)
  await destroyStage(stage, withData, { account, cdk, say: (line) => void said.push(line) })
  return said
}

test('tables, buckets and secrets stay, and are told by name', async () => {
  expect(await destroy(false)).toEqual([
    'Kept  DynamoDB Table learners',
    'Kept  S3 Bucket certificates',
    'Kept  SecretsManager Secret arn:telegram',
  ])
  expect([tables, buckets, secrets].map((client) => client.calls().length)).toEqual([0, 0, 0])
})

test('with its data, every version of everything is erased; a key that has signed is not', async () => {
  buckets
    .on(ListObjectVersionsCommand)
    .resolvesOnce({
      Versions: [{ Key: 'a.pdf', VersionId: '1' }],
      DeleteMarkers: [{ Key: 'b', VersionId: '2' }],
    })
    .resolves({})
  buckets.on(DeleteObjectsCommand).resolves({})
  expect(await destroy(true)).toHaveLength(3)
  expect(tables.commandCalls(DeleteTableCommand, { TableName: 'learners' })).toHaveLength(1)
  const [emptied] = buckets.commandCalls(DeleteObjectsCommand)
  expect(emptied?.args[0].input.Delete?.Objects).toEqual([
    { Key: 'a.pdf', VersionId: '1' },
    { Key: 'b', VersionId: '2' },
  ])
  expect(buckets.commandCalls(DeleteBucketCommand, { Bucket: 'certificates' })).toHaveLength(1)
  expect(secrets.commandCalls(DeleteSecretCommand, { SecretId: 'arn:telegram' })).toHaveLength(1)
})
