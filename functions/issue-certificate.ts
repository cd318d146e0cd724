/** Signs a certificate, draws it, stores it, and lets the conversation hand it over. The same order again ends in the same certificate. */
import { processPartialResponse, SqsFifoPartialProcessorAsync } from '@aws-lambda-powertools/batch'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { correct } from './aws/correct.ts'
import { issue, issueAttestation } from './aws/issue.ts'
import { log } from './aws/log.ts'
import { readOrder } from './aws/orders.ts'
import { strike } from './aws/strike.ts'

const processor = new SqsFifoPartialProcessorAsync()

export const handler = middy<SQSEvent, SQSBatchResponse>()
  .use(injectLambdaContext(log))
  .handler((batch, context) =>
    processPartialResponse(batch, carryOut, processor, {
      context,
      skipGroupOnError: true,
      throwOnFullBatchFailure: false,
    }),
  )

async function carryOut({ body }: SQSRecord): Promise<void> {
  const order = readOrder(body)
  if ('strike' in order) return strike(order.strike)
  if ('attest' in order) return issueAttestation(order.attest)
  return 'correct' in order ? correct(order) : issue(order)
}
