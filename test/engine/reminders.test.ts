/** What reminders promise, however somebody behaves between them. */
import { expect, test } from 'vitest'
import type { Address } from '../../bots/engine/address.ts'
import { localDay, nextDecent } from '../../bots/engine/decent-hours.ts'
import { agreedReminders } from '../../bots/engine/waking.ts'
import { answer, arrive } from '../support/answering.ts'
import { small } from '../support/catalogues.ts'
import {
  type Conversation,
  goTo,
  happen,
  openConversation,
  ownAddress,
  repeat,
  say,
  saysIn,
  tap,
  wake,
} from '../support/conversation.ts'
import { fc } from '../support/properties.ts'
import { anyStep, type Step, walk } from '../support/random-walk.ts'

const { calendar } = small
const whatsapp: Address = { channel: 'whatsapp', address: '+212600000001' }
const wakes: fc.Arbitrary<Step> = fc.constant({ does: 'wake' })
/** Time passes more often than in other walks: something is due at every third step. */
const anyLife = fc.array(fc.oneof({ weight: 2, arbitrary: anyStep }, { weight: 1, arbitrary: wakes }), {
  minLength: 30,
  maxLength: 120,
})

/** Somebody in the middle of a course who has agreed to reminders. */
function reminded(part = 'morning', at = ownAddress): Conversation {
  const conversation = openConversation(small)
  goTo(conversation, at)
  arrive(conversation, 'en', 'wells')
  tap(conversation, 'start')
  while (conversation.said.at(-1)?.what === 'card') answer(conversation)
  tap(conversation, `/reminders ${part}`)
  return conversation
}

/** When something was said unasked, in seconds since 1970, over a life. */
function anyReminders(check: (at: number, conversation: Conversation, before: Conversation) => void) {
  return fc.property(anyLife, fc.constantFrom('morning', 'noon', 'evening'), (steps, part) => {
    const conversation = reminded(part)
    for (const step of steps) {
      const before = { ...conversation }
      const turn = walk(conversation, step)
      if (conversation.taken?.kind !== 'came-due' || !turn || turn.learner === before.learner) continue
      for (const { unasked, what } of saysIn(turn)) {
        expect(unasked).toBe(true)
        // That they will be let go, people are told once, whether they want reminders or not.
        if (what === 'letting-go') continue
        check(Math.floor(conversation.taken.at / 1000), conversation, before)
      }
    }
  })
}

test('a reminder comes in decent hours, at the part of the day and on the days that were wished', () => {
  let said = 0
  fc.assert(
    anyReminders((at, _, { learner }) => {
      said++
      const wish = learner && agreedReminders(learner)
      expect(nextDecent(at, calendar, wish)).toBe(at)
    }),
    { numRuns: 60 },
  )
  expect(said).toBeGreaterThan(60)
})

test('nobody is reminded twice in a day, after a stop, without having agreed, or while reminders rest', () => {
  const days = new Set<string>()
  let heard: unknown
  fc.assert(
    anyReminders((at, { heard: all }, { learner }) => {
      if (heard !== all) days.clear()
      heard = all
      const day = localDay(at, calendar)
      expect(days).not.toContain(day)
      days.add(day)
      const agreed = learner && agreedReminders(learner)
      expect(agreed).toBeDefined()
      expect(at).toBeGreaterThanOrEqual(agreed?.until ?? 0)
    }),
    { numRuns: 60 },
  )
})

test('no question is reviewed in an exam', () => {
  fc.assert(
    fc.property(anyLife, (steps) => {
      const conversation = reminded()
      for (const step of steps) {
        walk(conversation, step)
        const { place, review } = conversation.learner ?? {}
        if (review) expect(place?.at).not.toBe('exam')
      }
    }),
    { numRuns: 40 },
  )
})

test('somebody silent is reminded after a day, three, a week, two and a month, has a last word, and is left alone until they are let go', () => {
  const conversation = reminded()
  const times = [conversation.now / 1000]
  const said = []
  for (let nth = 0; nth < 100; nth++) {
    const turn = wake(conversation)
    const says = turn ? saysIn(turn) : []
    if (says.length > 0) times.push(conversation.now / 1000)
    said.push(...says)
  }
  const days = times.slice(1).map((time, nth) => Math.round((time - (times[nth] ?? 0)) / (24 * 3600)))
  // A holiday may put one off.
  expect(days.slice(0, 6).map((count, nth) => count - ([1, 3, 7, 14, 30, 30][nth] ?? 0))).toEqual([
    0, 1, 0, 0, 0, 0,
  ])
  expect(said.slice(5)).toMatchObject([{ note: 'remind-last' }, { what: 'letting-go' }])
})

test('any sign of life begins the ladder anew', () => {
  const conversation = reminded()
  for (let nth = 0; nth < 4; nth++) wake(conversation)
  say(conversation, 'salam')
  const spoke = conversation.now
  const { length } = conversation.said
  while (conversation.said.length === length && wake(conversation));
  expect(conversation.now - spoke).toBeLessThan(48 * 3600 * 1000)
})

test('a learner who acts arms the index once, and not again until something sooner is to come', () => {
  const conversation = reminded()
  const wakings = ['next', 'menu', 'continue', '1', 'help'].flatMap((words) =>
    say(conversation, words).effects.filter((effect) => effect.do === 'wake'),
  )
  expect(wakings).toEqual([])
})

test('whoever is forgotten is not armed after it', () => {
  const conversation = reminded('morning', whatsapp)
  conversation.now += 200 * 24 * 3600 * 1000
  const done = say(conversation, '/new').effects.map((effect) => effect.do)
  expect(done).toContain('forget')
  expect(done).not.toContain('wake')
})

test('somebody whose chat will be closed by then waits among those who are sent an SMS', () => {
  const conversation = reminded('morning', whatsapp)
  tap(conversation, '/reminders sms')
  const turn = wake(conversation)
  expect(saysIn(turn ?? { effects: [] })).toMatchObject([{ to: whatsapp }])
  expect(turn?.effects).toContainEqual({ do: 'wake', channel: 'sms', at: expect.any(Number) })
})

test('SMS are offered only where a chat can be closed', () => {
  const offered = (at: Address) => saysIn(say(reminded('morning', at), 'reminders'))[0]?.choices
  expect(offered(ownAddress)).not.toContain('/reminders sms')
  expect(offered(whatsapp)).toContain('/reminders sms')
})

test('a number shared for the sake of SMS agrees to them, whatever was done between', () => {
  const conversation = reminded()
  const spoke = Math.floor(conversation.now / 1000)
  const { learner, rows } = conversation
  if (learner) rows[learner.id] = { ...learner, elsewhere: { 'whatsapp:MA.123': { spoke } } }
  tap(conversation, '/reminders sms')
  expect(conversation.said.at(-1)).toMatchObject({ what: 'phone', contact: true })
  say(conversation, 'menu')
  happen(conversation, { kind: 'shared', phone: '+212600000001' })
  expect(conversation.said.at(-1)).toMatchObject({ what: 'number-kept', note: 'reminders-sms', choices: [] })
  expect(conversation.learner?.reminders).toMatchObject({ sms: expect.any(Number) })
})

test('the same awakening again changes nothing', () => {
  const conversation = reminded()
  const turn = wake(conversation)
  const { learner } = conversation
  expect(repeat(conversation)).toEqual({ learner, effects: turn?.effects })
  expect(conversation.learner).toBe(learner)
})
