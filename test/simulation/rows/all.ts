/** The fault matrix, row by row; the last one is all of them at once. */
import { doorRows } from './doors.ts'
import { campaign, operatedRows, train } from './operated.ts'
import { ourRows } from './ours.ts'
import { hour, type RowOfMatrix, second } from './row.ts'
import { vendorRows } from './vendors.ts'

const everything: RowOfMatrix = {
  row: 'everything',
  is: 'all at once',
  people: 6,
  secondPhones: 0.6,
  habits: { reminders: 8, link: 5, people: 5, words: 8, news: 4, attend: 4 },
  besides(world, dice) {
    campaign(world, dice)
    train(world, dice)
  },
  faults: (dice) => ({
    aws: () => (dice.chance(0.015) ? dice.pick(['die before', 'die after', 'refuse', 'again']) : 'pass'),
    vendor: () =>
      dice.chance(0.06)
        ? dice.pick([
            'die before',
            'die after',
            'silent',
            'lost',
            'unreachable',
            { status: 500 },
            { status: 429, after: 7 },
          ])
        : 'pass',
    bringing: () => ({
      again: dice.chance(0.1) ? [dice.pick([0, 30, 400 * second, 23 * hour])] : [],
      late: dice.chance(0.1) ? dice.between(0, 4 * second) : 0,
      lost: dice.chance(0.05),
    }),
    ending: () => ({
      status: 'delivered',
      told: dice.between(0, 2),
      shuffled: dice.chance(0.2),
      ...(dice.chance(0.05) && { status: 'failed', code: dice.pick([63_016, 63_018]) }),
    }),
    keeps: () => dice.chance(0.03),
  }),
}

export const rows: RowOfMatrix[] = [
  { row: 'nothing', is: 'nothing goes wrong' },
  ...vendorRows,
  ...ourRows,
  ...doorRows,
  ...operatedRows,
  everything,
]
