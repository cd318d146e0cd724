/** Counts what is asked of the tables, on the wire: every call of every function, and the units that AWS would bill. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { itemBytes, type Row } from './item-bytes.ts'

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
  Key?: Row
  Item?: Row
  ConsistentRead?: boolean
}

const channel = 'http.server.request.start'

/**
 * `url`: of the tables, served by this process. Only rows that were written while the meter ran have a size.
 * Source: DynamoDB developer guide, "DynamoDB on-demand capacity mode": 4 KB a read unit, half of one where it need
 * not be consistent; 1 KB a write unit, by the larger of the row before and after; at least one of each.
 */
export function meterTables(url: string): TableMeter {
  const port = Number(new URL(url).port)
  const sizes = new Map<string, number>()
  let calls: TableCall[] = []
  const hear = (message: unknown) => {
    const { request } = message as { request: IncomingMessage }
    if (request.socket.localPort !== port) return
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? ''
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(Buffer.from(chunk)))
    request.on('end', () => calls.push(count(operation, JSON.parse(Buffer.concat(chunks).toString()), sizes)))
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

function count(operation: string, asked: Asked, sizes: Map<string, number>): TableCall {
  const { TableName: table, Key, Item, ConsistentRead } = asked
  const row = `${table}/${(Key ?? Item)?.id?.S}`
  const before = sizes.get(row) ?? 0
  const after = Item ? itemBytes(Item) : operation === 'DeleteItem' ? 0 : before
  sizes.set(row, after)
  const reads = operation === 'GetItem'
  return {
    operation,
    table,
    readUnits: reads ? Math.max(1, Math.ceil(before / 4096)) * (ConsistentRead ? 1 : 0.5) : 0,
    writeUnits: reads ? 0 : Math.max(1, Math.ceil(Math.max(before, after) / 1024)),
  }
}
