/** Whether a turn costs more when the table holds more learners: the same course at two sizes, counted. */
import { DynamoDB } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Catalogue } from '../../content/schema.ts'
import { itemOfLearner } from '../../functions/aws/learners.ts'
import { type Figure, figure } from './figure.ts'
import type { LocalCloud } from './local-cloud.ts'
import { type Answered, walkOnPhone } from './phone-walk.ts'
import { isEnd } from './table-cost.ts'
import type { TableMeter } from './table-meter.ts'
import { learnerAfter, walk } from './walk.ts'

const few = 1000
const many = 20_000
/** What BatchWriteItem takes at once. */
const batch = 25
/** They go by a row's whole key, so that no number of other rows can matter. */
const byKey = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem']

export async function tableGrowth(
  local: LocalCloud,
  meter: TableMeter,
  catalogue: Catalogue,
): Promise<Figure[]> {
  const [course = ''] = Object.keys(catalogue.courses)
  const answers = async () => (await walkOnPhone(local, meter, catalogue, course, 'ar')).answers
  await fill(local, catalogue, 0, few)
  const atFew = await answers()
  await fill(local, catalogue, few, many)
  const atMany = await answers()

  const ratio = unitsOfTurn(atMany) / unitsOfTurn(atFew)
  const keyed = [...atFew, ...atMany]
    .flatMap(({ calls }) => calls)
    .every(({ operation }) => byKey.includes(operation))
  const name = 'growth: 1,000,000 learners over 1,000'
  const beside = `calls and units of a turn at 1,000 and 20,000 rows, ${keyed ? 'all' : 'not all'} by key`
  return [figure(name, ratio, '×', '1.00', keyed && ratio === 1, beside)]
}

/** Calls and units of an ordinary turn: what an exam draws, and so how many turns there are, is another for each learner. */
function unitsOfTurn(answers: Answered[]): number {
  const turns = answers.filter((answered) => answered.inbounds === 1 && !isEnd(answered))
  const calls = turns.flatMap((turn) => turn.calls)
  return calls.reduce((sum, { readUnits, writeUnits }) => sum + readUnits + writeUnits + 1, 0) / turns.length
}

/** Learners who hold a certificate, from the one of this number on. */
async function fill({ cloud }: LocalCloud, catalogue: Catalogue, from: number, to: number): Promise<void> {
  const [course = ''] = Object.keys(catalogue.courses)
  const walker = { address: '6100000001', language: 'ar', name: 'Said Amine' } as const
  const learner = learnerAfter(walk(catalogue, course, walker))
  const TableName =
    cloud.plan.functions.find(({ id }) => id === 'take-turn')?.environment.LEARNERS_TABLE ?? ''
  const client = new DynamoDB({
    endpoint: cloud.endpoints.AWS_ENDPOINT_URL_DYNAMODB ?? '',
    region: cloud.plan.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  for (let nth = from; nth < to; nth += batch) {
    const rows = Array.from({ length: Math.min(batch, to - nth) }, (_, more) => ({
      ...itemOfLearner(learner),
      id: `telegram:${7_000_000_000 + nth + more}`,
    }))
    const puts = rows.map((row) => ({
      PutRequest: { Item: marshall(row, { removeUndefinedValues: true }) },
    }))
    await client.batchWriteItem({ RequestItems: { [TableName]: puts } })
  }
  client.destroy()
}
