/** The API answers nobody but the edge, which shows a proof with each request: whoever finds the API's own address gains nothing. */
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerResult } from 'aws-lambda'
import { isShown } from './aws/is-shown.ts'
import { log } from './aws/log.ts'
import { edgeSecret } from './aws/secrets.ts'

/** API Gateway remembers the answer, and does not even ask where nothing is shown. */
export const handler = middy<APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerResult>()
  .use(injectLambdaContext(log))
  .handler(async ({ headers }) => {
    const { proof, formerProof } = await edgeSecret()
    return { isAuthorized: isShown(headers?.['x-takwin-edge'] ?? '', [proof, formerProof]) }
  })
