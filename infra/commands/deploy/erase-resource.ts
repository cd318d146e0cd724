/** Erases what CloudFormation leaves behind, for good. */
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DeleteBucketCommand,
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { DeleteSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { StackResource } from './account.ts'

const erasures: Record<string, (name: string) => Promise<unknown>> = {
  'AWS::DynamoDB::Table': (TableName) => new DynamoDBClient({}).send(new DeleteTableCommand({ TableName })),
  'AWS::S3::Bucket': eraseBucket,
  'AWS::SecretsManager::Secret': (SecretId) =>
    new SecretsManagerClient({}).send(
      new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }),
    ),
}

export const holdsData = ({ type }: StackResource): boolean => Object.hasOwn(erasures, type)

/** `AWS_REGION` is the stack's. Throws what AWS throws; may then be repeated. */
export async function eraseResource({ type, name }: StackResource): Promise<void> {
  await erasures[type]?.(name)
}

/** A bucket goes only when it is empty, of every version. */
async function eraseBucket(Bucket: string): Promise<void> {
  const client = new S3Client({})
  for (let more = true; more; ) {
    const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }))
    const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }))
    more = Objects.length > 0
    if (!more) continue
    const { Errors: [refused] = [] } = await client.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
    )
    if (refused) throw new Error(`${Bucket} keeps ${refused.Key}: ${refused.Message}`)
  }
  await client.send(new DeleteBucketCommand({ Bucket }))
}
