import { Duration, Stack } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard as Board,
  GraphWidget,
  type IMetric,
  Metric,
} from 'aws-cdk-lib/aws-cloudwatch'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

export interface DashboardProps {
  alarms: Alarm[]
  inbox: Queue
  orders: Queue
  api: HttpApi
  functions: LambdaFunction[]
  /** Whose log says what was said and what was spent. */
  speaker: LambdaFunction
}

const counted = { statistic: 'sum', period: Duration.minutes(5) }
const most = { statistic: 'max', period: Duration.minutes(5) }

/** Owns what an operator looks at: whether anybody waits, whether anything fails, and what goes out. */
export class Dashboard extends Construct {
  constructor(scope: Construct, { alarms, inbox, orders, api, functions, speaker }: DashboardProps) {
    super(scope, 'dashboard')
    this.count('said', speaker, { channel: '$.channel' })
    this.count('spent', speaker, { sender: '$.sender' }, '$.spent')
    const dashboardName = Stack.of(this).stackName
    const board = new Board(this, 'board', { dashboardName, defaultInterval: Duration.days(1) })
    board.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 5 }))
    board.addWidgets(
      graph(
        'Who waits: the oldest in seconds, and how many',
        [inbox.metricApproximateAgeOfOldestMessage({ ...most, label: 'oldest' })],
        [inbox.metricApproximateNumberOfMessagesVisible({ ...most, label: 'waiting' })],
      ),
      graph('Turns', [inbox.metricNumberOfMessagesDeleted({ ...counted, label: 'turns' })]),
      graph('The door: requests, and those answered 5xx', [
        api.metricCount({ ...counted, label: 'requests' }),
        api.metricServerError({ ...counted, label: '5xx' }),
      ]),
    )
    board.addWidgets(
      graph(
        'Errors',
        functions.map((each) => each.metricErrors({ ...counted, label: each.node.id })),
      ),
      graph(
        'The longest run, in milliseconds',
        functions.map((each) => each.metricDuration({ ...most, label: each.node.id })),
      ),
      graph('Certificates: issued, and waiting', [
        orders.metricNumberOfMessagesDeleted({ ...counted, label: 'issued' }),
        orders.metricApproximateNumberOfMessagesVisible({ ...most, label: 'waiting' }),
      ]),
    )
    board.addWidgets(
      graph(
        'Sent',
        ['telegram', 'whatsapp', 'sms'].map((channel) => this.logged('said', counted, { channel })),
      ),
      graph(
        'Refused',
        ['messages-refused', 'reminders-refused'].map((name) => this.logged(name, counted)),
      ),
      graph(
        'Spent of the day’s budgets',
        ['whatsapp', 'sms'].map((sender) => this.logged('spent', most, { sender })),
      ),
    )
  }

  /** The lines of a function's log with this message, or what they say, apart by a field. */
  private count(message: string, logger: LambdaFunction, dimensions: Record<string, string>, value = '1') {
    new MetricFilter(this, `${message}-log`, {
      logGroup: logger.logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', message),
      metricNamespace: Stack.of(this).stackName,
      metricName: message,
      metricValue: value,
      dimensions,
    })
  }

  private logged(metricName: string, how: typeof counted, by: Record<string, string> = {}): Metric {
    const [label = metricName] = Object.values(by)
    const namespace = Stack.of(this).stackName
    return new Metric({ namespace, metricName, dimensionsMap: by, label, ...how })
  }
}

const graph = (title: string, left: IMetric[], right: IMetric[] = []): GraphWidget =>
  new GraphWidget({ title, left, right, width: 8, height: 6, leftYAxis: { min: 0 }, rightYAxis: { min: 0 } })
