/** Somebody who does now what makes sense and now what does not, while channels repeat themselves and authors publish. */
import fc from 'fast-check'
import type { Turn } from '../../bots/engine/turn.ts'
import type { Catalogue } from '../../content/schema.ts'
import { withoutCard, withoutCourse, withoutQuestion } from './changed-catalogue.ts'
import { small } from './catalogues.ts'
import { type Conversation, happen, issue, repeat, say, tap } from './conversation.ts'

/** Any text that may come over a wire: whole characters, or halves of them, up to the longest message. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc.tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }), fc.constant(4096)).map(([text, length]) =>
    text.repeat(length).slice(0, length),
  ),
)

const words = fc.constantFrom(
  ...['yes', 'oui', 'لا', 'no', 'next', 'done', 'start', 'again', 'change', 'a', 'ب', '2', '٣', '1 2', 'réponse 1'],
  ...['menu', 'القائمة', 'help', 'cours', 'langue', 'français', 'privacy', 'stop', 'توقف', 'forget me', 'continue'],
  ...['/start', '/start wells', '/start bees', '/start __proto__', '/courses', '/forget', '/forget yes', '/nothing'],
  ...['Amina Alaoui', 'أمينة العلوي', 'Amina أمينة', 'Wells', 'Bees', 'Digging'],
)

const choices = fc.oneof(
  words,
  anyText,
  fc.tuple(fc.nat(40), fc.constantFrom('start', '0', '1', 'done', 'yes', 'wells', 'next')).map(
    ([step, choice]) => `${step.toString(36)}.${choice}`,
  ),
)

/** `nth` counts round: of as many as there are. */
export const anyStep = fc.oneof(
  { weight: 12, arbitrary: fc.record({ does: fc.constant('tap'), nth: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('tap-above'), bubble: fc.nat(12), nth: fc.nat(5) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('say'), text: words }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('say'), text: anyText }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('choose'), choice: choices }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('repeat'), before: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('wait'), seconds: fc.constantFrom(60, 3600, 90_000) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('send', 'leave', 'certificate') }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('publish'), nth: fc.nat(7) }) },
)
export type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never

const editions: Catalogue[] = [
  small,
  small,
  small,
  withoutCourse(small, 'wells'),
  withoutCourse(small, 'bees'),
  withoutCard(small, 'how-deep'),
  withoutCard(withoutCard(small, 'with-what'), 'whose-turn'),
  ['q-deep', 'q-whose'].reduce(withoutQuestion, small),
]

/** Undefined for a step that reaches nobody. */
export function walk(conversation: Conversation, step: Step): Turn | undefined {
  const nth = 'nth' in step ? step.nth : 0
  const tapOn = (choices: string[]) => choices[nth % choices.length]
  switch (step.does) {
    case 'tap': {
      const choice = tapOn(conversation.said.at(-1)?.choices ?? [])
      return choice === undefined ? say(conversation, 'salam') : tap(conversation, choice)
    }
    case 'tap-above': {
      const bubble = 'bubble' in step ? conversation.said.at(-1 - step.bubble) : undefined
      const choice = tapOn(bubble?.choices ?? [])
      const token = choice?.startsWith('/') ? '' : `${bubble?.step.toString(36)}.`
      return choice === undefined ? undefined : happen(conversation, { kind: 'chose', choice: token + choice })
    }
    case 'say':
      return say(conversation, 'text' in step ? step.text : '')
    case 'choose':
      return happen(conversation, { kind: 'chose', choice: 'choice' in step ? step.choice : '' })
    case 'repeat':
      return 'before' in step && conversation.heard.length > step.before ? repeat(conversation, step.before) : undefined
    case 'send':
      return happen(conversation, { kind: 'sent' })
    case 'leave':
      return happen(conversation, { kind: 'left' })
    case 'certificate':
      return conversation.ordered.length > 0 ? issue(conversation) : undefined
    case 'wait':
      conversation.now += 'seconds' in step ? step.seconds * 1000 : 0
      return undefined
    case 'publish':
      conversation.catalogue = editions[nth] ?? small
      return undefined
  }
}
