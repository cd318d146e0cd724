/** What an SMS in answer to ours means, and what it changes. */
import { describe, expect, test } from 'vitest'
import { bySms, smsLent } from '../../bots/engine/by-sms.ts'
import { converse } from '../../bots/engine/converse.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { broughtBy, withBrought } from '../../bots/engine/merging.ts'
import { newcomer } from '../../bots/engine/newcomer.ts'
import { shipped } from '../support/catalogues.ts'
import { saysIn } from '../support/conversation.ts'
import { fc } from '../support/properties.ts'

const phone = '+212661000001'
const from = { channel: 'sms', address: phone } as const
const at = 1_793_610_001_000
const said = (text: string, more: object = {}): Inbound => ({
  kind: 'said',
  id: 'w1',
  from,
  at,
  text,
  sent: at / 1000,
  ...more,
})
const agreed = { at: 1, wording: '2026-11', part: 'noon' } as const
const known: Learner = {
  ...newcomer('telegram:212600', 1),
  version: 7,
  consent: { at: 1, wording: '2026-11' },
  language: 'fr',
  phone,
  reminders: { ...agreed, sms: 1 },
}
const heard = (text: string, learner: Learner | undefined = known, more: object = {}) =>
  bySms(learner, said(text, more), shipped)
const answers = (turn: ReturnType<typeof bySms>) => saysIn(turn).map(({ what }) => what)

test.each(['stop', 'STOP', 'Arrêt', 'توقف', 'أوقف', 'unsubscribe', 'Stop.', 'end', 'cancel', 'opt out'])(
  '“%s” ends SMS and nothing else',
  (word) => {
    const turn = heard(word)
    expect(turn.learner).toEqual({ ...known, version: 8, ring: ['w1'], reminders: agreed })
    expect(answers(turn)).toEqual(['sms-stopped'])
  },
)

test.each(['start', 'START', 'unstop', 'ابدأ', 'commencer'])('“%s” has them come again', (word) => {
  const turn = heard(word, { ...known, reminders: agreed })
  expect(turn.learner?.reminders).toEqual({ ...agreed, sms: at / 1000 })
  expect(answers(turn)).toEqual(['sms-started'])
  expect(turn.effects.at(-1)).toEqual({ do: 'wake', channel: 'telegram', at: turn.learner?.woken?.at })
  expect(turn.learner?.woken?.at).toBeGreaterThan(at / 1000)
})

test('nobody who has not agreed to reminders is sent any for a word by SMS', () => {
  for (const reminders of [{ no: 1 }, undefined]) {
    const { reminders: _, ...asked } = known
    const turn = heard('start', reminders ? { ...asked, reminders } : asked)
    expect(turn.learner?.reminders).toEqual(reminders)
    expect(answers(turn)).toEqual(['sms-help'])
  }
})

test.each(['help', 'aide', 'مساعدة', 'info', '1', '؟'])(
  '“%s” is told what this is and where it goes on',
  (word) => {
    const turn = heard(word)
    expect(answers(turn)).toEqual(['sms-help'])
    expect(turn.learner?.reminders).toEqual(known.reminders)
  },
)

describe('what Twilio has answered itself', () => {
  test('is obeyed in silence', () => {
    const stopped = heard('lopeta', known, { optOut: 'stop' })
    expect([stopped.learner?.reminders, answers(stopped)]).toEqual([agreed, []])
    const started = heard('x', { ...known, reminders: agreed }, { optOut: 'start' })
    expect([started.learner?.reminders, answers(started)]).toEqual([{ ...agreed, sms: at / 1000 }, []])
    expect(heard('x', known, { optOut: 'help' }).effects).toEqual([])
  })

  test('such as a number that refuses: it counts as stop', () => {
    const turn = bySms(known, { kind: 'left', id: 'l1', from, at }, shipped)
    expect([turn.learner?.reminders, answers(turn)]).toEqual([agreed, []])
  })
})

test('somebody unknown is answered in the script they wrote in, and nothing is kept of them', () => {
  for (const [text, language] of [
    ['سلام', 'ar'],
    ['salam', 'fr'],
  ] as const) {
    const turn = bySms(undefined, said(text), shipped)
    expect(turn.learner).toBeUndefined()
    expect(saysIn(turn)).toMatchObject([{ what: 'sms-help', language, to: from }])
  }
  expect(bySms(undefined, { kind: 'left', id: 'l1', from, at }, shipped)).toEqual({
    learner: undefined,
    effects: [],
  })
})

test('the same SMS again is not answered: each costs', () => {
  const { learner } = heard('stop')
  expect(bySms(learner, said('stop'), shipped)).toEqual({ learner, effects: [] })
})

test('the conversation is not touched, whatever is written by SMS', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { learner, effects } = converse(known, said(text), shipped)
      const { version: _, ring: __, reminders: ___, ...kept } = learner as Learner
      const { version: _v, ring: _r, reminders: _s, ...before } = known
      expect(kept).toEqual(before)
      expect(effects).toHaveLength(1)
    }),
  )
})

describe('a proven number', () => {
  const address = from
  test('speaks for the record by SMS, until another one does, or none', () => {
    expect(smsLent(undefined, phone, known.id)).toEqual([{ do: 'lend', address, learner: known.id }])
    expect(smsLent(phone, phone, known.id)).toEqual([])
    expect(smsLent(phone, '+212661000002', known.id)).toEqual([
      { do: 'lend', address },
      { do: 'lend', address: { ...address, address: '+212661000002' }, learner: known.id },
    ])
  })

  test('comes along when two records become one', () => {
    const { phone: _, ...without } = known
    expect(withBrought(without, broughtBy(known)).phone).toBe(phone)
    const other = { ...known, phone: '+212661000002' }
    expect(withBrought(other, broughtBy(known)).phone).toBe(other.phone)
  })

  test('is nobody’s when the learner is forgotten', () => {
    const chat = { channel: 'telegram', address: '212600' } as const
    const erasing = { ...known, aside: 'forgetting' } as const
    const { effects } = converse(erasing, { ...said('/forget yes'), from: chat }, shipped)
    expect(effects).toContainEqual({ do: 'lend', address })
  })
})
