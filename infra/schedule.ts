import type { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as Target } from 'aws-cdk-lib/aws-events-targets'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'

/** Has a function run every so often; what it could not do, it does the next time. */
export const runEvery = (often: Duration, runner: LambdaFunction): Rule =>
  new Rule(runner, 'schedule', {
    schedule: Schedule.rate(often),
    targets: [new Target(runner, { retryAttempts: 0 })],
  })
