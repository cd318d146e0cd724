/** Who comes to an in-person session is counted there, once, and as far as they get in its course. */
import { describe, expect, test } from 'vitest'
import { attended, sessionIn } from '../../bots/engine/attending.ts'
import { codeIn } from '../../bots/engine/linking.ts'
import { newcomer } from '../../bots/engine/newcomer.ts'
import { arrive, learn, sit } from '../support/answering.ts'
import { small } from '../support/catalogues.ts'
import {
  type Conversation,
  goTo,
  issue,
  openConversation,
  ownAddress,
  repeat,
  say,
  tap,
} from '../support/conversation.ts'

const code = '712345'
const hour = 3600 * 1000

function opened(course = 'bees'): Conversation {
  const conversation = openConversation(small)
  const { now } = conversation
  conversation.sessions = { [code]: { course, place: 'Tiznit', opensAt: now, closesAt: now + 8 * hour } }
  return conversation
}
const reached = ({ attended: all }: Conversation) => Object.values(all[code] ?? {})

describe('a session’s code', () => {
  test.each([
    '712345',
    '712 345',
    '7 1 2 3 4 5',
    '712-345',
    '٧١٢٣٤٥',
    '۷۱۲ ۳۴۵',
    '/start 712345',
    ' /start 712345 ',
  ])('is heard in %s', (text) => expect(sessionIn(text)).toBe(code))

  test.each(['612345', '1 2 3 4 5 6', '71234', '7123456', '71234567', '712345 please', ''])(
    'is not in %s',
    (text) => expect(sessionIn(text)).toBeUndefined(),
  )

  test('and one that links phones are never the same words', () => {
    for (const text of ['712345', '7123 4567', '/start 71234567'])
      expect([sessionIn(text), codeIn(text)].filter(Boolean)).toHaveLength(1)
  })
})

test('somebody new is counted once they have agreed, and further on once they are further', () => {
  const conversation = opened()
  say(conversation, code)
  tap(conversation, 'en')
  expect(reached(conversation)).toEqual([])
  tap(conversation, 'yes')
  expect(conversation.said.at(-1)).toMatchObject({ what: 'intro', course: 'bees', session: code })
  expect(reached(conversation)).toEqual(['came'])
  tap(conversation, 'start')
  expect(reached(conversation)).toEqual(['began'])
  learn(conversation)
  expect(reached(conversation)).toEqual(['finished'])
  sit(conversation, 1)
  say(conversation, 'Amina Alaoui')
  if (conversation.said.at(-1)?.what === 'confirm-name') tap(conversation, 'yes')
  expect(reached(conversation)).toEqual(['finished'])
  issue(conversation)
  expect(reached(conversation)).toEqual(['certified'])
  repeat(conversation)
  expect(reached(conversation)).toEqual(['certified'])
  expect(conversation.learner?.session).toBeUndefined()
})

test('whoever does not agree is not counted', () => {
  const conversation = opened()
  say(conversation, code)
  tap(conversation, 'en')
  tap(conversation, 'no')
  expect(conversation.attended).toEqual({})
})

test('a certificate from before is none of the session’s', () => {
  const learner = {
    ...newcomer('telegram:1', 0),
    consent: { at: 0, wording: 'test' },
    place: { at: 'exam-door' as const, course: 'bees' },
    certificates: { bees: 'one' },
  }
  const { learner: after, effects } = attended(learner, { ...learner, session: `bees--${code}` })
  expect(effects).toEqual([{ do: 'attend', session: code, reached: 'came' }])
  expect(after.session).toBeUndefined()
})

test('who attends on one phone and goes on from another is one', () => {
  const conversation = opened()
  arrive(conversation, 'en')
  say(conversation, '/link')
  const { code: link } = Object.values(conversation.codes)[0] ?? { code: '' }
  goTo(conversation, { channel: 'whatsapp', address: '+212600000009' })
  arrive(conversation, 'en')
  say(conversation, code)
  tap(conversation, 'start')
  expect(reached(conversation)).toEqual(['began'])
  say(conversation, link)
  expect(conversation.attended[code]).toEqual({ 'telegram:212600': 'began' })
  goTo(conversation, ownAddress)
  expect(conversation.learner?.session).toBe(`bees--${code}`)
})
