/** Whether anybody waits, and whether anything waits for an operator. */
import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  GetMetricStatisticsCommand,
} from '@aws-sdk/client-cloudwatch'
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import { dayOf } from '../../../functions/aws/budgets.ts'
import { findDays } from '../../../functions/aws/indicator-files.ts'
import { listQuarantined } from '../../../functions/aws/quarantine.ts'
import { sweptUntil } from '../../../functions/aws/seen.ts'
import { findOut, openShelf } from '../course/shelf.ts'
import { audit, type Desk, type Told } from './act.ts'
import type { Premises } from './premises.ts'
import { budgetsOf } from './tell-budget.ts'

const queues = {
  inbox: 'InboxUrl',
  'inbox, dead letters': 'InboxDeadLettersUrl',
  orders: 'OrdersUrl',
  'orders, dead letters': 'OrdersDeadLettersUrl',
}

/** Amiss where an alarm rings, or something waits that does not go on by itself. */
export async function tellStatus(desk: Desk): Promise<Told> {
  await audit(desk, 'status')
  const { premises } = desk
  const depths = await Promise.all(
    Object.entries(queues).map(([queue, output]) => depthOf(queue, premises.outputs[output] ?? '', premises)),
  )
  const quarantined = (await listQuarantined()).length
  const shelf = openShelf(
    premises.alarms ? { bucket: premises.outputs.ContentBucket ?? '' } : { local: true },
  )
  const out = (await findOut(shelf))?.publication
  const published = out?.outline ? out.at : undefined
  const ringing = await ringingOf(premises)
  const counted = (await findDays())?.value.last
  const swept = await sweptUntil()
  const lookedThrough = swept === undefined ? undefined : new Date(swept).toISOString()
  const budgets = await budgetsOf(dayOf(premises.now().getTime()))
  const dead = depths.some(({ queue, waiting }) => queue.endsWith('dead letters') && waiting > 0)
  const words = [
    ...depths.map(({ queue, waiting, oldestSeconds }) =>
      line(queue, `${waiting}${ageInWords(oldestSeconds)}`),
    ),
    line('quarantine', String(quarantined)),
    line('published', published ?? 'nothing: learners have what was deployed'),
    line('counted', counted ?? 'no day yet'),
    line('Twilio looked through', lookedThrough ?? 'never'),
    ...budgets.map(({ sender, spent, limit }) => line(`spent today, ${sender}`, `${spent} of ${limit}`)),
    line('alarms', premises.alarms ? ringing.join(', ') || 'none' : 'nothing measures on this machine'),
  ]
  return {
    words: words.join('\n'),
    json: { queues: depths, quarantined, published, counted, lookedThrough, budgets, alarms: ringing },
    amiss: dead || quarantined > 0 || ringing.length > 0,
  }
}

const line = (what: string, says: string): string => `${what.padEnd(22)}${says}`
const ageInWords = (seconds: number | undefined): string =>
  seconds ? `, the oldest for ${seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`}` : ''

/** `oldestSeconds` only where CloudWatch has measured it of late. */
async function depthOf(queue: string, QueueUrl: string, { alarms }: Premises) {
  const { Attributes = {} } = await new SQSClient({}).send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: counts }),
  )
  const waiting = counts.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0)
  return { queue, waiting, ...(alarms && waiting > 0 && (await ageOf(QueueUrl))) }
}

const counts = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const satisfies string[]

/** SQS tells the age to CloudWatch alone, each minute. */
async function ageOf(url: string): Promise<{ oldestSeconds?: number }> {
  const now = Date.now()
  const { Datapoints = [] } = await new CloudWatchClient({}).send(
    new GetMetricStatisticsCommand({
      Namespace: 'AWS/SQS',
      MetricName: 'ApproximateAgeOfOldestMessage',
      Dimensions: [{ Name: 'QueueName', Value: url.slice(url.lastIndexOf('/') + 1) }],
      StartTime: new Date(now - 600_000),
      EndTime: new Date(now),
      Period: 60,
      Statistics: ['Maximum'],
    }),
  )
  const newest = Datapoints.toSorted((one, other) => Number(other.Timestamp) - Number(one.Timestamp))[0]
  return newest?.Maximum === undefined ? {} : { oldestSeconds: Math.round(newest.Maximum) }
}

/** At most a hundred are described at once, which is more than there are. */
async function ringingOf({ alarms }: Premises): Promise<string[]> {
  if (!alarms) return []
  const { MetricAlarms = [] } = await new CloudWatchClient({}).send(
    new DescribeAlarmsCommand({ AlarmNames: await alarms(), StateValue: 'ALARM', MaxRecords: 100 }),
  )
  return MetricAlarms.flatMap(({ AlarmName }) => AlarmName ?? [])
}
