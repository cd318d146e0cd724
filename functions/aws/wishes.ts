/** Who wishes to be told what came of a suggestion, and who has been: kept with the suggestion itself, in the rows of voices.ts. */
import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { wishWording } from '../../bots/engine/heeding.ts'
import { isToBeTold, type Voice, voicePrefix } from '../documents/voices.ts'
import { attest } from './consents.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { unlessRefused } from './unless-refused.ts'
import { loadRow } from './voices.ts'

const client = once(() => new DynamoDBClient({}))

type Fields = [field: string, voice: Voice][]

async function fieldsOf(learner: string, isMeant: (voice: Voice) => boolean): Promise<Fields> {
  const row = Object.entries(await loadRow(learner)) as Fields
  return row.filter(([field, voice]) => field.startsWith(voicePrefix) && isMeant(voice))
}

/** Of what was said at that second; the same again changes nothing. Both in seconds since 1970. */
export async function keepWish(learner: string, said: number, at: number): Promise<void> {
  for (const [field] of await fieldsOf(
    learner,
    (voice) => voice.kind === 'suggestion' && voice.at === said,
  )) {
    await attest(learner, [`${at} suggestion ${wishWording}`])
    await change(learner, field, 'SET #field.wish = :wish', '', { ':wish': { at, wording: wishWording } })
  }
}

/** Of all that they have ever said; there need not be any. */
export async function dropWishes(learner: string, at: number): Promise<void> {
  const wished = await fieldsOf(learner, ({ wish }) => wish !== undefined)
  if (wished.length > 0) await attest(learner, [`${at} suggestion withdrawn`])
  for (const [field] of wished) await change(learner, field, 'REMOVE #field.wish')
}

/** They are about to be told by this inbound; false where there is nothing of these to tell any more. */
export async function claimTelling(
  learner: string,
  suggestions: string[],
  inbound: string,
): Promise<boolean> {
  const due = await fieldsOf(
    learner,
    (voice) => isToBeTold(voice, suggestions) || (voice.told === inbound && suggestions.includes(voice.id)),
  )
  const claims = due.map(([field]) =>
    change(
      learner,
      field,
      'SET #field.told = :by',
      ' AND attribute_exists(#field.wish) AND (attribute_not_exists(#field.told) OR #field.told = :by)',
      { ':by': inbound },
    ),
  )
  return (await Promise.all(claims)).some(Boolean)
}

/** They were not told after all. */
export async function giveTellingBack(learner: string, inbound: string): Promise<void> {
  for (const [field] of await fieldsOf(learner, ({ told }) => told === inbound))
    await change(learner, field, 'REMOVE #field.told')
}

/** False where it is not there any more, or the condition is not met. */
async function change(
  learner: string,
  field: string,
  expression: string,
  condition = '',
  values?: Record<string, unknown>,
): Promise<boolean> {
  const changed = await unlessRefused(
    client().send(
      new UpdateItemCommand({
        TableName: variable('VOICES_TABLE'),
        Key: marshall({ id: learner }),
        UpdateExpression: expression,
        ConditionExpression: `attribute_exists(#field)${condition}`,
        ExpressionAttributeNames: { '#field': field },
        ...(values && { ExpressionAttributeValues: marshall(values) }),
      }),
    ),
  )
  return changed !== undefined
}
