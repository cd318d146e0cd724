import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'

/** What a conditional write answers; undefined where the row is not as its condition asks. */
export async function unlessRefused<Answer>(write: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await write
  } catch (refusal) {
    if (refusal instanceof ConditionalCheckFailedException) return undefined
    throw refusal
  }
}
