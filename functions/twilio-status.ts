/** What Twilio tells of the messages that we sent: https://www.twilio.com/docs/messaging/guides/outbound-message-logging. */
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { fateOf } from '../bots/twilio-outcomes.ts'
import { tally } from './aws/campaigns.ts'
import { hasFailed, isFailure, mergeStatus } from './aws/deliveries.ts'
import { log } from './aws/log.ts'
import { comeBack } from './aws/not-delivered.ts'
import { provenBody } from './aws/twilio-request.ts'

/**
 * The same report again, or an older one after a newer, changes nothing. Whoever cannot be reached has left; an answer
 * that was refused for now is said again.
 */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(injectLambdaContext(log))
  .handler(async (request) => {
    const read = await provenBody(request)
    if ('statusCode' in read) return read
    const { message, inbound = '', campaign } = request.queryStringParameters ?? {}
    if (!message) return { statusCode: 200 }
    const form = new URLSearchParams(read.proven)
    const code = Number(form.get('ErrorCode') ?? 0)
    const fate = code ? fateOf(code) : undefined
    if (code && !fate) log.error('a message was refused', { code })
    const status = form.get('MessageStatus') ?? ''
    const isLost = campaign !== undefined && isFailure(status)
    const failedBefore = (fate || isLost) && (await hasFailed(message))
    if (fate && !failedBefore)
      await comeBack(fate, {
        message,
        inbound,
        to: form.get('To') ?? '',
        at: request.requestContext.timeEpoch,
      })
    const isFurther = await mergeStatus(message, status, code)
    if (isLost && isFurther && !failedBefore) await tally(campaign, 'undelivered')
    return { statusCode: 200 }
  })
