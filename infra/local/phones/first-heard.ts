/** @returns the first thing that `listen` hears, or `undefined` after so many seconds; `listen` returns how to stop */
export async function firstHeard<Heard>(
  listen: (listener: (heard: Heard) => void) => () => void,
  seconds: number,
): Promise<Heard | undefined> {
  if (seconds <= 0) return undefined
  return new Promise((resolve) => {
    const end = (heard?: Heard) => {
      stop()
      clearTimeout(timer)
      resolve(heard)
    }
    const stop = listen(end)
    const timer = setTimeout(end, seconds * 1000)
  })
}
