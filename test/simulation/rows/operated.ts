/** What operators set going, and what is asked for months after a course: while things go wrong, and people change their minds. */
import type { Campaign } from '../../../content/campaign-schema.ts'
import type { Dice } from '../dice.ts'
import { say, tap } from '../doing.ts'
import type { Person } from '../people.ts'
import type { World } from '../world.ts'
import { day, hour, minute, type RowOfMatrix, second } from './row.ts'

const words = { ar: 'طلب عروض جديد', fr: 'Un appel à projets', en: 'A call for projects' }
const calls: Record<string, Campaign> = {
  'call-one': { words },
  'call-two': { words, course: 'bees' },
  'call-three': { words, to: { channels: ['telegram'], languages: ['ar', 'fr'] } },
}

/** Each goes out at some time, is mostly stopped while it does, and perhaps goes out again. */
export function campaign(world: World, dice: Dice, within = 4 * day): void {
  for (const [name, campaign] of Object.entries(calls)) {
    const from = dice.between(2 * hour, within)
    world.agenda.after(from, () => world.operate({ does: 'send', name, campaign }))
    if (dice.chance(0.6))
      world.agenda.after(from + dice.between(0, 90) * second, () => world.operate({ does: 'stop', name }))
    if (dice.chance(0.6))
      world.agenda.after(from + dice.between(1, 30) * hour, () =>
        world.operate({ does: 'send', name, campaign }),
      )
  }
}

/** Trainings whose code is read out to those who are there, closed in the middle or left to end. */
export function train(world: World, dice: Dice, within = day): void {
  for (const course of ['wells', 'bees', 'wells']) {
    const code = `${dice.between(700_000, 999_999)}`
    const [from, hours] = [dice.between(0, within), dice.between(6, 24)]
    const session = { code, course, place: 'Tiznit', date: '2026-12-05' }
    world.agenda.after(from, () => world.operate({ does: 'open', session, hours }))
    world.agenda.after(from + minute, () => world.codes.push(code))
    world.agenda.after(from + dice.between(1, hours) * hour, () => {
      if (dice.chance(0.4)) world.operate({ does: 'close', code })
      // It may still stand on the wall.
      if (dice.chance(0.5)) world.codes.splice(world.codes.indexOf(code), 1)
    })
  }
}

/** Once a day whoever is asked what has come of a course may answer, unless they are of those who never do. */
function answerWhatComes(world: World, dice: Dice, days: number): void {
  const answering = world.phones.all().filter(() => dice.chance(0.5))
  for (let nth = 1; nth < days; nth++)
    world.agenda.after(nth * day + dice.between(0, 20) * hour, () => {
      for (const phone of answering) {
        const asked = phone.bubbles.at(-1)?.choices.filter(({ id }) => /^\/follow \w+ \d+/.test(id)) ?? []
        if (asked.length > 0 && dice.chance(0.4)) tap(world, phone, dice.pick(asked))
      }
    })
}

/** Some are not to be remembered any more. */
function leave(world: World, dice: Dice, people: Person[], from: number): void {
  for (const { phones } of people.filter(() => dice.chance(0.5)))
    for (const phone of phones) {
      const at = from + dice.between(0, 600) * second
      world.agenda.after(at, () => say(world, phone, '/forget'))
      world.agenda.after(at + 30 * second, () => say(world, phone, '/forget yes'))
    }
}

const shaky: RowOfMatrix['faults'] = (dice) => ({
  aws: () => (dice.chance(0.01) ? dice.pick(['die before', 'die after', 'refuse', 'again']) : 'pass'),
  vendor: () =>
    dice.chance(0.03) ? dice.pick(['die before', 'die after', { status: 429, after: 20 }]) : 'pass',
  keeps: () => dice.chance(0.02),
})

export const operatedRows: RowOfMatrix[] = [
  {
    row: 'news',
    is: 'campaigns are sent, stopped and sent again while people want no more of them, and processes die',
    people: 8,
    acts: 24,
    habits: { news: 25, block: 2, forget: 2 },
    faults: shaky,
    besides(world, dice, people) {
      campaign(world, dice)
      const { faults } = world
      world.faults = {
        ...faults,
        aws(asked) {
          // Whoever is found on the walk may have changed their mind by the time that it comes to them, and the operator after a look.
          if (asked.name === 'dynamodb:Scan LEARNERS_TABLE')
            for (const { phones } of people)
              if (dice.chance(0.15))
                world.agenda.after(dice.between(0, 700), () =>
                  say(world, dice.pick(phones), dice.pick(['/stop', '/news off', '/forget'])),
                )
          if (asked.name === 'dynamodb:GetItem CAMPAIGNS_TABLE' && dice.chance(0.15)) {
            const name = dice.pick(Object.keys(calls))
            world.agenda.after(dice.between(0, 200), () => world.operate({ does: 'stop', name }))
          }
          return faults.aws(asked)
        },
      }
    },
  },
  {
    row: 'room',
    is: 'sessions open and close while people join them by two phones, link these, and are forgotten; processes die',
    people: 6,
    secondPhones: 1,
    habits: { attend: 25, link: 30, voice: 8, profile: 8, forget: 2, people: 1, block: 0.1 },
    days: 4,
    faults: shaky,
    besides(world, dice, people) {
      train(world, dice)
      for (const { phones } of people)
        for (const phone of phones)
          world.agenda.after(dice.between(2 * hour, day), () => {
            if (world.codes.length > 0) say(world, phone, dice.pick(world.codes))
          })
      leave(world, dice, people, 3 * day)
    },
  },
  {
    row: 'followed',
    is: 'people are asked what came of their certificate for months, answer or do not, and are forgotten; processes die',
    people: 4,
    acts: 60,
    habits: { sensible: 120, follow: 15, voice: 8, profile: 8, forget: 0.1, stop: 0.2, block: 0.1 },
    secondPhones: 0.3,
    days: 125,
    faults: shaky,
    besides(world, dice, people) {
      answerWhatComes(world, dice, 124)
      leave(world, dice, people, 124 * day)
    },
  },
]
