/**
 * What a vendor bears of us, told to all who send: a row per channel among the deliveries says until when nothing may go out
 * there. Who answers learners reads it only where something tells of trouble, so that a turn stays one read and one write;
 * what nobody has asked for always does.
 */
import { randomInt } from 'node:crypto'
import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Channel } from '../../bots/channel.ts'
import type { Address } from '../../bots/engine/address.ts'
import { keepPace } from './budgets.ts'
import { variable } from './environment.ts'
import { paceOf } from './limits.ts'
import { once } from './once.ts'
import { unlessRefused } from './unless-refused.ts'

type Sender = Address['channel']

const client = once(() => new DynamoDBClient({}))

const second = 1000
const keptSeconds = 24 * 3600
/** After a refusal, answers keep to the pace for so long, and what nobody has asked for rises to it from one a second. */
const recoveryMilliseconds = 600 * second
/** When a channel is open again, the answers go first. */
const courtesyMilliseconds = 5 * second
/** Those for whom a second has no room come again within so many seconds. */
const spreadSeconds = 20

/** Until when a channel was closed last, in milliseconds since 1970, as it was known then. */
const known = new Map<Sender, { held: number; lookedAt: number }>()
let waryUntil = 0

/** Something has waited, or was refused: for a while this sandbox asks before it answers. */
export function beWary(): void {
  waryUntil = Date.now() + recoveryMilliseconds
}

/** The channel, whose vendor is not called before the time that it has told any function to wait for. */
export const obliging = (sender: Sender, channel: Channel): Channel => ({
  async deliver(address, bubble, file, sending) {
    const isAnswer = !sending || sending.inbound !== undefined
    const afterSeconds = isAnswer ? await waitOfAnswer(sender) : 0
    if (afterSeconds > 0) return { outcome: 'later', afterSeconds }
    const outcome = await channel.deliver(address, bubble, file, sending)
    if (outcome.outcome === 'later' && outcome.everybody) await hold(sender, outcome.afterSeconds)
    return outcome
  },
})

/** For how many seconds what nobody has asked for must wait. */
export async function waitOfUnasked(sender: Sender): Promise<number> {
  const now = Date.now()
  return secondsUntil((await heldUntil(sender, now)) + courtesyMilliseconds, now)
}

/**
 * How many of those who are wanted may be let out in this second that nobody has asked for, whoever lets them out; 0 while
 * the channel is held. `now`: milliseconds since 1970.
 */
export async function takeRoom(sender: Sender, now: number, wanted: number): Promise<number> {
  const begun = now - (now % second)
  const share = (second * wanted) / paceOf(sender)
  const expiresAt = Math.floor(now / second) + keptSeconds
  const taken =
    (await write(
      sender,
      'freeFrom = :free',
      'attribute_not_exists(id) OR freeFrom <= :begun',
      {
        ':free': begun + share,
        ':begun': begun,
      },
      expiresAt,
    )) ??
    (await write(
      sender,
      'freeFrom = freeFrom + :share',
      'freeFrom <= :room',
      {
        ':share': share,
        ':room': begun + second - share,
      },
      expiresAt,
    ))
  if (!taken) return 0
  const risen = Math.min(1, (now - (taken.held ?? 0)) / recoveryMilliseconds)
  return Math.min(wanted, Math.max(1, Math.floor(paceOf(sender) * risen)))
}

async function waitOfAnswer(sender: Sender): Promise<number> {
  const now = Date.now()
  if (now >= waryUntil) return 0
  const held = await heldUntil(sender, now)
  if (now < held) return secondsUntil(held, now)
  const hasRoom = now >= held + recoveryMilliseconds || (await keepPace(sender, now, 1, paceOf(sender)))
  return hasRoom ? 0 : randomInt(1, spreadSeconds)
}

const secondsUntil = (time: number, now: number): number => Math.max(0, Math.ceil((time - now) / second))

/** As of a second ago at most. */
async function heldUntil(sender: Sender, now: number): Promise<number> {
  const before = known.get(sender)
  if (before && (now < before.held || now - before.lookedAt < second)) return before.held
  const key = { TableName: variable('DELIVERIES_TABLE'), Key: marshall({ id: idOf(sender) }) }
  const { Item } = await client().send(new GetItemCommand(key))
  const { held = 0 } = Item ? (unmarshall(Item) as Pace) : {}
  known.set(sender, { held, lookedAt: now })
  return held
}

async function hold(sender: Sender, seconds: number): Promise<void> {
  const now = Date.now()
  const held = now + seconds * second
  beWary()
  known.set(sender, { held, lookedAt: now })
  await write(
    sender,
    'held = :held, freeFrom = :held',
    'attribute_not_exists(held) OR held < :held',
    { ':held': held },
    Math.floor(held / second) + keptSeconds,
  )
}

/** `freeFrom`: from when on the next may be let out that nobody has asked for. Milliseconds since 1970. */
interface Pace {
  held?: number
  freeFrom?: number
}

const idOf = (sender: Sender): string => `pace.${sender}`

/** The row as it is then; undefined where the condition is not met. */
async function write(
  sender: Sender,
  change: string,
  condition: string,
  values: Record<string, number>,
  expiresAt: number,
): Promise<Pace | undefined> {
  const written = await unlessRefused(
    client().send(
      new UpdateItemCommand({
        TableName: variable('DELIVERIES_TABLE'),
        Key: marshall({ id: idOf(sender) }),
        UpdateExpression: `SET ${change}, expiresAt = :expiresAt`,
        ConditionExpression: condition,
        ExpressionAttributeValues: marshall({ ...values, ':expiresAt': expiresAt }),
        ReturnValues: 'ALL_NEW',
      }),
    ),
  )
  return written?.Attributes && unmarshall(written.Attributes)
}
