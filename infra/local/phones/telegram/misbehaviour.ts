/** What can go wrong on Telegram's side, on demand. A restart of the phones ends all of it. */
import * as z from 'zod'

const calls = z.int().min(0).max(1_000_000).default(1)
/** Only calls of this method; absent: of any. */
const method = z.string().optional()

const fault = z.discriminatedUnion('do', [
  /** The call is answered with this error and has no effect. */
  z.strictObject({
    do: z.literal('refuse'),
    code: z.int().min(400).max(599).default(500),
    retryAfterSeconds: z.int().min(1).optional(),
    calls,
    method,
  }),
  /** The call takes effect, but the connection closes without an answer. */
  z.strictObject({ do: z.literal('drop-answer'), calls, method }),
  /** The call has no effect, and its connection closes without an answer after this many real seconds. */
  z.strictObject({ do: z.literal('hold'), seconds: z.number().min(0).max(600).default(60), calls, method }),
])
export type Fault = z.infer<typeof fault>

export const misbehaviour = z.strictObject({
  rates: z.enum(['as-telegram', 'none']),
  /** Used up in their order; a fault for one method waits for it. */
  faults: z.array(fault),
  /** Each update is posted to the webhook so many times more, all at once. */
  duplicates: z.int().min(0).max(100),
  /** Taps are delivered so many seconds (of the clock) late: messages overtake them. */
  delayTapsSeconds: z.number().min(0).max(100_000),
})
export type Misbehaviour = z.infer<typeof misbehaviour>

export interface Misbehaving {
  now(): Misbehaviour
  change(part: Partial<Misbehaviour>): Misbehaviour
  /** Takes the fault that is due for a call of this method, if any. */
  take(method: string): Fault | undefined
}

export function openMisbehaviour(
  rates: Misbehaviour['rates'],
  tell: (now: Misbehaviour) => void,
): Misbehaving {
  let now: Misbehaviour = { rates, faults: [], duplicates: 0, delayTapsSeconds: 0 }
  const change = (part: Partial<Misbehaviour>) => {
    now = { ...now, ...part }
    now.faults = now.faults.filter(({ calls }) => calls > 0)
    tell(now)
    return now
  }
  return {
    now: () => now,
    change,
    take(method) {
      const due = now.faults.find((fault) => (fault.method ?? method).toLowerCase() === method.toLowerCase())
      if (due)
        change({
          faults: now.faults.map((fault) => (fault === due ? { ...fault, calls: fault.calls - 1 } : fault)),
        })
      return due
    },
  }
}
