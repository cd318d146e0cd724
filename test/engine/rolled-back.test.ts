/** A deployment is rolled back: this version reads what a later one has stored, and loses nothing of it. */
import { describe, expect, test } from 'vitest'
import type { Address } from '../../bots/engine/address.ts'
import { converse } from '../../bots/engine/converse.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Turn } from '../../bots/engine/turn.ts'
import { itemOfLearner, learnerOfItem } from '../../functions/aws/learners.ts'
import { arrive } from '../support/answering.ts'
import { small } from '../support/catalogues.ts'
import { openConversation, ownAddress, say, saysIn, tap } from '../support/conversation.ts'

const elsewhere: Address = { channel: 'whatsapp', address: '+212600' }
const laterTurn = {
  inbound: 'u7',
  at: 1_793_000_000,
  effects: [
    { do: 'say', what: 'hologram', step: 1, choices: ['wave'], depth: 3 },
    { do: 'say', what: 'menu', step: 1, choices: [], note: 'sparkling' },
    { do: 'teleport', to: 'class' },
    { do: 'count-invited', by: 'somebody' },
  ],
}

/** As this version stores somebody who is in the first lesson. */
function stored() {
  const conversation = openConversation(small)
  arrive(conversation, 'en')
  say(conversation, `/start ${Object.keys(small.courses)[0]}`)
  tap(conversation, 'start')
  if (!conversation.learner) throw new Error('nobody has come')
  const { now, learner } = conversation
  return { now: now + 60_000, item: itemOfLearner(learner) as Record<string, unknown>, learner }
}

/** What becomes of the stored record when something is said. */
function heard(later: object, { text = 'hm', id = 'u2000000', from = ownAddress } = {}) {
  const { now, item } = stored()
  const learner = learnerOfItem({ ...item, ...later })
  const said: Inbound = { kind: 'said', id, from, at: now, text, sent: Math.floor(now / 1000) }
  const turn = converse(learner, said, small)
  return { turn, untouched: itemOfLearner(learner), item: turn.learner && itemOfLearner(turn.learner) }
}

const whats = (turn: Turn): string[] => saysIn(turn).map(({ what }) => what)

describe('the last turn was a later one', () => {
  test('what it did is not done again where it is not understood', () => {
    const { turn, item } = heard({ lastTurn: laterTurn }, { id: 'u7' })
    expect(turn.effects).toEqual([{ do: 'count-invited', by: 'somebody' }])
    expect(item).toMatchObject({ lastTurn: laterTurn })
  })

  test('whoever says something next is told where they are', () => {
    const { turn, item } = heard({ lastTurn: laterTurn }, { text: '/continue' })
    expect(whats(turn)).toEqual(['card'])
    expect(item).toMatchObject({ lastTurn: { inbound: 'u2000000' } })
  })

  test('that of another address stays as it came', () => {
    const there = { 'whatsapp:+212600': { spoke: 1_793_000_000, turn: laterTurn } }
    expect(heard({ elsewhere: there }).item).toMatchObject({ elsewhere: there })
    const { item } = heard({ elsewhere: there, lastTurn: laterTurn }, { from: elsewhere })
    expect(item).toMatchObject({ lastTurn: laterTurn })
    expect(item?.elsewhere).toMatchObject({ 'whatsapp:+212600': { turn: { inbound: 'u2000000' } } })
  })
})

describe('they are where this version cannot be', () => {
  test('in a course, whose beginning stands in for it until they begin there', () => {
    const place = { at: 'workshop', course: Object.keys(small.courses)[0], tools: ['pen'] }
    const { turn, item, untouched } = heard({ place })
    expect(whats(turn)).toEqual(['intro'])
    expect(untouched).toMatchObject({ place })
    expect(item).toMatchObject({ place })
    expect(heard({ place }, { text: 'start' }).item?.place).toMatchObject({ at: 'lesson' })
  })

  test('in no course: among all of them', () => {
    const { turn, item } = heard({ place: { at: 'library', shelf: 3 } })
    expect(whats(turn)).toEqual(['choosing'])
    expect(item).toMatchObject({ place: { at: 'library', shelf: 3 } })
  })

  test('in a course that rests meanwhile', () => {
    const courses = { another: { place: { at: 'workshop', course: 'another', tools: [] }, tries: 1 } }
    expect(heard({ courses }).item).toMatchObject({ courses })
  })

  test('looking at something for a moment: as if that were the menu, and back where they were', () => {
    const { turn, untouched } = heard({ aside: 'mirror' })
    expect(untouched).toMatchObject({ aside: 'menu' })
    expect(whats(turn)).toEqual(['card'])
  })
})

test('fields of its own stay', () => {
  expect(heard({ mentor: { since: 7, of: ['bees'] } }).item).toMatchObject({
    mentor: { since: 7, of: ['bees'] },
  })
})

describe('fields within what is known', () => {
  const consent = { at: 1_793_000_000, wording: '2026-11', witness: 'Zineb' }
  const reminders = { at: 1_793_000_000, wording: '2026-11', part: 'morning', tone: { of: 'bells' } }

  test('are left out, and are there again after a turn that leaves their part alone', () => {
    const { turn, item } = heard({ consent, reminders }, { text: '/menu' })
    expect(whats(turn)).toEqual(['menu'])
    expect(item).toMatchObject({ consent, reminders })
  })

  test('do not move anybody from where they are', () => {
    const { place } = stored().item as { place: object }
    const { turn, untouched, item } = heard({ place: { ...place, light: 'dim' } }, { text: '/continue' })
    expect(whats(turn)).toEqual(['card'])
    expect(untouched).toMatchObject({ place: { ...place, light: 'dim' } })
    expect(item).toMatchObject({ place: { ...place, light: 'dim' } })
  })

  test('go with what a turn replaces', () => {
    const { item } = heard({ reminders }, { text: '/reminders evening' })
    expect(item?.reminders).not.toHaveProperty('tone')
  })
})

test('what this version has written comes back as it was', () => {
  const { item, learner } = stored()
  expect(learnerOfItem(item)).toEqual(learner)
  expect(itemOfLearner(learnerOfItem(item))).toEqual(item)
})

test('what no version would write is no record', () => {
  for (const broken of [
    { lastTurn: 'yes' },
    { lastTurn: { inbound: 7 } },
    { ring: undefined },
    { step: '1' },
  ])
    expect(() => heard(broken)).toThrow('a bug')
})
