/** Twilio's door: proves the sender, puts what came on the inbox, answers 200. */
import { createHash } from 'node:crypto'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { inboundOf, readForm } from '../bots/twilio-inbound.ts'
import { isHeard } from './aws/heard.ts'
import { putInbox, type Unreadable } from './aws/inbox.ts'
import { log } from './aws/log.ts'
import { isSeen, remember } from './aws/seen.ts'
import { provenBody } from './aws/twilio-request.ts'

/** Characters of an unreadable body that are kept: six bytes each at most, in a quarantine that holds 400 KB. */
const longestKept = 50_000
/** TwiML that says nothing: https://www.twilio.com/docs/messaging/twiml. The answer comes from take-turn. */
const taken = { statusCode: 200, headers: { 'content-type': 'text/xml' }, body: '<Response/>' }

/**
 * 403 for anybody but Twilio, before a field is looked at; 503 when the inbox does not take it or the table does not remember
 * it, so that Twilio delivers it again. What has come before is taken and forgotten; where the table cannot tell, the turn asks.
 */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(injectLambdaContext(log))
  .handler(async (request) => {
    const read = await provenBody(request)
    if ('statusCode' in read) return read
    const at = request.requestContext.timeEpoch
    const form = readForm(read.proven)
    const sid = form?.MessageSid
    const seen = sid !== undefined && (await isSeenIfKnown(sid))
    if (seen) return taken
    const letter = form ? inboundOf(form, at) : unreadable(read.proven, at)
    try {
      if (letter?.kind === 'unreadable') await putInbox(letter)
      else if (letter && (await isHeard(letter)))
        await putInbox(seen === undefined ? { ...letter, sid } : letter)
      // What asks for no answer too, or the sweep would take it for lost.
      if (sid && seen === false) await remember(sid, at)
    } catch (refusal) {
      log.error('what came was not taken', refusal as Error)
      return { statusCode: 503 }
    }
    return taken
  })

/** Undefined while the table is out: the door stays open. */
async function isSeenIfKnown(sid: string): Promise<boolean | undefined> {
  try {
    return await isSeen(sid)
  } catch (failure) {
    log.warn('what has come is not known', failure as Error)
    return undefined
  }
}

const unreadable = (body: string, at: number): Unreadable => ({
  kind: 'unreadable',
  id: `x${createHash('sha256').update(body).digest('hex').slice(0, 32)}`,
  at,
  body: body.slice(0, longestKept),
})
