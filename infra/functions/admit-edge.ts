import type { Stack } from 'aws-cdk-lib'
import { HouseFunction } from '../function.ts'
import type { Hands } from '../hands.ts'

/** Has the API answer nobody but the edge. */
export function admitEdge(stack: Stack, { secrets }: Pick<Hands, 'secrets'>): HouseFunction {
  const lambda = new HouseFunction(stack, 'admit-edge', { timeoutSeconds: 10, memoryMb: 512 })
  secrets.lendEdgeTo(lambda)
  return lambda
}
