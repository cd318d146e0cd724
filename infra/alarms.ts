import { Duration, Stack } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

/** What functions write to their logs when an operator is wanted: the message, and how often in a minute. */
const told = {
  'quarantine-not-empty': { message: 'quarantined', times: 1 },
  /** Messages did not arrive for a reason of ours. */
  'messages-refused': { message: 'a message was refused', times: 10 },
  /** Likewise words that nobody had asked for. */
  'reminders-refused': { message: 'a reminder was refused', times: 10 },
  /** Four fifths of what may be spent in a day are gone. */
  'budget-nearly-spent': { message: 'a budget is nearly spent', times: 1 },
  'publication-unreadable': { message: 'the publication cannot be read', times: 1 },
  /** Something that Twilio had received did not reach the webhook. */
  'inbound-late': { message: 'taken in late', times: 1 },
} as const

/** Owns what wakes an operator; the README has a paragraph for each alarm under its name. */
export class Alarms extends Construct {
  /** In the order in which they were set. */
  readonly all: Alarm[] = []
  private readonly topic: Topic

  constructor(scope: Construct) {
    super(scope, 'alarms')
    this.topic = new Topic(this, 'topic', { enforceSSL: true, displayName: 'Takwin' })
  }

  /** A message could not be dealt with in any of its tries. */
  watchDeadLetters(name: string, deadLetters: Queue) {
    this.alarm(name, deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }), 1)
  }

  /** The log of `guard` says what it is about, often enough in a minute. */
  watchLog(name: keyof typeof told, guard: LambdaFunction) {
    const { message, times } = told[name]
    const filter = new MetricFilter(this, `${name}-log`, {
      logGroup: guard.logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', message),
      metricNamespace: Stack.of(this).stackName,
      metricName: name,
    })
    this.alarm(name, filter.metric({ statistic: 'sum', period: Duration.minutes(1) }), times)
  }

  /** A function failed altogether, so many times in five minutes. */
  watchErrors(watched: LambdaFunction, times = 5) {
    this.alarm(`${watched.node.id}-errors`, watched.metricErrors({ period: Duration.minutes(5) }), times)
  }

  /** A run took four fifths of the time after which it is cut off. */
  watchDuration(watched: LambdaFunction) {
    const longest = watched.metricDuration({ period: Duration.minutes(5), statistic: 'max' })
    const allowed = watched.timeout?.toMilliseconds() ?? 0
    this.alarm(`${watched.node.id}-slow`, longest, allowed * 0.8)
  }

  /** Lambda had no room for a function. All of the account share it, so it is the account's that is watched. */
  watchThrottles() {
    this.alarm('throttled', LambdaFunction.metricAllThrottles({ period: Duration.minutes(5) }), 1)
  }

  /** The door answered 5xx, five times in five minutes: a function failed, or the inbox took nothing. */
  watchDoor(api: HttpApi) {
    this.alarm('door-refuses', api.metricServerError({ period: Duration.minutes(5), statistic: 'sum' }), 5)
  }

  /** The oldest message has waited for ten minutes. */
  watchAge(name: string, queue: Queue) {
    this.alarm(name, queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1) }), 600)
  }

  private alarm(
    alarmName: string,
    metric: ConstructorParameters<typeof Alarm>[2]['metric'],
    threshold: number,
  ) {
    const alarm = new Alarm(this, alarmName, {
      alarmName: `${Stack.of(this).stackName.toLowerCase()}-${alarmName}`,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
    this.all.push(alarm)
  }
}
