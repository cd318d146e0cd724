/** `/2010-04-01`, `/v1/Content` and `/v2/Channels`: Twilio's hosts in one, see https://www.twilio.com/docs/usage/api */
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Account } from '../account.ts'
import type { Content } from '../contents.ts'
import type { Message } from '../messages.ts'
import { answerRefusal, badRequest, notFound, Refusal } from '../refusal.ts'
import { approvalsOf, contentResource, createContent, listContents, submit } from './contents.ts'
import { createMessage } from './create-message.ts'
import { type Bound, guard } from './guard.ts'
import { listMessages } from './list-messages.ts'
import { messageResource } from './message-resource.ts'
import { listNumbers, listSenders, numberSid, pointNumber, pointSender, senderSid } from './senders.ts'

const BODY_LIMIT_BYTES = 1024 * 1024

export function apiRoutes(
  account: Account,
  send: (message: Message) => void,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  const messages = '/2010-04-01/Accounts/:account/Messages'

  const on = guard(account)
  const query = (c: Bound) => new URL(c.req.url).searchParams
  const content = (c: Bound): Content => {
    const found = account.contents.get(c.req.param('sid') ?? '')
    if (!found) throw notFound(c.req.path)
    return found
  }

  app.use(`${messages}.json`, limited)
  for (const path of ['/v1/Content/*', '/v2/*', '/2010-04-01/Accounts/:account/IncomingPhoneNumbers/*'])
    app.use(path, limited)
  app.post(
    `${messages}.json`,
    on('send', async (c) => {
      const message = createMessage(account, await formOf(c))
      send(message)
      return c.json(messageResource(account, message), 201)
    }),
  )
  app.get(
    `${messages}.json`,
    on('read', (c) => c.json(listMessages(account, query(c)))),
  )
  app.get(
    `${messages}/:sid{\\w+\\.json}`,
    on('read', (c) => {
      const message = account.messages.get((c.req.param('sid') ?? '').replace('.json', ''))
      if (!message) throw notFound(c.req.path)
      return c.json(messageResource(account, message))
    }),
  )
  app.get(
    `${messages}/:sid/Media/:medium`,
    on('read', (c) => {
      const medium = account.media.get(c.req.param('medium') ?? '')
      if (!medium) throw notFound(c.req.path)
      return c.body(medium.bytes, 200, { 'content-type': medium.type })
    }),
  )
  app.post(
    '/v1/Content',
    on('content', async (c) => c.json(createContent(account, await jsonOf(c)), 201)),
  )
  for (const path of ['/v1/Content', '/v1/ContentAndApprovals'])
    app.get(
      path,
      on('content', (c) => c.json(listContents(account, query(c), path))),
    )
  app.get(
    '/v1/Content/:sid',
    on('content', (c) => c.json(contentResource(account, content(c)))),
  )
  app.delete(
    '/v1/Content/:sid',
    on('content', (c) => {
      account.contents.remove(content(c).sid)
      return c.body(null, 204)
    }),
  )
  app.post(
    '/v1/Content/:sid/ApprovalRequests/whatsapp',
    on('content', async (c) => c.json(submit(account, content(c), await jsonOf(c)), 201)),
  )
  app.get(
    '/v1/Content/:sid/ApprovalRequests',
    on('content', (c) => c.json(approvalsOf(account, content(c)))),
  )
  app.get(
    '/v2/Channels/Senders',
    on('read', (c) => c.json(listSenders(account, query(c)))),
  )
  app.post(
    `/v2/Channels/Senders/${senderSid}`,
    on('content', async (c) => c.json(pointSender(account, await jsonOf(c)), 202)),
  )
  const numbers = '/2010-04-01/Accounts/:account/IncomingPhoneNumbers'
  app.get(
    `${numbers}.json`,
    on('read', (c) => c.json(listNumbers(account, query(c)))),
  )
  app.post(
    `${numbers}/${numberSid}.json`,
    on('content', async (c) => c.json(pointNumber(account, await formOf(c)))),
  )
  return app
}

const limited = bodyLimit({
  maxSize: BODY_LIMIT_BYTES,
  onError: () => answerRefusal(new Refusal(413, 20413, 'Request entity too large')),
})

async function formOf(c: Bound): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? ''))
    throw badRequest(20001, 'The parameters are not application/x-www-form-urlencoded')
  return new URLSearchParams(await c.req.text())
}

async function jsonOf(c: Bound): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text())
  } catch {
    throw badRequest(20001, 'The body is not JSON')
  }
}
