import { createHash } from 'node:crypto'

/** A name for what only this learner and this inbound bring about. Whoever tries all numbers may find whose it is. */
export const sendingId = (learner: string, inbound: string): string =>
  createHash('sha256').update(`${learner}/${inbound}`).digest('base64url').slice(0, 22)
