/** Telegram's door: proves the sender, puts what came on the inbox, answers 200. */
import { createHash } from 'node:crypto'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { acknowledgement, inboundOf, readUpdate } from '../bots/telegram.ts'
import { putInbox } from './aws/inbox.ts'
import { isShown } from './aws/is-shown.ts'
import { log } from './aws/log.ts'
import { telegramSecret } from './aws/secrets.ts'

/** Characters of a body that is read at all: Telegram's own are far shorter, and what they hold must fit the inbox. */
const longestRead = 200_000
/** Characters of an unreadable one that are kept: six bytes each at most, in a quarantine that holds 400 KB. */
const longestKept = 50_000

/**
 * 401 for anybody but Telegram, before a byte of the body is looked at; 503 when the inbox does not take it, so that
 * Telegram delivers it again; 200 for everything else, or Telegram would block the chat for a day.
 */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(injectLambdaContext(log))
  .handler(async ({ headers, body = '', isBase64Encoded, requestContext }) => {
    if (!(await isTelegram(headers['x-telegram-bot-api-secret-token'] ?? ''))) return { statusCode: 401 }

    const text = isBase64Encoded ? Buffer.from(body, 'base64').toString() : body
    const update = text.length > longestRead ? undefined : readUpdate(parsed(text))
    const at = requestContext.timeEpoch
    const letter = update
      ? inboundOf(update, at)
      : {
          kind: 'unreadable' as const,
          id: `x${createHash('sha256').update(text).digest('hex').slice(0, 32)}`,
          at,
          body: text.slice(0, longestKept),
        }
    try {
      if (letter) await putInbox(letter)
    } catch (refusal) {
      log.error('the inbox refuses', refusal as Error)
      return { statusCode: 503 }
    }
    const call = update && acknowledgement(update)
    return call
      ? { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(call) }
      : { statusCode: 200 }
  })

/** Two secrets pass while one takes the other's place. */
async function isTelegram(shown: string): Promise<boolean> {
  const { webhookSecret, formerWebhookSecret } = await telegramSecret()
  return isShown(shown, [webhookSecret, formerWebhookSecret])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
