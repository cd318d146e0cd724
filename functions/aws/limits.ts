/** How much may be said that nobody has asked for, as the infrastructure sets it. */
import type { Address } from '../../bots/engine/address.ts'
import { variable } from './environment.ts'

/** Messages a second. */
export const paceOf = (channel: Address['channel']): number =>
  Number(variable(`${channel.toUpperCase()}_PACE`))

/** Short messages a day, to all learners together: each costs. */
export const smsBudget = (): number => Number(variable('SMS_DAILY_BUDGET'))
