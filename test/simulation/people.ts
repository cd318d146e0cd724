/** Those who learn: each does now what makes sense and now what does not, at a pace of their own. */
import type { Language } from '../../content/schema.ts'
import { questionsIn } from './asked.ts'
import { type Dice, openDice } from './dice.ts'
import { block, openLink, say, sendPhoto, shareNumber, tap } from './doing.ts'
import type { Bubble, Phone } from './phones.ts'
import type { World } from './world.ts'

export interface Person {
  name: string
  language: Language
  /** The first one is theirs since the beginning. */
  phones: Phone[]
  /** How many things they do in all. */
  acts: number
  /** How often they do what, where it differs from most. */
  habits?: Partial<Record<Act, number>>
}

const usual = {
  sensible: 60,
  any: 5,
  above: 4,
  twice: 3,
  both: 1,
  typed: 6,
  words: 4,
  command: 5,
  reminders: 3,
  photo: 1,
  stop: 1,
  forget: 0.7,
  block: 0.7,
  link: 2,
  people: 2,
  number: 1,
  page: 6,
  profile: 2,
  voice: 2,
  follow: 1.5,
  news: 1.5,
  attend: 2,
}
export type Act = keyof typeof usual

/** From now on they learn, until they have done all that they will do. */
export function live(person: Person, world: World, seed: string): void {
  const dice = openDice(`${seed}/${person.name}`)
  const doNext = (left: number) => {
    if (left === 0) return
    world.agenda.after(pauseOf(dice), () => {
      const phone = dice.chance(0.7) ? (person.phones[0] as Phone) : dice.pick(person.phones)
      const act =
        phone.bubbles.length === 0 && phone.wrote === 0
          ? 'words'
          : dice.weighed<Act>({ ...usual, ...person.habits })
      world.recorder.trace(`${person.name} ${act} on ${phone.address.channel}`)
      acts[act](phone, person, world, dice)
      doNext(left - 1)
    })
  }
  doNext(person.acts)
}

const second = 1000
const hour = 3600 * second

function pauseOf(dice: Dice): number {
  switch (dice.weighed({ soon: 82, later: 9, tomorrow: 7, 'after days': 2 })) {
    case 'soon':
      return dice.between(1, 60) * second
    case 'later':
      return dice.between(60, 7200) * second
    case 'tomorrow':
      return dice.between(8, 30) * hour
    case 'after days':
      return dice.between(40, 120) * hour
  }
}

type Doing = (phone: Phone, person: Person, world: World, dice: Dice) => unknown

const acts: Record<Act, Doing> = {
  sensible(phone, person, world, dice) {
    const bubble = phone.bubbles.at(-1)
    if (!bubble) return say(world, phone, '/start')
    if (bubble.choices.length === 0) return say(world, phone, dice.chance(0.6) ? person.name : '/continue')
    const choice = sensibleIn(bubble, person, world, dice)
    tap(world, phone, choice)
  },
  any(phone, _, world, dice) {
    const bubble = phone.bubbles.at(-1)
    if (bubble && bubble.choices.length > 0) tap(world, phone, dice.pick(bubble.choices))
  },
  above(phone, _, world, dice) {
    const bubble = phone.bubbles.length > 0 ? dice.pick(phone.bubbles.slice(-12)) : undefined
    if (bubble && bubble.choices.length > 0) tap(world, phone, dice.pick(bubble.choices))
  },
  twice(phone, person, world, dice) {
    const bubble = phone.bubbles.at(-1)
    if (!bubble || bubble.choices.length === 0) return
    const choice = sensibleIn(bubble, person, world, dice)
    tap(world, phone, choice)
    if (dice.chance(0.5)) tap(world, phone, choice)
    else say(world, phone, choice.label)
  },
  both(_, person, world, dice) {
    for (const phone of person.phones) {
      const bubble = phone.bubbles.at(-1)
      if (phone.address.channel === 'sms' || !bubble || bubble.choices.length === 0) continue
      world.agenda.after(dice.between(0, 150), () =>
        tap(world, phone, sensibleIn(bubble, person, world, dice)),
      )
    }
  },
  typed: (phone, _, world, dice) =>
    say(world, phone, dice.pick(['1', '2', '٣', 'ب', 'a', '1 3', 'réponse 2'])),
  words: (phone, _, world, dice) => say(world, phone, dice.pick(words)),
  command: (phone, _, world, dice) => say(world, phone, dice.pick(commands)),
  reminders: (phone, _, world, dice) =>
    say(
      world,
      phone,
      `/reminders ${dice.pick(['morning', 'noon', 'evening', 'evening', 'evening', 'sms', 'resume', 'pause', 'off'])}`,
    ),
  photo: (phone, _, world) => sendPhoto(world, phone),
  stop: (phone, _, world, dice) => say(world, phone, dice.pick(['/stop', 'stop', 'توقف'])),
  forget(phone, _, world) {
    say(world, phone, '/forget')
    world.agenda.after(20 * second, () => say(world, phone, '/forget yes'))
  },
  block(phone, _, world, dice) {
    block(world, phone, true)
    world.agenda.after(dice.between(1, 48) * hour, () => block(world, phone, false))
  },
  link(phone, { phones }, world) {
    const other = phones.find((each) => each !== phone && each.address.channel !== 'sms')
    if (!other) return
    say(world, phone, '/link')
    world.agenda.after(30 * second, () => {
      const code = /\d{4} \d{4}/.exec(phone.bubbles.at(-1)?.text ?? '')?.[0]
      if (code) say(world, other, code)
    })
  },
  people(phone, _, world, dice) {
    say(world, phone, dice.pick(['/people', '/people new', '/people 1', '/people 2']))
    if (dice.chance(0.5)) world.agenda.after(15 * second, () => say(world, phone, 'Zineb Tazi'))
  },
  number: (phone, _, world) => shareNumber(world, phone),
  profile: (phone, _, world, dice) => sayThen(phone, world, dice, '/profile association', associations),
  voice: (phone, _, world, dice) =>
    sayThen(phone, world, dice, dice.pick(['/suggest', '/rate wells 4']), sentences),
  follow: (phone, _, world, dice) =>
    say(world, phone, dice.pick(['/follow yes', '/follow yes', '/follow', '/follow off'])),
  news: (phone, _, world, dice) =>
    say(world, phone, dice.pick(['/news yes', '/news yes', '/news yes', '/news', '/news off'])),
  attend: (phone, _, world, dice) =>
    world.codes.length > 0 && say(world, phone, dice.chance(0.9) ? dice.pick(world.codes) : '987 654'),
  page(_, { phones }, world, dice) {
    const sms = phones.find(({ address }) => address.channel === 'sms')
    const link = /\/r\/(\w+)/.exec(sms?.bubbles.at(-1)?.text ?? '')?.[1]
    if (link) openLink(world, link, dice)
  },
}

/** Asks to be asked, and mostly answers. */
function sayThen(phone: Phone, world: World, dice: Dice, command: string, answers: string[]): void {
  say(world, phone, command)
  if (dice.chance(0.8))
    world.agenda.after(dice.between(5, 40) * second, () => say(world, phone, dice.pick(answers)))
}

const associations = ['Association Tighanimine', 'جمعية النور للتنمية', 'association al nour', 'Anou']
const sentences = ['The rope is missing', 'الدرس قصير', 'C’est trop long']

/** What somebody taps who wants to go on: mostly what is right. */
function sensibleIn(
  { text, choices }: Bubble,
  { language }: Person,
  world: World,
  dice: Dice,
): Bubble['choices'][number] {
  const own = choices.find(({ id }) => new RegExp(`[. ]${language}$`).test(id))
  if (own) return own
  const options = choices.filter(({ id }) => /\.\d+$/.test(id))
  const question = questionsIn(world.catalogue()).find(
    ({ ask, count }) => text.includes(ask) && options.length === count,
  )
  if (question && !dice.chance(0.12)) {
    const right = options.find(
      ({ id, label }) => question.right.includes(Number(id.split('.')[1])) && !isTicked(label, text),
    )
    const done = choices.find(({ id }) => id.endsWith('.done'))
    return right ?? done ?? dice.pick(options)
  }
  const onward = choices.filter(({ id }) => !id.startsWith('/'))
  if (onward.length > 0)
    return dice.chance(0.85) ? (onward[0] as Bubble['choices'][number]) : dice.pick(onward)
  const harmless = choices.filter(({ id }) => !/^\/(forget|unlink|stop|people|new)/.test(id))
  return dice.pick(harmless.length > 0 ? harmless : choices)
}

const isTicked = (label: string, text: string): boolean =>
  label.includes('✔') || text.split('\n').some((line) => line.startsWith(`${label}. `) && line.includes('✔'))

const words = [
  'salam',
  'how deep?',
  'واش',
  'next',
  'continue',
  '/start wells',
  '/start bees',
  'A\u0000B\u202Ecod\u202C',
  '=cmd|x',
  '<b>*_`#[x](y)',
  '\uD800 lone',
  '👩‍👩‍👧'.repeat(300),
  '𒐫'.repeat(1000),
  '__proto__',
]

const commands = [
  '/profile clear',
  '/menu',
  '/courses',
  '/courses bees',
  '/certificates',
  '/help',
  '/privacy',
  '/profile',
  '/profile region',
  '/language fr',
  '/language ar',
  '/ask how deep',
  '/review',
  '/listen',
  '/next',
  '/share wells',
  '/phones',
  '/continue',
]
