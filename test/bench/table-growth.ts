/** Whether a turn costs more when the table holds more learners: the same course at two sizes, counted. */
import { DynamoDB } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Catalogue } from '../../content/schema.ts'
import { itemOfLearner } from '../../functions/aws/learners.ts'
import { type Figure, figure } from './figure.ts'
import type { LocalCloud } from './local-cloud.ts'
import { walkOnPhone } from './phone-walk.ts'
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
  const calls = async () => {
    const { answers } = await walkOnPhone(local, meter, catalogue, course, 'ar')
    return answers.flatMap((answered) => answered.calls)
  }
  await fill(local, catalogue, 0, few)
  const atFew = await calls()
  await fill(local, catalogue, few, many)
  const atMany = await calls()

  const units = (made: typeof atFew) =>
    made.reduce((sum, call) => sum + call.readUnits + call.writeUnits, made.length)
  const ratio = units(atMany) / units(atFew)
  const keyed = [...atFew, ...atMany].every(({ operation }) => byKey.includes(operation))
  const name = 'growth: 1,000,000 learners over 1,000'
  const beside = `calls and units at 1,000 and 20,000 rows, ${keyed ? 'all' : 'not all'} by key`
  return [figure(name, ratio, '×', '1.00', keyed && ratio === 1, beside)]
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
