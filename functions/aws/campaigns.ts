/**
 * Campaigns: the words of each, which never change; whether it is under way; and how far it has walked through the learners,
 * a walk for each channel, by an index that holds only those that walk.
 */
import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { newsChannels } from '../../content/campaign.ts'
import type { Campaign } from '../../content/campaign-schema.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { unlessRefused } from './unless-refused.ts'

export type NewsChannel = (typeof newsChannels)[number]

/** One campaign's way through the learners on one channel. */
export interface Walk {
  name: string
  channel: NewsChannel
  /** The record that was looked at last; absent at the beginning. */
  after?: string
  /** Records looked at, and put into the inbox. */
  seen: number
  asked: number
  walking: boolean
}

export interface CampaignState {
  state: 'sending' | 'stopped'
  /** Seconds since 1970. */
  begunAt: number
  stoppedAt?: number
}

/** What became of messages: delivered (of them undelivered after all, as Twilio told later), with an unknown outcome, refused for good, nobody there any more, the chat closed, stopped. */
export const fates = ['delivered', 'undelivered', 'unknown', 'never', 'left', 'closed', 'stopped'] as const
export type Fate = (typeof fates)[number]

const client = once(() => new DynamoDBClient({}))

const row = (id: string) => ({ TableName: variable('CAMPAIGNS_TABLE'), Key: marshall({ id }) })
const wordsId = (name: string) => `${name}/words`
const walkId = (name: string, channel: NewsChannel) => `${name}/${channel}`
const tallyId = (name: string) => `${name}/tally`

/** False where another campaign of that name is kept. The same again, after a stop as well, goes on where it was. */
export async function beginCampaign(name: string, campaign: Campaign, at: number): Promise<boolean> {
  const text = JSON.stringify(campaign)
  const kept = await unlessRefused(
    client().send(
      new PutItemCommand({
        TableName: variable('CAMPAIGNS_TABLE'),
        Item: marshall({ id: wordsId(name), campaign: text }),
        ConditionExpression: 'attribute_not_exists(id) OR campaign = :text',
        ExpressionAttributeValues: marshall({ ':text': text }),
      }),
    ),
  )
  if (!kept) return false
  await letOut(name, campaign.to?.channels ?? newsChannels, at)
  return true
}

/** From then on it walks, in seconds since 1970; after a stop as well, it goes on where it was. */
export async function letOut(name: string, channels: readonly NewsChannel[], at: number): Promise<void> {
  await change(name, 'SET #state = :sending, begunAt = if_not_exists(begunAt, :at) REMOVE stoppedAt', {
    names: { '#state': 'state' },
    values: { ':sending': 'sending', ':at': at },
  })
  for (const channel of channels)
    await change(walkId(name, channel), 'SET walking = :channel, begunAt = if_not_exists(begunAt, :at)', {
      values: { ':channel': channel, ':at': at, ':done': true },
      condition: 'attribute_not_exists(done) OR done <> :done',
    })
}

/** Let out again, it begins from the first learner on. */
export async function rewind(name: string): Promise<void> {
  for (const channel of newsChannels)
    await change(walkId(name, channel), 'REMOVE done, begunAt, #after', {
      names: { '#after': 'after' },
      condition: 'attribute_exists(id)',
    })
}

/** Nothing of it is said from now on. False where nothing was under way. */
export async function stopCampaign(name: string, at: number): Promise<boolean> {
  const stopped = await change(name, 'SET #state = :stopped, stoppedAt = :at', {
    names: { '#state': 'state' },
    values: { ':stopped': 'stopped', ':sending': 'sending', ':at': at },
    condition: '#state = :sending',
  })
  if (!stopped) return false
  for (const channel of newsChannels)
    await change(walkId(name, channel), 'REMOVE walking', { condition: 'attribute_exists(id)' })
  return true
}

const known = new Map<string, Campaign>()

/** Undefined for a name that no campaign has. */
export async function findCampaign(name: string): Promise<Campaign | undefined> {
  const before = known.get(name)
  if (before) return before
  const found = await find(wordsId(name))
  if (!found) return undefined
  const campaign: Campaign = JSON.parse(String(found.campaign))
  known.set(name, campaign)
  return campaign
}

export const stateOf = async (name: string): Promise<CampaignState | undefined> =>
  (await find(name)) as CampaignState | undefined

export const isUnderWay = async (name: string): Promise<boolean> => (await stateOf(name))?.state === 'sending'

/** Those that walk on this channel, the first begun first. `now`: seconds since 1970. */
export async function walksOn(channel: NewsChannel, now: number): Promise<Walk[]> {
  const { Items = [] } = await client().send(
    new QueryCommand({
      TableName: variable('CAMPAIGNS_TABLE'),
      IndexName: variable('CAMPAIGNS_WALKING_INDEX'),
      KeyConditionExpression: 'walking = :channel AND begunAt <= :now',
      ExpressionAttributeValues: marshall({ ':channel': channel, ':now': now }),
    }),
  )
  const walks = Items.map((item) => nameIn(unmarshall(item).id)).map((name) => walkOf(name, channel))
  return (await Promise.all(walks)).filter((walk) => walk?.walking).map((walk) => walk as Walk)
}

export async function walkOf(name: string, channel: NewsChannel): Promise<Walk | undefined> {
  const found = await find(walkId(name, channel))
  if (!found) return undefined
  const {
    after,
    seen = 0,
    asked = 0,
    walking,
  } = found as {
    after?: string
    seen?: number
    asked?: number
    walking?: string
  }
  return { name, channel, seen, asked, walking: walking !== undefined, ...(after && { after }) }
}

/** False where it has been stopped, or somebody else has walked on meanwhile. Without `after`, it has come to the end. */
export async function walkOn(
  { name, channel, after: before }: Walk,
  { after, seen, asked }: { after: string | undefined; seen: number; asked: number },
): Promise<boolean> {
  const end = after === undefined
  return change(
    walkId(name, channel),
    `${end ? 'SET done = :done REMOVE walking, #after' : 'SET #after = :after'} ADD seen :seen, asked :asked`,
    {
      names: { '#after': 'after' },
      values: {
        ...(end ? { ':done': true } : { ':after': after }),
        ...(before && { ':before': before }),
        ':seen': seen,
        ':asked': asked,
      },
      condition: `attribute_exists(walking) AND ${before ? '#after = :before' : 'attribute_not_exists(#after)'}`,
    },
  )
}

export async function tally(name: string, fate: Fate): Promise<void> {
  await change(tallyId(name), 'ADD #fate :one', { names: { '#fate': fate }, values: { ':one': 1 } })
}

export async function tallyOf(name: string): Promise<Partial<Record<Fate, number>>> {
  const { id: _, ...counts } = (await find(tallyId(name))) ?? {}
  return counts
}

const nameIn = (id: string): string => id.split('/')[0] ?? ''

async function find(id: string): Promise<Record<string, unknown> | undefined> {
  const { Item } = await client().send(new GetItemCommand({ ...row(id), ConsistentRead: true }))
  return Item && unmarshall(Item)
}

/** False where the condition is not met. */
async function change(
  id: string,
  expression: string,
  {
    names,
    values,
    condition,
  }: { names?: Record<string, string>; values?: Record<string, unknown>; condition?: string },
): Promise<boolean> {
  const changed = await unlessRefused(
    client().send(
      new UpdateItemCommand({
        ...row(id),
        UpdateExpression: expression,
        ...(names && { ExpressionAttributeNames: names }),
        ...(values && { ExpressionAttributeValues: marshall(values) }),
        ...(condition && { ConditionExpression: condition }),
      }),
    ),
  )
  return changed !== undefined
}
