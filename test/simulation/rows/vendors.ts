/** What vendors do to us. */
import type { Faults } from '../faults.ts'
import { day, hour, minute, type RowOfMatrix, second, windows } from './row.ts'

const usual: ReturnType<Faults['bringing']> = { again: [], late: 0, lost: false }

export const vendorRows: RowOfMatrix[] = [
  {
    row: 'duplicates',
    is: 'what vendors bring comes again: at once, in parallel, after 6 min, 23 h, 49 h',
    faults: (dice) => ({
      bringing: () => ({
        ...usual,
        again: dice.chance(0.4)
          ? [0, 40, 6 * minute, 23 * hour, 49 * hour].filter(() => dice.chance(0.5))
          : [],
      }),
      keeps: () => dice.chance(0.1),
    }),
  },
  {
    row: 'reordered',
    is: 'taps and words of one learner overtake each other',
    habits: { twice: 30 },
    faults: (dice) => ({
      bringing: () => ({ ...usual, late: dice.chance(0.4) ? dice.between(0, 5 * second) : 0 }),
    }),
  },
  {
    row: 'unknown',
    is: 'a send times out, and nobody knows what became of it',
    faults: (dice) => ({
      vendor: () => (dice.chance(0.12) ? dice.pick(['silent', 'lost', { status: 500 }]) : 'pass'),
      ending: () => ({ status: 'delivered', told: dice.between(0, 2), shuffled: dice.chance(0.3) }),
    }),
  },
  {
    row: 'storm',
    is: '429 with retry_after 35 s while many wait',
    people: 12,
    acts: 16,
    habits: { reminders: 20 },
    faults(dice, start) {
      const isStorm = windows(dice, start, 14, 10 * minute)
      return { vendor: ({ now }) => (isStorm(now) ? { status: 429, after: 35 } : 'pass') }
    },
  },
  {
    row: 'down',
    is: 'a vendor is down for an hour',
    faults(dice, start) {
      const isDown = windows(dice, start, 5, hour)
      return {
        vendor: ({ now }) => (isDown(now) ? dice.pick(['unreachable', 'lost', { status: 503 }]) : 'pass'),
      }
    },
  },
  {
    row: 'window',
    is: 'the window closes between queue and send; messages that were taken fail',
    faults: (dice) => ({
      ending: () =>
        dice.chance(0.2)
          ? {
              status: dice.pick(['failed', 'undelivered']),
              code: dice.pick([63_016, 63_018, 63_017, 63_038, 30_008]),
              told: dice.between(1, 2),
              shuffled: dice.chance(0.3),
            }
          : { status: 'delivered', told: dice.between(0, 2), shuffled: dice.chance(0.3) },
      vendor: () => (dice.chance(0.03) ? { status: 429, code: 63_018, after: 5 * 3600 } : 'pass'),
    }),
  },
  {
    row: 'lost',
    is: 'Twilio loses what it has received',
    faults: (dice) => ({ bringing: () => ({ ...usual, lost: dice.chance(0.25) }) }),
    promised: ({ recorder }) =>
      recorder.brought.flatMap(({ id, at }) => {
        const put = recorder.letters.find((letter) => letter.id === id)?.put
        return put !== undefined && put - at > hour + 5 * minute
          ? [`${id} was recovered after ${put - at} ms`]
          : []
      }),
  },
  {
    row: 'replayed',
    is: 'a signed request is played again after a second, a day, 100 days, and whether it has come is not always known',
    people: 3,
    days: 104,
    faults: (dice) => ({
      aws: ({ name }) => (name.endsWith(' SEEN_TABLE') && dice.chance(0.1) ? 'refuse' : 'pass'),
      bringing: (by) => ({
        ...usual,
        again: by === 'twilio' ? [second, day, 100 * day].filter(() => dice.chance(0.3)) : [],
      }),
    }),
  },
]
