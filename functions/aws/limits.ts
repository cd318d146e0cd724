/** How much may be said, as the infrastructure sets it. */
import type { Address } from '../../bots/engine/address.ts'
import { variable } from './environment.ts'

/** Messages a second. */
export const paceOf = (channel: Address['channel']): number =>
  Number(variable(`${channel.toUpperCase()}_PACE`))

/** Short messages a day, to all learners together: each costs. */
export const smsBudget = (): number => Number(variable('SMS_DAILY_BUDGET'))

/** Messages that a learner may write in a row, faster than anybody reads, until none is answered for a minute. */
export const messagesInARow = (): number => Number(variable('MESSAGES_IN_A_ROW'))
