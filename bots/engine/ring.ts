/** A record knows so many inbounds again, and has no room for more. */
export const mostRemembered = 8

/** The inbounds heard last, oldest first, with these heard now. */
export const withHeard = (ring: string[], ...ids: string[]): string[] =>
  [...ring, ...ids].slice(-mostRemembered)

/** So many that came later are enough to tell that the learner has gone on. */
const enough = 4

/**
 * Whether the learner has gone on since, as the numbers tell that Telegram gives its updates: it is one that the ring has
 * forgotten, or one that so many others have overtaken. The numbers begin anew, anywhere, once nobody has written to the
 * bot for a week (https://core.telegram.org/bots/api#update), so they are to be asked only of somebody who has of late.
 */
export function isPast(ring: string[], id: string): boolean {
  const number = numberIn(id)
  if (number === undefined || ring.length < mostRemembered) return false
  const numbers = ring.map(numberIn).filter((other) => other !== undefined)
  return numbers.length >= enough && numbers.every((other) => other > number)
}

const numberIn = (id: string): number | undefined => (/^u\d+$/.test(id) ? Number(id.slice(1)) : undefined)
