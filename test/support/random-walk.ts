/** Somebody who does now what makes sense and now what does not, while channels repeat themselves and authors publish. */
import type { Turn } from '../../bots/engine/turn.ts'
import type { Catalogue } from '../../content/schema.ts'
import { small } from './catalogues.ts'
import { withoutCard, withoutCourse, withoutQuestion } from './changed-catalogue.ts'
import { type Conversation, happen, issue, repeat, say, tap, wake } from './conversation.ts'
import { fc } from './properties.ts'

/** `nth` counts round: of as many choices as there are. */
export type Step =
  | { does: 'tap'; nth: number }
  | { does: 'tap-above'; bubble: number; nth: number }
  | { does: 'say'; text: string }
  | { does: 'choose'; choice: string }
  | { does: 'repeat'; before: number }
  | { does: 'wait'; seconds: number }
  | { does: 'publish'; edition: number }
  | { does: 'send' | 'leave' | 'certificate' | 'wake' }

/** Any text that may come over a wire: whole characters, or halves of them, up to the longest message. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }).map((text) => text.repeat(4096).slice(0, 4096)),
)

const words = fc.constantFrom(
  ...[
    'yes',
    'oui',
    'لا',
    'no',
    'next',
    'done',
    'start',
    'again',
    'change',
    'a',
    'ب',
    '2',
    '٣',
    '1 2',
    'réponse 1',
  ],
  ...[
    'menu',
    'القائمة',
    'help',
    'cours',
    'langue',
    'français',
    'privacy',
    'stop',
    'توقف',
    'forget me',
    'continue',
  ],
  ...[
    '/start',
    '/start wells',
    '/start bees',
    '/start __proto__',
    '/courses',
    '/forget',
    '/forget yes',
    '/nothing',
    '/ask',
    '/ask wells how-deep',
    'how deep?',
    '?',
    '/review',
    '/reminders evening',
    '/reminders day-6',
    '/reminders pause',
    '/profile',
    '/profile region',
    '/profile association',
    '/profile clear',
    '/profile like k0',
    '/association',
    '/association open yes',
    '/association join 312456789',
    '/association named',
    '/association leave',
    '/association close yes',
    '312 456 789',
    'Rabat',
  ],
  ...['/certificate', '/correct', '/correct bees', 'cancel', 'take it back', '/withdraw bees'],
  ...['Amina Alaoui', 'أمينة العلوي', 'Amina أمينة', 'Wells', 'Bees', 'Digging'],
)

const callbacks = fc.oneof(
  words,
  anyText,
  fc
    .tuple(fc.nat(40), fc.constantFrom('start', '0', '1', 'done', 'yes', 'wells', 'next'))
    .map(([step, choice]) => `${step.toString(36)}.${choice}`),
)

const editions: Catalogue[] = [
  withoutCourse(small, 'wells'),
  withoutCourse(small, 'bees'),
  withoutCard(small, 'how-deep'),
  withoutCard(withoutCard(small, 'with-what'), 'whose-turn'),
  ['q-deep', 'q-whose'].reduce(withoutQuestion, small),
]

const does = <D extends Step['does']>(...what: D[]) => fc.constantFrom(...what)
const nth = fc.nat(5)

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ does: does('tap'), nth }) },
  { weight: 3, arbitrary: fc.record({ does: does('tap-above'), bubble: fc.nat(12), nth }) },
  { weight: 4, arbitrary: fc.record({ does: does('say'), text: words }) },
  { weight: 1, arbitrary: fc.record({ does: does('say'), text: anyText }) },
  { weight: 1, arbitrary: fc.record({ does: does('choose'), choice: callbacks }) },
  { weight: 2, arbitrary: fc.record({ does: does('repeat'), before: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ does: does('wait'), seconds: fc.constantFrom(60, 3600, 90_000) }) },
  { weight: 1, arbitrary: fc.record({ does: does('send', 'leave', 'certificate', 'wake') }) },
  { weight: 1, arbitrary: fc.record({ does: does('publish'), edition: fc.nat(8) }) },
)

/** Milliseconds: no channel brings again what is older. */
const longestRepeated = 49 * 3600 * 1000

/** Undefined for a step that brings nothing to the engine. */
export function walk(conversation: Conversation, step: Step): Turn | undefined {
  const { said, heard, ordered } = conversation
  switch (step.does) {
    case 'tap': {
      const { choices = [] } = said.at(-1) ?? {}
      const choice = choices[step.nth % choices.length]
      return choice === undefined ? say(conversation, 'salam') : tap(conversation, choice)
    }
    case 'tap-above': {
      const bubble = said.at(-1 - step.bubble)
      const choice = bubble?.choices[step.nth % bubble.choices.length]
      return bubble && choice ? tap(conversation, choice, bubble) : undefined
    }
    case 'say':
      return say(conversation, step.text)
    case 'choose':
      return happen(conversation, { kind: 'chose', choice: step.choice })
    case 'repeat': {
      const again = heard.at(-1 - step.before)
      return again && conversation.now - again.at < longestRepeated
        ? repeat(conversation, step.before)
        : undefined
    }
    case 'send':
      return happen(conversation, { kind: 'sent' })
    case 'leave':
      return happen(conversation, { kind: 'left' })
    case 'certificate':
      return ordered.length > 0 ? issue(conversation) : undefined
    case 'wake':
      return wake(conversation)
    case 'wait':
      conversation.now += step.seconds * 1000
      return undefined
    case 'publish':
      conversation.catalogue = editions[step.edition] ?? small
      return undefined
  }
}
