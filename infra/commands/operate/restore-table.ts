/** Puts rows back from a table that DynamoDB has restored beside the one that is used. */
import { readFileSync } from 'node:fs'
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DynamoDBClient,
  PutItemCommand,
  paginateScan,
} from '@aws-sdk/client-dynamodb'
import { followed } from '../../../functions/aws/followed.ts'
import { Refused } from '../course/setting.ts'
import { audit, type Desk, type Told } from './act.ts'

/** By the words of the command, the outputs that name the tables. */
const tables: Record<string, string> = {
  learners: 'LearnersTable',
  reviews: 'ReviewsTable',
  certificates: 'CertificatesTable',
  sessions: 'SessionsTable',
  deliveries: 'DeliveriesTable',
  quarantine: 'QuarantineTable',
  seen: 'SeenTable',
  acts: 'ActsTable',
}
export const restorable = Object.keys(tables)

export interface Restoring {
  /** The table that DynamoDB has restored; absent to be told how to have it made. */
  from?: string
  /** Rows that are there now are replaced, too. */
  over?: true
  /** A file with a `learner` of the logs a line: whoever was forgotten since, and stays so. */
  forgotten?: string
}

type Row = Record<string, AttributeValue>

/** Asks for the table's name first. Throws `Refused` where it was not meant. */
export async function restoreTable(table: string, restoring: Restoring, desk: Desk): Promise<Told> {
  const output = tables[table]
  if (!output) throw new Refused(`There is no table ${table}, only ${restorable.join(', ')}.`)
  const name = desk.premises.outputs[output] ?? ''
  const { from, over, forgotten } = restoring
  if (!from) return howTo(table, name, desk.premises.now())
  const gone = new Set(forgotten ? linesOf(forgotten) : [])
  const question = `Rows of ${from} are put into ${name}${over ? ', over those that are there' : ''}. Type ${table}:`
  if (!desk.setting.yes && (await desk.ask(question)) !== table) throw new Refused('Nothing was done.')
  await audit(desk, `restore ${table} from ${from}${over ? ' over what was there' : ''}`)
  const counts = { putBack: 0, there: 0, forgotten: 0 }
  const client = new DynamoDBClient({})
  for await (const { Items = [] } of paginateScan({ client }, { TableName: from }))
    for (const row of Items) counts[await putBack(row, name, over, gone, client)]++
  const { putBack: put, there } = counts
  const words = `${put} rows were put back; ${there} were there and stayed; ${counts.forgotten} are of whoever was forgotten since.`
  return { words, json: counts }
}

async function putBack(
  row: Row,
  TableName: string,
  over: true | undefined,
  gone: Set<string>,
  client: DynamoDBClient,
): Promise<'putBack' | 'there' | 'forgotten'> {
  if (gone.size > 0 && (await isOf(row, gone))) return 'forgotten'
  const condition = over ? {} : { ConditionExpression: 'attribute_not_exists(id)' }
  try {
    await client.send(new PutItemCommand({ TableName, Item: row, ...condition }))
    return 'putBack'
  } catch (refusal) {
    if (refusal instanceof ConditionalCheckFailedException) return 'there'
    throw refusal
  }
}

/** By its own id, or that of the record to which it leads. */
async function isOf({ id, learner }: Row, gone: Set<string>): Promise<boolean> {
  for (const named of [id?.S, learner?.S, /^claim\/(.+)\/[^/]+$/.exec(id?.S ?? '')?.[1]])
    if (named && gone.has(await followed(named))) return true
  return false
}

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean)

function howTo(table: string, name: string, now: Date): Told {
  const hourAgo = new Date(now.getTime() - 3_600_000).toISOString().slice(0, 19)
  const restored = `${name}-restored`
  const make = [
    'aws dynamodb restore-table-to-point-in-time',
    `--source-table-name ${name} --target-table-name ${restored}`,
    `--restore-date-time ${hourAgo}Z`,
  ].join(' ')
  const words = [
    'Have DynamoDB make the table as it was, at any moment of the last 35 days (UTC); it takes a quarter of an hour or more:',
    `  ${make}`,
    'When this says ACTIVE,',
    `  aws dynamodb describe-table --table-name ${restored} --query Table.TableStatus`,
    'put back what is missing now (--over: replace what is there as well; --forgotten: see the README):',
    `  npm run operate -- restore ${table} --from ${restored}`,
    'and when all is well, take the copy off:',
    `  aws dynamodb delete-table --table-name ${restored}`,
  ]
  return { words: words.join('\n'), json: { table: name, restored, make } }
}
