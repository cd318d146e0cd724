import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { hangUp } from '../hang-up.ts'
import type { Account } from './account.ts'
import { call } from './call.ts'
import { readGiven } from './given.ts'
import { Refusal, tooManyRequests } from './refusal.ts'
import { pathOf } from './uploads.ts'

/** 50 MB of document, and what stands around it. */
const BODY_LIMIT_BYTES = 51 * 1024 * 1024

/** `/bot<token>/<method>` and `/file/bot<token>/<path>`, as https://core.telegram.org/bots/api describes them. */
export function botRoutes(account: Account): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  const known = (c: Context, prefix: string) => {
    const given = (c.req.param('bot') ?? '').slice(prefix.length)
    if (given === account.token) return
    throw /^\d+:[\w-]+$/.test(given) ? new Refusal(401, 'Unauthorized') : new Refusal(404, 'Not Found')
  }
  const tooLarge = () => answerRefusal(new Refusal(413, 'Request Entity Too Large'))

  app.all(
    '/:bot{bot[^/]+}/:method',
    bodyLimit({ maxSize: BODY_LIMIT_BYTES, onError: tooLarge }),
    async (c) => {
      try {
        known(c, 'bot')
        const method = c.req.param('method')
        const fault = account.misbehaving.take(method)
        if (fault?.do === 'hold') return hangUp(c, fault.seconds)
        const given = await readGiven(c.req.raw)
        if (fault?.do === 'refuse') throw refusalOf(account, fault)
        const result = await call(account, method, given)
        return fault?.do === 'drop-answer' ? hangUp(c) : c.json({ ok: true, result })
      } catch (fault) {
        if (fault instanceof Refusal) return answerRefusal(fault)
        throw fault
      }
    },
  )

  app.get('/file/:bot{bot[^/]+}/:kind/:file', (c) => {
    try {
      known(c, 'bot')
    } catch (fault) {
      if (fault instanceof Refusal) return answerRefusal(fault)
      throw fault
    }
    const upload = account.uploads.get(c.req.param('file').replace(/\.\w+$/, ''))
    if (!upload || pathOf(upload) !== `${c.req.param('kind')}/${c.req.param('file')}`)
      return answerRefusal(new Refusal(404, 'Not Found'))
    return c.body(upload.bytes, 200, { 'content-type': 'application/octet-stream' })
  })
  return app
}

function refusalOf(
  account: Account,
  { code, retryAfterSeconds }: { code: number; retryAfterSeconds?: number | undefined },
) {
  if (code !== 429)
    return new Refusal(code, code >= 500 ? 'Internal Server Error' : 'Bad Request: refused on demand')
  const seconds = retryAfterSeconds ?? 1
  account.rates.flood(seconds)
  return tooManyRequests(seconds)
}

function answerRefusal({ code, message, parameters }: Refusal): Response {
  const headers = parameters ? { 'retry-after': String(parameters.retry_after) } : undefined
  const body = { ok: false, error_code: code, description: message, ...(parameters && { parameters }) }
  return Response.json(body, { status: code, ...(headers && { headers }) })
}
