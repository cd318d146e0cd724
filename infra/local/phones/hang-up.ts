import { setTimeout as pause } from 'node:timers/promises'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'

/** Closes the connection without an answer, after so many real seconds. */
export async function hangUp(c: Context<{ Bindings: HttpBindings }>, seconds = 0): Promise<Response> {
  await pause(seconds * 1000, undefined, { ref: false })
  c.env.outgoing.destroy()
  return RESPONSE_ALREADY_SENT
}
