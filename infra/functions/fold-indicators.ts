import { Duration, type Stack } from 'aws-cdk-lib'
import { HouseFunction } from '../function.ts'
import type { Hands } from '../hands.ts'
import { runEvery } from '../schedule.ts'

/** Counts everything anew each night. */
export function foldIndicators(
  stack: Stack,
  { catalogue, content, learners, reviews, voices, associations, sessions, certificates, indicators }: Hands,
): HouseFunction {
  const lambda = new HouseFunction(stack, 'fold-indicators', {
    timeoutSeconds: 600,
    memoryMb: 1024,
    ships: { catalogue },
  })
  content.lendTo(lambda)
  learners.lendForFolding(lambda)
  reviews.lendForFolding(lambda)
  voices.lendForFolding(lambda)
  associations.lendForFolding(lambda)
  sessions.lendForFolding(lambda)
  certificates.lendForFolding(lambda)
  indicators.lendForFolding(lambda)
  // A night that takes longer, or dies, is gone on with; once the day is told, there is nothing to do.
  runEvery(Duration.minutes(15), lambda)
  return lambda
}
