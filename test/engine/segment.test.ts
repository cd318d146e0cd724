/** Whom a campaign is for, and where it reaches them. */
import { describe, expect, test } from 'vitest'
import { newcomer } from '../../bots/engine/newcomer.ts'
import type { Place } from '../../bots/engine/place.ts'
import { type Addressee, stageIn, whereToAnnounce } from '../../bots/engine/segment.ts'
import type { Segment } from '../../content/campaign-schema.ts'

const now = 2_000_000_000
const day = 24 * 3600
const agreed = { consent: { at: 1, wording: 'test' }, news: { at: 1, wording: 'test' } }
const somebody = (change: Partial<Addressee> = {}): Addressee => ({
  ...newcomer('telegram:1', now),
  ...agreed,
  place: { at: 'choosing' },
  spoke: now - 40 * day,
  ...change,
})
const reached = (learner: Addressee, to: Segment = {}, template?: string) =>
  whereToAnnounce({ to, ...(template && { template }) }, learner, now)?.channel

describe('nobody is told', () => {
  test.each<[string, Partial<Addressee>]>([
    ['who was never asked', { news: undefined }],
    ['who refused', { news: { no: 1 } }],
    ['who has not consented to learn', { consent: undefined }],
    ['who asked for silence, or blocked the bot', { stopped: 1 }],
    ['whose only phone others have', { lent: 'telegram:1/2' }],
  ])('%s', (_, change) => expect(reached(somebody(change))).toBeUndefined())
})

test('on Telegram anybody is reached, on WhatsApp for a day after they wrote, and then by a template alone', () => {
  expect(reached(somebody())).toBe('telegram')
  const open = somebody({ id: 'whatsapp:+212600000001', spoke: now - day + 1 })
  const closed = { ...open, spoke: now - day }
  expect([reached(open), reached(closed), reached(closed, {}, 'call')]).toEqual([
    'whatsapp',
    undefined,
    'whatsapp',
  ])
  expect(reached(open, { channels: ['telegram'] })).toBeUndefined()
})

test('a language is asked of the record', () => {
  expect(reached(somebody({ language: 'fr' }), { languages: ['ar'] })).toBeUndefined()
  expect(reached(somebody({ language: 'fr' }), { languages: ['ar', 'fr'] })).toBe('telegram')
})

const near = { news: { at: 1, wording: '2026-12-near' }, profile: { region: 'MA-09', field: 'health' } }

test('what people told is asked of those alone who agreed to that', () => {
  const to: Segment = { regions: ['MA-09', 'MA-07'] }
  expect(reached(somebody(near), to)).toBe('telegram')
  expect(reached(somebody(near), { ...to, fields: ['health'] })).toBe('telegram')
  expect(reached(somebody(near), { ...to, fields: ['rights'] })).toBeUndefined()
  expect(reached(somebody(near), { regions: ['MA-07'] })).toBeUndefined()
  expect(reached(somebody(near), { roles: ['run'] })).toBeUndefined()
  expect(reached(somebody({ ...near, profile: undefined }), to)).toBeUndefined()
})

test('whoever agreed to news before that could be is never chosen by what they told, and gets all other news', () => {
  const before = somebody({ ...near, news: { at: 1, wording: '2026-11' } })
  expect(reached(before, { regions: ['MA-09'] })).toBeUndefined()
  expect(reached(before, { fields: ['health'] })).toBeUndefined()
  expect(reached(before)).toBe('telegram')
})

const lesson: Place = { at: 'lesson', course: 'wells', card: 'a', nth: 1 }
const stages: [string, Partial<Addressee>, ReturnType<typeof stageIn>][] = [
  ['in none of it', {}, 'not-begun'],
  ['before its introduction', { place: { at: 'intro', course: 'wells' } }, 'not-begun'],
  ['in a lesson', { place: lesson }, 'begun'],
  ['gone from a lesson to another course', { courses: { wells: { place: lesson } } }, 'begun'],
  ['at the door of the exam', { place: { at: 'exam-door', course: 'wells' } }, 'finished'],
  ['back in a lesson after a try', { place: lesson, courses: { wells: { tries: 1 } } }, 'finished'],
  ['certified', { certificates: { wells: true } }, 'certified'],
]

test.each(stages)('somebody %s is at one stage, and at no other', (_, change, stage) => {
  const learner = somebody(change)
  expect(stageIn('wells', learner)).toBe(stage)
  const all = ['not-begun', 'begun', 'finished', 'certified'] as const
  expect(all.filter((each) => reached(learner, { course: 'wells', stage: each }))).toEqual([stage])
  expect(all.filter((each) => reached(learner, { stage: each }))).toEqual([stage])
})
