/** What Twilio's error codes say of a message: https://www.twilio.com/docs/api/errors. */
import type { Outcome } from './channel.ts'

/** When a message may be tried again whose fate is unknown, or that Twilio has no room for now. */
export const pauseSeconds = 60

/** No such number, stopped, blocked, or not on WhatsApp. */
const gone = [21211, 21610, 21614, 63003, 63014, 63024]
const windowClosed = 63016
/** Too much at once to one person, or of one kind. */
const busy = [63017, 63018]
/** Too much at once to all together: https://www.twilio.com/docs/api/errors/20429. */
const flooded = 20429
/** Too much today. */
const spent = 63038

/** Undefined where the code alone does not say. */
export function fateOf(code: number): Outcome | undefined {
  if (gone.includes(code)) return { outcome: 'left' }
  if (code === windowClosed) return { outcome: 'closed' }
  if (busy.includes(code) || code === flooded) return { outcome: 'later', afterSeconds: pauseSeconds }
  return code === spent ? { outcome: 'later', afterSeconds: 3600 } : undefined
}

/** Of a call that is refused; `code` 0 where it names none, `afterSeconds` where it names a time. */
export function outcomeOf(status: number, code: number, afterSeconds = 0): Outcome {
  const later: Outcome = { outcome: 'later', afterSeconds: afterSeconds || pauseSeconds }
  if (code === flooded || (status === 429 && code === 0)) return { ...later, everybody: true }
  const fate = fateOf(code)
  if (fate) return fate.outcome === 'later' && afterSeconds ? later : fate
  if (status === 429) return later
  if (status >= 500 || code === 20500) return { outcome: 'unknown', afterSeconds: pauseSeconds }
  // Codes below 21000 are about the account: an operator mends it, and the message goes out then.
  if ([401, 403, 404].includes(status) && code < 21_000) return later
  return { outcome: 'never', why: `Twilio refuses: ${code || status}` }
}
