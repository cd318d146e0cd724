/** So many at a time; the others wait their turn. `limit` is asked anew for each. */
export function openSlots(limit: () => number) {
  const waiting: (() => void)[] = []
  let taken = 0
  return async function within<T>(work: () => Promise<T>): Promise<T> {
    while (taken >= limit()) await new Promise<void>((resolve) => waiting.push(resolve))
    taken += 1
    try {
      return await work()
    } finally {
      taken -= 1
      waiting.shift()?.()
    }
  }
}
