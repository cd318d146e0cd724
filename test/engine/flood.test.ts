/** Who writes faster than anybody reads costs no more than somebody who does not, and loses nothing. */
import { expect, test } from 'vitest'
import { arrive, learn, sit } from '../support/answering.ts'
import { shipped, small } from '../support/catalogues.ts'
import {
  type Conversation,
  goTo,
  openConversation,
  ownAddress,
  repeat,
  say,
  saysIn,
} from '../support/conversation.ts'
import { fc } from '../support/properties.ts'
import { anyStep, walk } from '../support/random-walk.ts'

const most = 10
const other = { channel: 'whatsapp', address: '+212600000001' } as const

/** Somebody at a card, who has read it; each of their messages follows a second after the one before. */
function atACard(): Conversation {
  const conversation = openConversation(small)
  arrive(conversation, 'en', 'wells')
  say(conversation, '1')
  rest(conversation, 2)
  return { ...conversation, most }
}
const rest = (conversation: Conversation, seconds: number) => {
  conversation.now += seconds * 1000
}
const flood = (conversation: Conversation, count: number) =>
  Array.from({ length: count }, () => say(conversation, 'words'))

test('the last answer in a row asks to slow down, and what follows is neither answered nor stored', () => {
  const conversation = atACard()
  const turns = flood(conversation, 3 * most)
  const notes = turns.map((turn) => saysIn(turn)[0]?.note)
  expect(notes.slice(0, most)).toEqual([...Array(most - 1).fill('pick'), 'too-fast'])
  expect(turns.slice(most).flatMap(({ effects }) => effects)).toEqual([])
  expect(new Set(turns.slice(most - 1).map(({ learner }) => learner?.version)).size).toBe(1)
})

test('a minute later the conversation goes on where it was', () => {
  const conversation = atACard()
  const { place, step } = conversation.learner ?? {}
  flood(conversation, 3 * most)
  expect(conversation.learner).toMatchObject({ place, step })
  rest(conversation, 60)
  const [answered] = saysIn(say(conversation, '1'))
  expect(answered).toMatchObject({ what: 'card', course: 'wells' })
  expect(answered).not.toHaveProperty('note')
})

test('a flood that goes on is answered again for as long, once a minute', () => {
  const conversation = atACard()
  const answered = flood(conversation, 10 * 60).filter(({ effects }) => effects.length > 0)
  expect(answered.length).toBeLessThanOrEqual(10 * most)
})

test('whoever takes two seconds for each message is always answered, and nothing is kept about it', () => {
  const conversation = atACard()
  for (let nth = 0; nth < 5 * most; nth++) {
    expect(saysIn(say(conversation, 'words'))).toMatchObject([{ note: 'pick' }])
    rest(conversation, 1)
  }
  expect(conversation.learner).not.toHaveProperty('haste')
})

test('whoever answers what they are asked is always answered, however fast', () => {
  const conversation = { ...openConversation(shipped), most }
  arrive(conversation, 'en', 'participatory-democracy')
  learn(conversation)
  sit(conversation, Number.POSITIVE_INFINITY)
  expect(conversation.said.at(-1)).toMatchObject({ after: { what: 'examined', passed: true } })
  expect(conversation.said.length).toBeGreaterThan(3 * most)
  expect(conversation.said.filter(({ note }) => note === 'too-fast')).toEqual([])
})

test('whoever asks for silence is heard in any flood, once', () => {
  for (const words of ['/stop', 'stop', 'توقف']) {
    const conversation = atACard()
    flood(conversation, most + 3)
    expect(saysIn(say(conversation, words))).toMatchObject([{ what: 'stopped' }])
    expect([...flood(conversation, 3), say(conversation, words)].flatMap(({ effects }) => effects)).toEqual(
      [],
    )
    expect(conversation.learner?.stopped).toBeDefined()
  }
})

test('what comes again repeats its answer, and counts as nothing', () => {
  const conversation = atACard()
  flood(conversation, most - 2)
  const again = Array.from({ length: most }, () => repeat(conversation))
  expect(again.every((turn) => saysIn(turn).length === 1)).toBe(true)
  expect(saysIn(say(conversation, 'words'))[0]?.note).toBe('pick')
})

test('somebody on two phones is counted once for both', () => {
  const conversation = atACard()
  say(conversation, '/link')
  const { code = '' } = Object.values(conversation.codes)[0] ?? {}
  goTo(conversation, other)
  say(conversation, code)
  rest(conversation, 2)
  flood(conversation, most)
  goTo(conversation, ownAddress)
  expect(say(conversation, 'words').effects).toEqual([])
})

test('nobody is answered more often in a row, whatever they do', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 100 }), (steps) => {
      const conversation = { ...openConversation(small), most }
      for (const step of steps) {
        walk(conversation, step)
        // One more where a stop was heard.
        for (const record of Object.values(conversation.rows))
          if ('version' in record) expect(record.haste ?? 1).toBeLessThanOrEqual(most + 1)
      }
    }),
  )
})
