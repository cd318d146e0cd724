/** What is under way: requests, batches, scheduled invocations. */
export interface Work {
  track<T>(promise: Promise<T>): Promise<T>
  /** Resolves when nothing is under way, with what was begun meanwhile. */
  idle(): Promise<void>
}

export function openWork(): Work {
  const underWay = new Set<Promise<unknown>>()
  return {
    track(promise) {
      underWay.add(promise)
      const done = () => void underWay.delete(promise)
      promise.then(done, done)
      return promise
    },
    async idle() {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
  }
}
