/** What goes wrong with us and with AWS. */

import { say } from '../doing.ts'
import { editions } from '../editions.ts'
import { hour, minute, type RowOfMatrix, second, windows } from './row.ts'

export const ourRows: RowOfMatrix[] = [
  {
    row: 'crash',
    is: 'the process dies before or after any call',
    faults: (dice) => ({
      aws: () => (dice.chance(0.015) ? dice.pick(['die before', 'die after']) : 'pass'),
      vendor: () => (dice.chance(0.03) ? dice.pick(['die before', 'die after']) : 'pass'),
    }),
  },
  {
    row: 'throttled',
    is: 'tables throttle, or their answer is lost and the SDK asks again',
    faults(dice, start) {
      const isOut = windows(dice, start, 3, 10 * minute)
      return {
        aws: ({ name, now }) => {
          if (!name.startsWith('dynamodb:')) return 'pass'
          if (isOut(now)) return 'refuse'
          return dice.chance(0.04) ? dice.pick(['refuse', 'again']) : 'pass'
        },
      }
    },
  },
  {
    row: 'closed',
    is: 'the queue refuses at the door',
    faults(dice, start) {
      const isClosed = windows(dice, start, 5, 20 * minute)
      return {
        aws: ({ name, functionId, now }) =>
          name === 'sqs:SendMessage INBOX_URL' &&
          functionId.endsWith('webhook') &&
          (isClosed(now) || dice.chance(0.05))
            ? 'refuse'
            : 'pass',
      }
    },
  },
  {
    row: 'channels',
    is: 'one learner on two channels at once',
    secondPhones: 1,
    habits: { link: 20, both: 80 },
    faults: (dice) => ({
      aws: () => (dice.chance(0.01) ? dice.pick(['die before', 'die after', 'refuse']) : 'pass'),
    }),
  },
  {
    row: 'shared',
    is: 'several people on one phone, whose number changes hands',
    secondPhones: 0.5,
    habits: { people: 25, link: 8, number: 5 },
    faults: (dice) => ({
      aws: () => (dice.chance(0.01) ? dice.pick(['die before', 'die after', 'refuse']) : 'pass'),
    }),
    days: 206,
    besides(world, dice, people) {
      for (const { phones } of people)
        if (dice.chance(0.5))
          for (let time = 0; time < 4; time++)
            world.agenda.after(190 * 24 * hour + dice.between(0, 600) * second, () =>
              say(
                world,
                phones[0] as never,
                dice.pick(['salam', '/new', 'Amina Alaoui', '/menu', '/people new']),
              ),
            )
    },
  },
  {
    row: 'stop',
    is: 'a stop at any step of a sweep',
    habits: { reminders: 30, link: 20, block: 2 },
    secondPhones: 1,
    besides(world, dice, people) {
      const { faults } = world
      world.faults = {
        ...faults,
        aws(asked) {
          // By the time that whoever is due has come to the inbox, somebody may have changed their mind elsewhere.
          if (asked.functionId === 'wake-due' && asked.name.startsWith('dynamodb:Query'))
            for (const { phones } of people)
              if (dice.chance(0.2))
                world.agenda.after(dice.between(0, 200), () =>
                  say(world, dice.pick(phones), dice.pick(['/stop', '/reminders off', '/forget'])),
                )
          return faults.aws(asked)
        },
      }
    },
  },
  {
    row: 'sweepers',
    is: 'two sweepers, one of which dies, as do those who speak, in Ramadan',
    habits: { reminders: 25, page: 10, number: 8 },
    start: (dice) => Date.parse('2027-02-05T08:00:00Z') + dice.between(0, 20) * 24 * hour,
    faults: (dice) => ({
      aws: ({ functionId }) =>
        functionId === 'wake-due' && dice.chance(0.08)
          ? dice.pick(['die before', 'die after', 'refuse'])
          : 'pass',
      vendor: () => (dice.chance(0.15) ? 'die after' : 'pass'),
    }),
    besides: (world) => world.sweepTwice(),
  },
  {
    row: 'reminded',
    is: 'processes die, and vendors are slow or closed, while somebody is reminded',
    acts: 16,
    habits: { reminders: 40, number: 8 },
    secondPhones: 0.3,
    faults(dice) {
      // Every other evening, until it is too late to be said.
      const isDown = (now: Date) => now.getUTCDate() % 2 === 0 && [17, 18, 19, 20].includes(now.getUTCHours())
      return {
        vendor: ({ now }) => {
          if (isDown(new Date(now))) return dice.pick(['unreachable', { status: 429, after: 50 }])
          return dice.chance(0.15) ? dice.pick(['die before', 'die after']) : 'pass'
        },
        keeps: () => dice.chance(0.2),
      }
    },
  },
  {
    row: 'signer',
    is: 'the signer is down, and certificates are made twice at once',
    faults(dice, start) {
      const isDown = windows(dice, start, 8, 30 * minute)
      return {
        aws({ name, functionId, now }) {
          if (name.startsWith('kms:') && isDown(now)) return 'refuse'
          if (functionId !== 'issue-certificate' || !dice.chance(0.05)) return 'pass'
          return dice.pick(['die before', 'die after', 'again', 'refuse'])
        },
        keeps: () => dice.chance(0.1),
      }
    },
  },
  {
    row: 'published',
    is: 'courses change under those who learn, and are taken back; processes die meanwhile',
    faults: (dice) => ({ aws: () => (dice.chance(0.005) ? dice.pick(['die before', 'die after']) : 'pass') }),
    besides(world, dice) {
      for (let time = 0; time < 30; time++)
        world.agenda.after(dice.between(0, 72 * 60) * minute, () =>
          world.publish(dice.between(0, editions.length - 1)),
        )
    },
  },
]
