import type { Stack } from 'aws-cdk-lib'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Alarms } from './alarms.ts'
import { Dashboard } from './dashboard.ts'
import type { Hands } from './hands.ts'

/** Those that are watched in a way of their own, among all others. */
type Functions = Record<string, LambdaFunction> &
  Record<'takeTurn' | 'twilioStatus' | 'sweepInbound' | 'foldIndicators' | 'wakeDue', LambdaFunction>

/** What wakes an operator, and what they look at. */
export function watch(
  stack: Stack,
  alarms: Alarms,
  { inbox, certificates, portal }: Hands,
  functions: Functions,
): void {
  const { takeTurn, twilioStatus, sweepInbound, foldIndicators, wakeDue } = functions
  const { orders } = certificates
  alarms.watchDeadLetters('inbox-dead-letters', inbox.fifo.deadLetters)
  alarms.watchDeadLetters('orders-dead-letters', orders.deadLetters)
  alarms.watchAge('inbox-age', inbox.fifo.queue)
  alarms.watchAge('orders-age', orders.queue)
  alarms.watchDoor(portal.api)
  alarms.watchLog('quarantine-not-empty', takeTurn)
  alarms.watchLog('messages-refused', twilioStatus)
  alarms.watchLog('inbound-late', sweepInbound)
  alarms.watchLog('reminders-refused', takeTurn)
  alarms.watchLog('budget-nearly-spent', takeTurn)
  alarms.watchLog('publication-unreadable', takeTurn)
  // They run on the clock, and one failure is an hour's or a day's.
  const seldom = [sweepInbound, foldIndicators]
  for (const each of seldom) alarms.watchErrors(each, 1)
  const often = Object.values(functions).filter((each) => !seldom.includes(each))
  for (const each of often) alarms.watchErrors(each)
  alarms.watchThrottles()
  // wake-due uses up its minute where many are due, and ends by itself.
  for (const each of [...often, sweepInbound]) if (each !== wakeDue) alarms.watchDuration(each)

  new Dashboard(stack, {
    alarms: alarms.all,
    inbox: inbox.fifo.queue,
    orders: orders.queue,
    api: portal.api,
    functions: [...often, ...seldom],
    speaker: takeTurn,
  })
}
