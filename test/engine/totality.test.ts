/** The engine is total and pure: any words at any place are answered, with nothing but what it is given. */
import { expect, test, vi } from 'vitest'
import { converse } from '../../bots/engine/converse.ts'
import { answer, arrive, learn, sit } from '../support/answering.ts'
import { shipped, small } from '../support/catalogues.ts'
import {
  type Conversation,
  happen,
  issue,
  openConversation,
  ownAddress,
  say,
  saysIn,
  tap,
} from '../support/conversation.ts'
import { fc } from '../support/properties.ts'
import { anyText } from '../support/random-walk.ts'

/** Somebody at every kind of place, and beside the way. */
function everywhere(): Conversation[] {
  const conversation = openConversation(small)
  const way: (() => unknown)[] = [
    () => undefined,
    () => say(conversation, 'hello'),
    () => tap(conversation, 'fr'),
    () => tap(conversation, 'yes'),
    () => tap(conversation, 'wells'),
    () => tap(conversation, 'start'),
    () => [answer(conversation), answer(conversation)],
    () => tap(conversation, '0'),
    () => say(conversation, 'forget me'),
    () => [tap(conversation, '/continue'), learn(conversation)],
    () => tap(conversation, 'start'),
    () => sit(conversation, 2),
    () => say(conversation, 'Amina Alaoui'),
    () => tap(conversation, 'other'),
    () => tap(conversation, 'yes'),
    () => issue(conversation),
    () => happen(conversation, { kind: 'left' }),
  ]
  return way.map((go) => {
    go()
    return { ...conversation, heard: [...conversation.heard], said: [...conversation.said] }
  })
}

test('any text at any place is answered', () => {
  const stops = everywhere()
  expect(new Set(stops.map(({ learner }) => learner?.place.at)).size).toBe(10)
  fc.assert(
    fc.property(anyText, fc.constantFrom('said', 'chose'), (text, kind) => {
      for (const stop of stops) {
        const turn = happen({ ...stop }, kind === 'said' ? { kind, text } : { kind: 'chose', choice: text })
        expect(saysIn(turn)).toHaveLength(1)
      }
    }),
    { numRuns: 300 },
  )
})

test('an inbound from any time is answered', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (at, sent) => {
      for (const { learner } of everywhere()) {
        const turn = converse(
          learner,
          { kind: 'said', text: '1', id: 'x', from: ownAddress, at, sent },
          small,
        )
        expect(saysIn(turn)).toHaveLength(1)
      }
    }),
    { numRuns: 30 },
  )
})

test('no turn looks at a clock, throws dice or reaches out', () => {
  const conversation = openConversation(shipped)
  const used = (name: string) => (): never => {
    throw new Error(`the engine has used ${name}`)
  }
  const { random } = Math
  try {
    Math.random = used('Math.random')
    for (const name of ['Date', 'fetch', 'setTimeout', 'performance', 'crypto', 'process'])
      vi.stubGlobal(name, new Proxy(used(name), { get: used(name), construct: used(name) }))
    arrive(conversation, 'ar', 'participatory-democracy')
    learn(conversation)
    sit(conversation, 10)
    say(conversation, 'أمينة العلوي')
    tap(conversation, 'yes')
    issue(conversation)
  } finally {
    vi.unstubAllGlobals()
    Math.random = random
  }
  expect(conversation.said.at(-1)?.what).toBe('certificate')
})
