import { randomBytes } from 'node:crypto'

/** A new identifier as Twilio makes them: two letters for what it names, and 32 hexadecimal digits. */
export const newSid = (prefix: 'SM' | 'MM' | 'ME' | 'HX') => prefix + randomBytes(16).toString('hex')
