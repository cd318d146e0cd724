/** A record knows so many inbounds again, and has no room for more. */
export const mostRemembered = 8

/** The inbounds heard last, oldest first, with these heard now. */
export const withHeard = (ring: string[], ...ids: string[]): string[] =>
  [...ring, ...ids].slice(-mostRemembered)

/** So many that came later tell that the learner has gone on. */
const enough = 4

/**
 * Whether so many others have overtaken it, by the numbers that Telegram gives its updates: it comes again after the ring has
 * forgotten it, or far too late. The numbers begin anew, anywhere, once nobody has written to the bot for a week
 * (https://core.telegram.org/bots/api#update), so they are to be asked only of somebody who has of late.
 */
export function isPast(ring: string[], id: string): boolean {
  const number = numberIn(id)
  return ring.filter((other) => numberIn(other) > number).length >= enough
}

/** Not to be compared where it is none. */
const numberIn = (id: string): number => (/^u\d+$/.test(id) ? Number(id.slice(1)) : Number.NaN)
