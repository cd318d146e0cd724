import { timingSafeEqual } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { hangUp } from '../../hang-up.ts'
import type { Account } from '../account.ts'
import type { Call, Fault } from '../misbehaviour.ts'
import { answerRefusal, notFound, Refusal } from '../refusal.ts'

export type Bound = Context<{ Bindings: HttpBindings }>

const USUAL_CODE: Record<number, number> = { 401: 20003, 404: 20404, 429: 20429, 503: 20503 }

/** Around all work of the API: who calls is known, what is to go wrong goes wrong, refusals are answered. */
export const guard =
  (account: Account) =>
  (call: Call, work: (c: Bound) => Promise<Response> | Response) =>
  async (c: Bound) => {
    try {
      admit(account, c)
      const fault = account.misbehaving.fault(call)
      if (fault?.do === 'hold') return hangUp(c, fault.seconds)
      if (fault?.do === 'refuse') throw refusalOf(fault)
      const answer = await work(c)
      return fault?.do === 'drop-answer' ? hangUp(c) : answer
    } catch (fault) {
      if (fault instanceof Refusal) return answerRefusal(fault)
      throw fault
    }
  }

/** @throws Refusal 20003, 20404 */
function admit({ sid, authToken }: Account, c: Bound): void {
  const expected = Buffer.from(`Basic ${Buffer.from(`${sid}:${authToken}`).toString('base64')}`)
  const given = Buffer.from(c.req.header('authorization') ?? '')
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new Refusal(401, 20003, 'Authenticate')
  if ((c.req.param('account') ?? sid) !== sid) throw notFound(c.req.path)
}

function refusalOf(fault: Fault & { do: 'refuse' }): Refusal {
  const { status, code = USUAL_CODE[status] ?? 20500, retryAfterSeconds } = fault
  const message = status === 429 ? 'Too Many Requests' : 'Refused on demand'
  return new Refusal(status, code, message, retryAfterSeconds)
}
