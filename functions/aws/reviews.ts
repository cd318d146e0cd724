/** What learners remember: a deck each, beside their record. The same row says when they are to be woken: wakings.ts. */
import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { type Deck, joined, withAnswers } from '../../bots/engine/deck.ts'
import type { Answer } from '../../bots/engine/due.ts'
import { variable } from './environment.ts'
import { sure } from './failures.ts'
import { once } from './once.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

const memorySchema = z.tuple([z.number(), z.number(), z.int(), z.int()])
const rowSchema = z.object({
  cards: z._default(z.record(z.string(), z.record(z.string(), memorySchema)), {}),
  /** Counts what was put down; there is none while the row only says when to wake. */
  version: z._default(z.int(), 0),
})

/** Somebody else may put down answers of the same learner between our read and our write. */
const triesOfWriting = 5

/** Empty for somebody who has answered nothing yet. Throws `Poisoned` for a row that holds no deck. */
export const loadDeck = async (id: string): Promise<Deck> => (await load(id, true)).cards

/** The deck in a row as it came; throws `Poisoned` where there is none. */
export const deckIn = (row: object): Deck => sure(() => z.parse(rowSchema, row)).cards

/**
 * Puts down how cards were answered at a time, in seconds since 1970. The same again changes nothing, nor does what is
 * older than the last answer to its card.
 */
export async function remember(id: string, answers: Answer[], at: number): Promise<void> {
  await change(id, (cards) => withAnswers(cards, answers, at))
}

async function change(id: string, changed: (cards: Deck) => Deck): Promise<void> {
  for (let tries = 0; tries < triesOfWriting; tries++) {
    const { cards, version } = await load(id, tries > 0)
    const next = changed(cards)
    if (next === cards || (await save(id, next, version))) return
  }
  throw new Error('the deck keeps changing')
}

/** What is in one learner's deck comes into another's too; the same again changes nothing. */
export async function takeIn(from: string, into: string): Promise<void> {
  const brought = await loadDeck(from)
  if (Object.keys(brought).length > 0) await change(into, (cards) => joined(cards, brought))
}

/** Nothing is left of the deck, and nobody is woken; there need not be a row. */
export async function eraseReviews(id: string): Promise<void> {
  await client().send(new DeleteItemCommand({ TableName: variable('REVIEWS_TABLE'), Key: marshall({ id }) }))
}

/** `fresh` reads consistently; a plain read may be a moment old, which saving finds out. */
async function load(id: string, fresh: boolean): Promise<z.infer<typeof rowSchema>> {
  const { Item } = await client().send(
    new GetItemCommand({
      TableName: variable('REVIEWS_TABLE'),
      Key: marshall({ id }),
      ConsistentRead: fresh,
    }),
  )
  return sure(() => z.parse(rowSchema, Item ? unmarshall(Item) : {}))
}

/** False when somebody else has saved meanwhile. When to wake is left as it is. */
async function save(id: string, cards: Deck, version: number): Promise<boolean> {
  const written = await unlessRefused(
    client().send(
      new UpdateItemCommand({
        TableName: variable('REVIEWS_TABLE'),
        Key: marshall({ id }),
        UpdateExpression: 'SET cards = :cards, version = :next',
        ConditionExpression: version ? 'version = :version' : 'attribute_not_exists(version)',
        ExpressionAttributeValues: marshall({
          ':cards': cards,
          ':next': version + 1,
          ...(version && { ':version': version }),
        }),
      }),
    ),
  )
  return written !== undefined
}
