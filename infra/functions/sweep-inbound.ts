import { Duration, type Stack } from 'aws-cdk-lib'
import { HouseFunction } from '../function.ts'
import type { Hands } from '../hands.ts'
import { runEvery } from '../schedule.ts'
import type { Settings } from '../settings.ts'

/** Takes in what Twilio received and its door did not. */
export function sweepInbound(
  stack: Stack,
  { inbox, seen, secrets }: Hands,
  { twilio }: Settings,
): HouseFunction {
  const lambda = new HouseFunction(stack, 'sweep-inbound', { timeoutSeconds: 900, memoryMb: 512 })
  secrets.lendTwilioTo(lambda)
  seen.lendForSweeping(lambda)
  inbox.lendTo(lambda)
  lambda.addEnvironment('TWILIO_API_ROOT', twilio.apiRoot)
  runEvery(Duration.hours(1), lambda)
  return lambda
}
