import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DynamoDB } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { meterTables, type TableMeter } from './table-meter.ts'

let server: Server
let table: DynamoDB
let meter: TableMeter

beforeEach(async () => {
  server = createServer((request, response) => void request.resume().on('end', () => response.end('{}')))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  table = new DynamoDB({ endpoint, region: 'eu-west-3', credentials })
  meter = meterTables(endpoint)
})

afterEach(async () => {
  meter.stop()
  table.destroy()
  await new Promise((resolve) => server.close(resolve))
})

const TableName = 'learners'
const Key = { id: { S: 'one' } }
const put = (bytes: number) =>
  table.putItem({ TableName, Item: { ...Key, b: { B: new Uint8Array(bytes - 'idoneb'.length) } } })
const units = () => meter.take().map(({ readUnits, writeUnits }) => [readUnits, writeUnits])

test('a write unit is 1,024 bytes of the larger of the row before and after', async () => {
  await put(1024)
  await put(1025)
  await put(1024)
  await table.deleteItem({ TableName, Key })
  await put(6)
  expect(units()).toEqual([
    [0, 1],
    [0, 2],
    [0, 2],
    [0, 1],
    [0, 1],
  ])
})

test('a read unit is 4,096 bytes, and half of one where the read need not be consistent', async () => {
  await table.getItem({ TableName, Key })
  await put(4097)
  meter.take()
  await table.getItem({ TableName, Key })
  await table.getItem({ TableName, Key, ConsistentRead: true })
  expect(units()).toEqual([
    [1, 0],
    [2, 0],
  ])
})

test('an update is counted by the row that it leaves', async () => {
  const update = (bytes: number) =>
    table.updateItem({
      TableName,
      Key,
      UpdateExpression: 'SET b = :b, version = :next',
      ExpressionAttributeValues: {
        ':b': { B: new Uint8Array(bytes - 'idonebversion'.length - 2) },
        ':next': { N: '1' },
      },
    })
  await update(1024)
  await update(1025)
  await update(100)
  await update(100)
  expect(units()).toEqual([
    [0, 1],
    [0, 2],
    [0, 2],
    [0, 1],
  ])
})
