/** What may go wrong with a call, and with what vendors bring. */
import type { FunctionId } from './sandboxes.ts'

/**
 * `die before`: the process dies, and the call is never made. `die after`: it takes effect, and nobody hears the answer.
 * `refuse`: AWS refuses as often as the SDK asks. `again`: the first answer is lost, and the SDK asks once more.
 */
export type AwsFate = 'pass' | 'die before' | 'die after' | 'refuse' | 'again'

/**
 * `unreachable`: no connection. `lost`, `silent`: nobody answers in time, and nothing or all has happened.
 * A status: refused with it; `after` in seconds where the vendor names a time.
 */
export type VendorFate =
  | 'pass'
  | 'die before'
  | 'die after'
  | 'unreachable'
  | 'lost'
  | 'silent'
  | { status: number; code?: number; after?: number }

export interface Asked {
  functionId: FunctionId
  /** Such as `dynamodb:PutItem LEARNERS_TABLE`, `telegram:sendMessage`, `twilio:Messages`. */
  name: string
  /** Counted over the whole run, from 0. */
  nth: number
  now: number
}

/** How a vendor brings what somebody did, beside once and at once. */
export interface Bringing {
  /** Milliseconds after the first time at which it is brought once more. */
  again: number[]
  /** Milliseconds that it is late, while what comes after overtakes it. */
  late: number
  /** It never comes to the webhook. */
  lost: boolean
}

/** What becomes of a message that Twilio has taken. */
export interface Ending {
  status: 'delivered' | 'undelivered' | 'failed'
  code?: number
  /** How often it is told, from 0. */
  told: number
  /** The reports come in the wrong order. */
  shuffled: boolean
}

export interface Faults {
  aws(asked: Asked): AwsFate
  vendor(asked: Asked): VendorFate
  bringing(by: 'telegram' | 'twilio'): Bringing
  ending(): Ending
  /** The message stays in the queue although it was dealt with, and comes again. */
  keeps(): boolean
}

export const noFaults: Faults = {
  aws: () => 'pass',
  vendor: () => 'pass',
  bringing: () => ({ again: [], late: 0, lost: false }),
  ending: () => ({ status: 'delivered', told: 1, shuffled: false }),
  keeps: () => false,
}
