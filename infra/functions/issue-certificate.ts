import type { Stack } from 'aws-cdk-lib'
import { Architecture } from 'aws-cdk-lib/aws-lambda'
import { HouseFunction } from '../function.ts'
import type { Hands } from '../hands.ts'
import { shipPress } from '../press.ts'

/** Signs, draws and keeps certificates. */
export function issueCertificate(
  stack: Stack,
  { catalogue, content, inbox, certificates, signing, portal }: Hands,
): HouseFunction {
  const lambda = new HouseFunction(stack, 'issue-certificate', {
    timeoutSeconds: 60,
    memoryMb: 1024,
    architecture: Architecture.X86_64,
    ships: { catalogue, ...shipPress },
  })
  content.lendTo(lambda)
  certificates.feed(lambda)
  signing.lendForSigning(lambda)
  inbox.lendTo(lambda)
  portal.lendTo(lambda)
  return lambda
}
