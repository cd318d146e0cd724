/** The two failures that are dealt with in a way of their own; every other one is tried again, ever more slowly. */

/** A bug: the same inbound fails each time. */
export class Poisoned extends Error {}

/** Refused for now, or nobody knows: to be tried again after a while. */
export class NotNow extends Error {
  readonly afterSeconds: number
  constructor(why: string, afterSeconds: number) {
    super(why)
    this.afterSeconds = afterSeconds
  }
}

/** Of work that depends on nothing outside: when it fails, it is poisoned. */
export function sure<T>(work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw new Poisoned('a bug', { cause })
  }
}
