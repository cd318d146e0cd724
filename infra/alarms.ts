import { Duration, Stack } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

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

  /** Something was put into quarantine: the log of `guard` says so. */
  watchQuarantine(guard: LambdaFunction) {
    this.watchLog('quarantine-not-empty', guard, 'quarantined', 1)
  }

  /** Messages did not arrive for a reason of ours: the log of `guard` says so, ten times in a minute. */
  watchRefusals(guard: LambdaFunction) {
    this.watchLog('messages-refused', guard, 'a message was refused', 10)
  }

  /** Words that nobody had asked for were refused for a reason of ours: the log of `guard` says so. */
  watchReminders(guard: LambdaFunction) {
    this.watchLog('reminders-refused', guard, 'a reminder was refused', 10)
  }

  /** Four fifths of what may be spent in a day are gone: the log of `guard` says so. */
  watchBudgets(guard: LambdaFunction) {
    this.watchLog('budget-nearly-spent', guard, 'a budget is nearly spent', 1)
  }

  /** What was published cannot be taught: the log of `guard` says so. */
  watchPublication(guard: LambdaFunction) {
    this.watchLog('publication-unreadable', guard, 'the publication cannot be read', 1)
  }

  /** Something that Twilio had received did not reach the webhook: the log of `guard` says so. */
  watchLateInbounds(guard: LambdaFunction) {
    this.watchLog('inbound-late', guard, 'taken in late', 1)
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

  private watchLog(name: string, guard: LambdaFunction, message: string, times: number) {
    const filter = new MetricFilter(this, `${name}-log`, {
      logGroup: guard.logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', message),
      metricNamespace: Stack.of(this).stackName,
      metricName: name,
    })
    this.alarm(name, filter.metric({ statistic: 'sum', period: Duration.minutes(1) }), times)
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
