/** Counts what is asked of the tables, on the wire: every call of every function, and the units that AWS would bill. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { itemBytes } from '../support/item-size.ts'

export interface TableCall {
  /** `GetItem`, `PutItem`, … */
  operation: string
  table: string
  readUnits: number
  writeUnits: number
}

export interface TableMeter {
  /** The calls since this was last asked. */
  take(): TableCall[]
  stop(): void
}

interface Asked {
  TableName: string
  Key?: Record<string, AttributeValue>
  Item?: Record<string, AttributeValue>
  ConsistentRead?: boolean
  UpdateExpression?: string
  ExpressionAttributeValues?: Record<string, AttributeValue>
}
type Row = Record<string, unknown>

const channel = 'http.server.request.start'

/** `url`: of the tables, served by this process. Rows that were not written while the meter ran count as empty. */
export function meterTables(url: string): TableMeter {
  const port = Number(new URL(url).port)
  const rows = new Map<string, Row>()
  let calls: TableCall[] = []
  const hear = (message: unknown) => {
    const { request } = message as { request: IncomingMessage }
    if (request.socket.localPort !== port) return
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? ''
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(Buffer.from(chunk)))
    request.on('end', () => calls.push(counted(operation, askedIn(Buffer.concat(chunks)), rows)))
  }
  subscribe(channel, hear)
  return {
    take() {
      const taken = calls
      calls = []
      return taken
    },
    stop: () => void unsubscribe(channel, hear),
  }
}

/** On the wire, bytes are base64. */
const askedIn = (body: Buffer): Asked =>
  JSON.parse(body.toString(), (key, value) =>
    key === 'B' && typeof value === 'string' ? Buffer.from(value, 'base64') : value,
  )

/**
 * 4 KB a read unit, half of one where the read need not be consistent; 1 KB a write unit, by the larger of the row
 * before and after; what an index costs besides is not in it. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html
 */
function counted(operation: string, asked: Asked, rows: Map<string, Row>): TableCall {
  const { TableName: table, Key, Item, ConsistentRead } = asked
  const id = `${table}/${(Key ?? Item)?.id?.S}`
  const row = rows.get(id) ?? {}
  const isRead = operation === 'GetItem'
  const next = Item ? unmarshall(Item) : isRead ? row : changed(row, asked)
  rows.set(id, next)
  const [before, after] = [itemBytes(row), itemBytes(next)]
  const units = (bytes: number, each: number) => Math.max(1, Math.ceil(bytes / each))
  return {
    operation,
    table,
    readUnits: isRead ? units(before, 4096) * (ConsistentRead ? 1 : 0.5) : 0,
    writeUnits: isRead ? 0 : units(Math.max(before, after), 1024),
  }
}

/** As far as an update sets attributes; a deletion leaves nothing. */
function changed(row: Row, { Key = {}, UpdateExpression, ExpressionAttributeValues = {} }: Asked): Row {
  if (UpdateExpression === undefined) return {}
  const values = unmarshall(ExpressionAttributeValues)
  const set = [...UpdateExpression.matchAll(/(\w+) = (:\w+)/g)].map(([, name = '', value = '']) => [
    name,
    values[value],
  ])
  return { ...row, ...unmarshall(Key), ...Object.fromEntries(set) }
}
