import { useEffect, useState } from 'preact/hooks'

/** The embedded cloud's time, which goes on at the pace of this machine from where it was last heard to be. */
export interface HeardClock {
  /** Milliseconds that it was then. */
  said: number
  /** `performance.now()` then. */
  at: number
}

export const read = ({ said, at }: HeardClock) => new Date(said + performance.now() - at)

/** The time now, told anew every second. */
export function useTime(clock: HeardClock): Date {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return read(clock)
}
