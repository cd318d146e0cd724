/** What Twilio tells of the messages that we sent: https://www.twilio.com/docs/messaging/guides/outbound-message-logging. */
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { addressOf } from '../bots/twilio-inbound.ts'
import { fateOf } from '../bots/twilio-outcomes.ts'
import { hasFailed, mergeStatus } from './aws/deliveries.ts'
import { putInbox } from './aws/inbox.ts'
import { log } from './aws/log.ts'
import { provenBody } from './aws/twilio-request.ts'

/** The same report again, or an older one after a newer, changes nothing. Whoever cannot be reached has left. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(injectLambdaContext(log))
  .handler(async (request) => {
    const read = await provenBody(request)
    if ('statusCode' in read) return read
    const message = request.queryStringParameters?.message
    const form = new URLSearchParams(read.proven)
    const code = Number(form.get('ErrorCode') ?? 0)
    if (!message) return { statusCode: 200 }
    const fate = code ? fateOf(code) : undefined
    if (code && !fate) log.error('a message was refused', { code })
    if (fate?.outcome === 'left' && !(await hasFailed(message)))
      await putInbox({
        kind: 'left',
        id: `l${message.slice(0, 12)}`,
        from: addressOf(form.get('To') ?? ''),
        at: request.requestContext.timeEpoch,
      })
    await mergeStatus(message, form.get('MessageStatus') ?? '', code)
    return { statusCode: 200 }
  })
