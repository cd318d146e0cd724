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
import {
  entryOfStars,
  entryOfUse,
  type Voice,
  type Voices,
  voicePrefix,
  voicesIn,
} from '../documents/voices.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { sendingId } from './sending-id.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

/** Of one learner: what an item may hold is 400 KB, and a sentence 4 KB at most. */
const mostSentences = 80
const mostEntries = 500

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
  await addEntries(learner, 'stars', [entryOfStars({ course, version, stars, at })])
}

/** The same again changes nothing. `at`: seconds since 1970. */
export async function keepUse(
  learner: string,
  { do: _, ...use }: Extract<Effect, { do: 'keep-use' }>,
  region: string | undefined,
  at: number,
): Promise<void> {
  await addEntries(learner, 'uses', [entryOfUse({ ...use, region: region ?? '', at })])
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
  return voicesIn(await loadRow(learner))
}

/** Nothing is left of them; there need not be any. */
export async function eraseVoices(learner: string): Promise<void> {
  await client().send(new DeleteItemCommand(row(learner)))
}

/** What was said in one record is the other's too; the same again changes nothing. */
export async function bringVoices(from: string, into: string): Promise<void> {
  const brought = await loadRow(from)
  for (const field of ['stars', 'uses'] as const) {
    const entries = brought[field] as Set<string> | undefined
    if (entries) await addEntries(into, field, [...entries])
  }
  for (const [field, voice] of Object.entries(brought))
    if (field.startsWith(voicePrefix)) await putVoice(into, field, voice as Voice)
}

async function addEntries(learner: string, field: 'stars' | 'uses', entries: string[]): Promise<void> {
  await unlessRefused(
    client().send(
      new UpdateItemCommand({
        ...row(learner),
        UpdateExpression: 'ADD #field :entries',
        ConditionExpression: 'attribute_not_exists(#field) OR size(#field) < :most',
        ExpressionAttributeNames: { '#field': field },
        ExpressionAttributeValues: marshall({ ':entries': new Set(entries), ':most': mostEntries }),
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

/** As it is stored; nothing for most. */
export async function loadRow(learner: string): Promise<Record<string, unknown>> {
  const { Item } = await client().send(new GetItemCommand({ ...row(learner), ConsistentRead: true }))
  return Item ? unmarshall(Item) : {}
}
