/** What operators have done, in the table of this stage: who reads it later finds each act, also one that failed. */
import { randomUUID } from 'node:crypto'
import { DynamoDBClient, PutItemCommand, paginateScan } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { variable } from '../../../functions/aws/environment.ts'
import { once } from '../../../functions/aws/once.ts'

const client = once(() => new DynamoDBClient({}))

const keptSeconds = 2 * 366 * 24 * 3600

export interface Act {
  /** As ISO 8601. */
  at: string
  who: string
  what: string
  where: string
}

/** Returns when it is written; throws what AWS throws. */
export async function keepAct(act: Act): Promise<void> {
  const expiresAt = Math.floor(Date.parse(act.at) / 1000) + keptSeconds
  const Item = marshall({ id: `${act.at} ${randomUUID()}`, ...act, expiresAt })
  await client().send(new PutItemCommand({ TableName: variable('ACTS_TABLE'), Item }))
}

/** The oldest first. */
export async function findActs(): Promise<Act[]> {
  const acts: Act[] = []
  const pages = paginateScan({ client: client() }, { TableName: variable('ACTS_TABLE') })
  for await (const { Items = [] } of pages)
    for (const item of Items) {
      const { at, who, what, where } = unmarshall(item) as Act
      acts.push({ at, who, what, where })
    }
  return acts.sort((one, other) => one.at.localeCompare(other.at))
}
