import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import { Impossible } from './impossible.ts'

/** A request that cannot be understood gets a 4xx that says why, in JSON: `{ error, message }`. */
export function refused(fault: Error, c: Context): Response {
  if (fault instanceof Impossible) {
    const status = fault.code.startsWith('no-such') ? 404 : 409
    return c.json({ error: fault.code, message: fault.message }, status)
  }
  if (fault instanceof z.ZodError)
    return c.json({ error: 'bad-request', message: z.prettifyError(fault) }, 400)
  if (fault instanceof SyntaxError) return c.json({ error: 'bad-json', message: fault.message }, 400)
  if (fault instanceof HTTPException)
    return c.json({ error: 'bad-request', message: fault.message }, fault.status)
  console.error(fault)
  return c.json({ error: 'broken', message: 'The phones are broken: see the log.' }, 500)
}
