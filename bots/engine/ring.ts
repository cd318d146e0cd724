/** A record knows so many inbounds again, and has no room for more. */
export const mostRemembered = 8

/** So many that came later tell that the learner has gone on. */
const enough = 4

/** The inbounds heard last, oldest first, with these heard now. What is past anyway goes first: it tells nothing of others. */
export function withHeard(ring: string[], ...ids: string[]): string[] {
  const heard = [...ring, ...ids]
  while (heard.length > mostRemembered) {
    heard.splice(Math.max(firstPast(heard), 0), 1)
  }
  return heard
}

/** Where the first that is past stands; -1 where there is none. */
function firstPast(ring: string[]): number {
  const numbers = ring.map(numberIn)
  return numbers.findIndex((number) => greaterThan(number, numbers) >= enough)
}

/**
 * Whether so many others have overtaken it, by the numbers that Telegram gives its updates: it comes again after the ring has
 * forgotten it, or far too late. The numbers begin anew, anywhere, once nobody has written to the bot for a week
 * (https://core.telegram.org/bots/api#update), so they are to be asked only of somebody who has of late.
 */
export const isPast = (ring: string[], id: string): boolean => overtaking(ring, id) >= enough

/** Whether anything later has come: whoever left before has come back. */
export const isOvertaken = (ring: string[], id: string): boolean => overtaking(ring, id) > 0

const overtaking = (ring: string[], id: string): number => greaterThan(numberIn(id), ring.map(numberIn))

const greaterThan = (number: number, numbers: number[]): number =>
  numbers.filter((other) => other > number).length

/** For whoever comes back after so long that the numbers may have begun anew: by greater ones all that follows would be past. */
export const withoutGreater = (ring: string[], id: string): string[] =>
  ring.filter((other) => !(numberIn(other) > numberIn(id)))

/** Not to be compared where it is none. */
const numberIn = (id: string): number => (/^u\d+$/.test(id) ? Number(id.slice(1)) : Number.NaN)
