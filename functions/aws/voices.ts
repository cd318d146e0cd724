/** What learners say of the courses: a row each, beside their record, which goes when they are forgotten. */
import { randomInt } from 'node:crypto'
import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Effect } from '../../bots/engine/turn.ts'
import { sentenceIn } from '../../bots/engine/voicing.ts'
import type { Language } from '../../content/schema.ts'
import { entryOfStars, type Voice, type Voices, voicePrefix, voicesIn } from '../documents/voices.ts'
import { sendingId } from './deliveries.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

/** Of one learner: what an item may hold is 400 KB, and a sentence 4 KB at most. */
const mostSentences = 80
const mostStars = 500

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
/** Of 31 letters, 40 bits: enough for no two to meet, and to be read out. */
const idLength = 8

const row = (learner: string) => ({ TableName: variable('VOICES_TABLE'), Key: marshall({ id: learner }) })

/** The same again changes nothing. `at`: seconds since 1970. */
export async function keepStars(
  learner: string,
  { course, version, stars }: Extract<Effect, { do: 'keep-stars' }>,
  at: number,
): Promise<void> {
  await addStars(learner, [entryOfStars({ course, version, stars, at })])
}

/** What was said in this inbound; the same again changes nothing, and what is beyond the most is let go. */
export async function keepVoice(
  learner: string,
  { do: _, ...about }: Extract<Effect, { do: 'keep-voice' }>,
  inbound: Inbound,
  language: Language,
): Promise<void> {
  const sentence = sentenceIn(inbound)
  if (!sentence) return
  const id = `s-${Array.from({ length: idLength }, () => letters[randomInt(letters.length)]).join('')}`
  const voice = { id, ...about, ...sentence, language, at: Math.floor(inbound.at / 1000) }
  await putVoice(learner, `${voicePrefix}${sendingId(learner, inbound.id)}`, voice)
}

/** All that this learner has said; nothing for most. */
export async function loadVoices(learner: string): Promise<Voices> {
  return voicesIn(await load(learner))
}

/** Nothing is left of them; there need not be any. */
export async function eraseVoices(learner: string): Promise<void> {
  await client().send(new DeleteItemCommand(row(learner)))
}

/** What was said in one record is the other's too; the same again changes nothing. */
export async function bringVoices(from: string, into: string): Promise<void> {
  const brought = await load(from)
  if (brought.stars) await addStars(into, [...(brought.stars as Set<string>)])
  for (const [field, voice] of Object.entries(brought))
    if (field.startsWith(voicePrefix)) await putVoice(into, field, voice as Voice)
}

async function addStars(learner: string, entries: string[]): Promise<void> {
  await unlessRefused(
    client().send(
      new UpdateItemCommand({
        ...row(learner),
        UpdateExpression: 'ADD stars :entries',
        ConditionExpression: 'attribute_not_exists(stars) OR size(stars) < :most',
        ExpressionAttributeValues: marshall({ ':entries': new Set(entries), ':most': mostStars }),
      }),
    ),
  )
}

async function putVoice(learner: string, field: string, voice: Voice): Promise<void> {
  await unlessRefused(
    client().send(
      new UpdateItemCommand({
        ...row(learner),
        UpdateExpression: 'SET #field = :voice ADD sentences :one',
        ConditionExpression:
          'attribute_not_exists(#field) AND (attribute_not_exists(sentences) OR sentences < :most)',
        ExpressionAttributeNames: { '#field': field },
        ExpressionAttributeValues: marshall(
          { ':voice': voice, ':one': 1, ':most': mostSentences },
          { removeUndefinedValues: true },
        ),
      }),
    ),
  )
}

async function load(learner: string): Promise<Record<string, unknown>> {
  const { Item } = await client().send(new GetItemCommand({ ...row(learner), ConsistentRead: true }))
  return Item ? unmarshall(Item) : {}
}
