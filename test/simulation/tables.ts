/** DynamoDB in memory: dynalite's own expressions and conditions, over plain maps. */
import { hash } from 'node:crypto'
import { createRequire } from 'node:module'
import * as dynamodb from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'

const require = createRequire(import.meta.url)

export type Row = Record<string, unknown>
type Item = Record<string, dynamodb.AttributeValue>
type Input = Record<string, unknown> & { TableName: string }

export interface Tables {
  /** Throws as the SDK does. */
  perform(operation: string, input: Input): unknown
  rows(table: string): Row[]
  /** What is over for good is gone. `second`: since 1970. */
  expire(table: string, attribute: string, second: number): void
}

/** `written` hears of every row as it was and as it is. */
export function openTables(
  written: (table: string, before: Row | undefined, after: Row | undefined) => void,
): Tables {
  const tables = new Map<string, Map<string, Item>>()
  const itemsOf = (table: string) => {
    const items = tables.get(table) ?? new Map<string, Item>()
    tables.set(table, items)
    return items
  }
  const store = {
    options: { maxItemSize: 409_600 },
    getTable: (_: string, done: Done<object>) => done(undefined, keyed),
    getItemDb: (table: string) => ({
      lock: (_: string, work: (release: (done: unknown) => unknown) => void) => work((done) => done),
      get: (key: string, done: Done<Item>) => {
        const item = itemsOf(table).get(key)
        if (item) done(undefined, item)
        else done({ name: 'NotFoundError' })
      },
      put: (key: string, item: Item, done: Done<void>) => {
        const before = itemsOf(table).get(key)
        itemsOf(table).set(key, item)
        written(table, rowOf(before), rowOf(item))
        done()
      },
      del: (key: string, done: Done<void>) => {
        const before = itemsOf(table).get(key)
        itemsOf(table).delete(key)
        if (before) written(table, rowOf(before), undefined)
        done()
      },
    }),
  }
  return {
    perform(operation, given) {
      const input = toWire(given) as Input
      if (operation === 'Query') return query([...itemsOf(input.TableName).values()], input)
      if (operation === 'Scan') return scan([...itemsOf(input.TableName).values()], input)
      if (operation === 'BatchGetItem') return batch(input.RequestItems as never, itemsOf)
      const name = operation.charAt(0).toLowerCase() + operation.slice(1)
      const invalid = require(`dynalite/validations/${name}`).custom(input, store)
      if (invalid) throw refusal('ValidationException', invalid)
      let answer: unknown
      require(`dynalite/actions/${name}`)(store, input, (failure: Failure | null, given: object) => {
        if (failure) throw refusal(failure.body?.__type.split('#')[1] ?? '', failure.message)
        answer = fromWire(given)
      })
      return answer
    },
    rows: (table) => [...itemsOf(table).values()].map((item) => rowOf(item) as Row),
    expire(table, attribute, second) {
      for (const [key, item] of itemsOf(table))
        if (Number(item[attribute]?.N ?? Number.POSITIVE_INFINITY) < second) {
          itemsOf(table).delete(key)
          written(table, rowOf(item), undefined)
        }
    },
  }
}

type Done<Given> = (failure?: object, given?: Given) => void
type Failure = Error & { body?: { __type: string } }

const keyed = {
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
}

const rowOf = (item: Item | undefined): Row | undefined => item && unmarshall(fromWire(item) as Item)

/** By an index, whichever it is: its partition comes first in the condition, and what it is sorted by second. */
function query(items: Item[], input: Input) {
  require('dynalite/validations/query').custom(input)
  const conditions = input.KeyConditions as Record<string, object>
  const [, sorted = ''] = Object.keys(conditions)
  const found = items
    .filter((item) => require('dynalite/db').matchesFilter(item, conditions))
    .sort((one, other) => Number(one[sorted]?.N) - Number(other[sorted]?.N))
  return { Items: fromWire(found.slice(0, (input.Limit as number | undefined) ?? found.length)) }
}

/** A page of a table, whose order has nothing to do with that of the keys. Whole rows, whatever is asked of them. */
function scan(items: Item[], { Limit, ExclusiveStartKey }: Input) {
  const placeOf = (id: string | undefined) => hash('md5', id ?? '')
  const after = (ExclusiveStartKey as Item | undefined)?.id?.S
  const left = items
    .filter(({ id }) => after === undefined || placeOf(id?.S) > placeOf(after))
    .sort((one, other) => (placeOf(one.id?.S) < placeOf(other.id?.S) ? -1 : 1))
  const page = left.slice(0, (Limit as number | undefined) ?? left.length)
  const last = page.at(-1)?.id
  return {
    Items: fromWire(page),
    ...(last && page.length < left.length && { LastEvaluatedKey: { id: last } }),
    ConsumedCapacity: { CapacityUnits: page.length / 8 },
  }
}

function batch(asked: Record<string, { Keys: Item[] }>, itemsOf: (table: string) => Map<string, Item>) {
  const Responses = Object.fromEntries(
    Object.entries(asked).map(([table, { Keys }]) => [
      table,
      [...itemsOf(table).values()].filter(({ id }) => Keys.some((key) => key.id?.S === id?.S)),
    ]),
  )
  return { Responses: fromWire(Responses) }
}

export function refusal(name: string, message: string): Error {
  const told = { message, $metadata: {} }
  return name === 'ConditionalCheckFailedException'
    ? new dynamodb.ConditionalCheckFailedException(told)
    : new dynamodb.DynamoDBServiceException({ ...told, name, $fault: 'client' })
}

/** Bytes are text on the wire; a buffer would make itself into something else. */
const toWire = (given: unknown): unknown =>
  JSON.parse(
    JSON.stringify(given, function (this: Record<string, unknown>, name, value) {
      const own = this[name]
      return own instanceof Uint8Array ? Buffer.from(own).toString('base64') : value
    }),
  )

function fromWire(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(fromWire)
  if (typeof given !== 'object' || given === null) return given
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      name === 'B' && typeof value === 'string'
        ? new Uint8Array(Buffer.from(value, 'base64'))
        : fromWire(value),
    ]),
  )
}
