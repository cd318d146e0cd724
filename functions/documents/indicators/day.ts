/** The days that figures are of: UTC's, which are Morocco's at any hour at which people learn. */
const dayMilliseconds = 24 * 3600 * 1000

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayAt(Date.parse(`${text}T00:00:00Z`)) === text

/** The last one that is over. `now`: milliseconds since 1970. */
export const lastDay = (now: number): string => dayAt(now - dayMilliseconds)

/** The first second that is not of the day: seconds since 1970. */
export const endOf = (day: string): number => (Date.parse(`${day}T00:00:00Z`) + dayMilliseconds) / 1000

export const dayBefore = (day: string): string => dayAt(Date.parse(`${day}T00:00:00Z`) - dayMilliseconds)

const dayAt = (milliseconds: number): string =>
  Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString().slice(0, 10)
