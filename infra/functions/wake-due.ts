import { Duration, type Stack } from 'aws-cdk-lib'
import { HouseFunction } from '../function.ts'
import type { Hands } from '../hands.ts'
import { lendPaces, lendSmsBudget } from '../limits.ts'
import { runEvery } from '../schedule.ts'
import type { Settings } from '../settings.ts'

/** Wakes whoever is due, and has campaigns go out behind them. */
export function wakeDue(
  stack: Stack,
  { catalogue, content, learners, reviews, voices, campaigns, inbox, deliveries }: Hands,
  { limits }: Settings,
): HouseFunction {
  const lambda = new HouseFunction(stack, 'wake-due', {
    timeoutSeconds: 60,
    memoryMb: 512,
    ships: { catalogue },
  })
  content.lendTo(lambda)
  reviews.lendForWaking(lambda)
  learners.lendForFolding(lambda)
  learners.lendForReading(lambda)
  voices.lendForFolding(lambda)
  campaigns.lendForWalking(lambda)
  inbox.lendTo(lambda)
  deliveries.lendTo(lambda)
  lendPaces(lambda, limits)
  lendSmsBudget(lambda, limits)
  runEvery(Duration.minutes(1), lambda)
  return lambda
}
