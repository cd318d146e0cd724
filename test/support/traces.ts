/** Whether anything is left of somebody: in any table, bucket, queue with its dead letters, or line of a log. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SQS } from '@aws-sdk/client-sqs'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Takwin } from './takwin.ts'

export interface Trace {
  where: string
  what: string
}

/** Every place that holds one of these words, in any letter case, plain or as a queue's base64. */
export async function tracesOf(words: string[], takwin: Takwin): Promise<Trace[]> {
  const everything = await everythingKept(takwin)
  return everything.flatMap(({ where, texts }) =>
    texts.flatMap((text) => words.filter((word) => holds(text, word)).map((what) => ({ where, what }))),
  )
}

async function everythingKept(takwin: Takwin): Promise<{ where: string; texts: string[] }[]> {
  const { tables, buckets, queues } = takwin.cloud.plan
  return Promise.all([
    ...tables.map(async ({ creation: { TableName = '' } }) => ({
      where: `table ${TableName}`,
      texts: await rowsOf(TableName, takwin),
    })),
    ...buckets.map(async (name) => ({ where: `bucket ${name}`, texts: await objectsOf(name, takwin) })),
    ...queues.map(async ({ name }) => ({ where: `queue ${name}`, texts: await lettersIn(name, takwin) })),
    ...logsOf(takwin),
  ])
}

const holds = (text: string, word: string) => text.toLowerCase().includes(word.toLowerCase())

async function rowsOf(TableName: string, { tables }: Takwin): Promise<string[]> {
  const { Items = [] } = await tables.scan({ TableName, ConsistentRead: true })
  return Items.map((item) => JSON.stringify(unmarshall(item), withBytes))
}

/** What is sealed or kept as bytes is looked at as text too. */
const withBytes = (_: string, value: unknown): unknown => {
  if (value instanceof Set) return [...value]
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value
}

async function objectsOf(Bucket: string, { buckets }: Takwin): Promise<string[]> {
  const { Contents = [] } = await buckets.listObjectsV2({ Bucket })
  return Promise.all(
    Contents.map(async ({ Key = '' }) => {
      const { Body } = await buckets.getObject({ Bucket, Key })
      return `${Key}\n${Buffer.from((await Body?.transformToByteArray()) ?? []).toString()}`
    }),
  )
}

/** Looked at, and put back. */
async function lettersIn(name: string, { cloud }: Takwin): Promise<string[]> {
  const sqs = new SQS({
    region: cloud.plan.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    endpoint: cloud.endpoints.AWS_ENDPOINT_URL_SQS ?? '',
  })
  const QueueUrl = `${cloud.endpoints.AWS_ENDPOINT_URL_SQS}/000000000000/${name}`
  const texts: string[] = []
  const receipts: string[] = []
  for (;;) {
    const { Messages = [] } = await sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 })
    if (Messages.length === 0) break
    for (const { Body = '', ReceiptHandle = '' } of Messages) {
      texts.push(`${Body}\n${Buffer.from(Body, 'base64').toString()}`)
      receipts.push(ReceiptHandle)
    }
  }
  for (const ReceiptHandle of receipts)
    await sqs.changeMessageVisibility({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 })
  return texts
}

function logsOf({ folder }: Takwin): { where: string; texts: string[] }[] {
  const logs = join(folder, 'logs')
  return readdirSync(logs).map((file) => ({
    where: `log ${file}`,
    texts: readFileSync(join(logs, file), 'utf8').split('\n'),
  }))
}
