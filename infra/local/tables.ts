import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { DynamoDB, type ScanCommandOutput, type TableDescription } from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import type { Clock } from './clock.ts'
import type { TablePlan } from './plan.ts'

export interface Tables {
  url: string
  stop(): Promise<void>
}

const HOUR_MS = 3_600_000

/**
 * DynamoDB on disk in `folder`, with the plan's tables made where they are missing. Rows whose time has come are
 * swept every hour and whenever the clock is moved. Throws for a table on disk that has other keys than the plan's.
 */
export async function openTables(
  folder: string,
  plans: TablePlan[],
  region: string,
  clock: Clock,
): Promise<Tables> {
  const server = dynalite({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
  // As in loopback.ts: no call is lost on a connection that was closed for being idle.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = new DynamoDB({
    endpoint: url,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  for (const plan of plans) await ensure(client, plan)
  const sweep = async () => {
    for (const plan of plans) await sweepTable(client, plan, clock.now())
  }
  clock.onAdvance(sweep)
  const timer = setInterval(() => void sweep(), HOUR_MS)
  return {
    url,
    stop: () =>
      new Promise((resolve, reject) => {
        clearInterval(timer)
        client.destroy()
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

async function ensure(client: DynamoDB, { creation }: TablePlan): Promise<void> {
  let table = await describe(client, creation.TableName)
  if (!table) await client.createTable(creation)
  while (table?.TableStatus !== 'ACTIVE') {
    await sleep(1)
    table = await describe(client, creation.TableName)
  }
  const keys = ({
    KeySchema,
    GlobalSecondaryIndexes = [],
  }: Pick<TableDescription, 'KeySchema' | 'GlobalSecondaryIndexes'>) =>
    JSON.stringify([
      KeySchema,
      GlobalSecondaryIndexes.map((index) => [index.IndexName, index.KeySchema, index.Projection]).sort(),
    ])
  if (keys(table) !== keys(creation as TableDescription))
    throw new Error(
      `The table ${creation.TableName} on disk has other keys than the template: delete the folder of the local cloud.`,
    )
}

async function describe(client: DynamoDB, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.describeTable({ TableName })).Table
  } catch (error) {
    if ((error as Error).name === 'ResourceNotFoundException') return undefined
    throw error
  }
}

async function sweepTable(client: DynamoDB, { creation, expiry }: TablePlan, now: Date): Promise<void> {
  if (!expiry) return
  const expired = {
    TableName: creation.TableName,
    ExpressionAttributeNames: { '#expiry': expiry },
    ExpressionAttributeValues: { ':now': { N: String(Math.floor(now.getTime() / 1000)) } },
  }
  const keys = creation.KeySchema?.map(({ AttributeName = '' }) => AttributeName) ?? []
  let ExclusiveStartKey: ScanCommandOutput['LastEvaluatedKey']
  do {
    const page = await client.scan({
      ...expired,
      FilterExpression: '#expiry < :now',
      ...(ExclusiveStartKey && { ExclusiveStartKey }),
    })
    for (const row of page.Items ?? []) {
      const Key = Object.fromEntries(Object.entries(row).filter(([name]) => keys.includes(name)))
      await client.deleteItem({ ...expired, Key, ConditionExpression: '#expiry < :now' }).catch(unlessRenewed)
    }
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
}

function unlessRenewed(error: Error): void {
  if (error.name !== 'ConditionalCheckFailedException') throw error
}
