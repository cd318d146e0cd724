/** Any number of learners who wait to be woken: as much of DynamoDB and SQS as the minute's sweep asks for, counted. */
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Deck } from '../../bots/engine/deck.ts'
import { openAwsJson, refusal } from '../../infra/local/aws-json.ts'
import { md5 } from '../../infra/local/sqs-messages.ts'
import { itemBytes } from '../support/item-size.ts'

export interface DueLearners {
  url: string
  /** Begins anew: `due` of `all` learners are due. */
  begin(learners: { all: number; due: number }): Counted
  stop(): Promise<void>
}

/** What AWS would bill since the beginning; how many may be woken by now, and of how many the inbox has heard. */
export interface Counted {
  readUnits: number
  writeUnits: number
  allowed: number
  woken: number
}

interface Asked {
  TableName: string
  Limit?: number
  Key?: Record<string, { S: string }>
  UpdateExpression?: string
  ExpressionAttributeValues?: Parameters<typeof unmarshall>[0]
}

const refused = 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException'

/** All of them on Telegram, which takes `pace` a second, and each with this deck; `now` in seconds since 1970. */
export async function openDueLearners(now: number, cards: Deck, pace: number): Promise<DueLearners> {
  let counted: Counted
  let all = 0
  let due = 0
  const claimed = new Set<string>()
  const freeFrom = new Map<string, number>()
  const rowOf = (nth: number) => ({
    id: `telegram:${7_000_000_000 + nth}`,
    queue: `telegram#${nth % shards}`,
    dueAt: nth < due ? now - due + nth : now + 3600,
  })
  const door = await openAwsJson()

  /** What `takeRoom` of functions/aws/paces.ts asks: whether this second has room for a share of it. */
  function makeRoom(id: string, asked: Record<string, number>) {
    const { ':begun': begun = 0, ':free': free, ':share': share = 0, ':room': room = 0 } = asked
    const from = freeFrom.get(id) ?? 0
    counted.writeUnits += 1
    if (from > (free === undefined ? room : begun)) throw refusal(refused, 'The conditional request failed')
    freeFrom.set(id, free ?? from + share)
    counted.allowed += Math.round(((free === undefined ? share : free - begun) * pace) / 1000)
    return { Attributes: marshall({ id, freeFrom: freeFrom.get(id) }) }
  }

  door.serve({
    'DynamoDB_20120810.Query': ({ Limit = all, ExpressionAttributeValues = {} }: Asked) => {
      const asked = unmarshall(ExpressionAttributeValues)
      // No campaign walks.
      if (asked[':channel'] !== undefined) {
        counted.readUnits += 0.5
        return { Items: [], Count: 0 }
      }
      const rows: ReturnType<typeof rowOf>[] = []
      const shard = queues.indexOf(asked[':queue'])
      for (let nth = shard < 0 ? all : shard; nth < all && rows.length < Limit; nth += shards) {
        const row = rowOf(nth)
        if (row.dueAt > asked[':now']) break
        if (!claimed.has(row.id)) rows.push(row)
      }
      counted.readUnits += 0.5 * units(sum(rows.map(itemBytes)), 4096)
      return { Items: rows.map((row) => marshall(row)), Count: rows.length }
    },
    'DynamoDB_20120810.GetItem': () => {
      counted.readUnits += 1
      return {}
    },
    'DynamoDB_20120810.UpdateItem': ({ Key, ExpressionAttributeValues = {} }: Asked) => {
      const id = Key?.id?.S ?? ''
      const asked = unmarshall(ExpressionAttributeValues)
      if (asked[':later'] === undefined) return makeRoom(id, asked)
      claimed.add(id)
      const row = { ...rowOf(Number(id.split(':')[1]) - 7_000_000_000), cards, version: 1 }
      // The index loses a row and gains one.
      counted.writeUnits += units(itemBytes(row), 1024) + 2
      return { Attributes: marshall({ ...row, dueAt: asked[':later'] }) }
    },
    'AmazonSQS.SendMessage': ({ MessageBody }: { MessageBody: string }) => {
      counted.woken += 1
      return { MessageId: String(counted.woken), MD5OfMessageBody: md5(MessageBody) }
    },
  })
  return {
    url: door.url,
    begin(learners) {
      all = learners.all
      due = learners.due
      claimed.clear()
      freeFrom.clear()
      counted = { readUnits: 0, writeUnits: 0, allowed: 0, woken: 0 }
      return counted
    },
    stop: door.stop,
  }
}

const shards = 4
const queues = Array.from({ length: shards }, (_, shard) => `telegram#${shard}`)
const units = (bytes: number, each: number) => Math.max(1, Math.ceil(bytes / each))
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
