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

const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'Africa/Casablanca' })

function secondsOfDay(time: Date): number {
  const [hours = 0, minutes = 0, seconds = 0] = timeOfDay.format(time).split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

/** Seconds until it is next this hour in Morocco, where a night may have an hour more or less. */
export function untilHour(hour: number, now: Date): number {
  const left = hour * 3600 - secondsOfDay(now)
  const seconds = left > 0 ? left : left + 86_400
  return seconds + hour * 3600 - secondsOfDay(new Date(now.getTime() + seconds * 1000))
}
