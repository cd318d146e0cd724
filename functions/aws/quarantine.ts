/** Where lies what could not be dealt with, until an operator looks at it. */
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { variable } from './environment.ts'
import { log } from './log.ts'
import { once } from './once.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

/** `letter` is kept as it was in the inbox. True when it was not there yet. The alarm hears the log's line. */
export async function quarantine(letter: { id: string; at: number }, why: string): Promise<boolean> {
  const written = await unlessRefused(
    client().send(
      new PutItemCommand({
        TableName: variable('QUARANTINE_TABLE'),
        Item: marshall({ id: letter.id, at: letter.at, why, letter: JSON.stringify(letter) }),
        ConditionExpression: 'attribute_not_exists(id)',
      }),
    ),
  )
  if (!written) return false
  log.error('quarantined', { id: letter.id })
  return true
}
