import { createHash } from 'node:crypto'
import { entries, type StatusEntry } from './status-entry.ts'

/** How often a place in one list is tried before the next list's turn. */
const triesPerList = 8
/** More than could ever be filled. */
const lists = 100

/**
 * Where the state of a certificate stands: the first of these that no other has taken. They hang on nothing but its number
 * and the month of issue, so that whoever asks again is led to the same place; and as the number is random, so is the place.
 */
export function* statusEntries(id: string, issuedAt: string): Generator<StatusEntry> {
  const month = issuedAt.slice(0, 7)
  for (let tries = 0; tries < triesPerList * lists; tries++) {
    const nth = Math.floor(tries / triesPerList) + 1
    const index = createHash('sha256').update(`${id}/${tries}`).digest().readUInt32BE() % entries
    yield { list: nth === 1 ? month : `${month}-${nth}`, index }
  }
}
