import { describe, expect, test } from 'vitest'
import { newcomer } from '../../bots/engine/newcomer.ts'
import { languages } from '../../content/schema.ts'
import {
  type CountedLearner,
  countCertificate,
  countDeck,
  countLearner,
  countStars,
  countUses,
} from '../../functions/documents/indicators/count-rows.ts'
import { endOf, isDay, lastDay } from '../../functions/documents/indicators/day.ts'
import type { Figure } from '../../functions/documents/indicators/figures.ts'
import { publish } from '../../functions/documents/indicators/publish.ts'
import { type Sums, tallyOf, together } from '../../functions/documents/indicators/sums.ts'
import { added, type Tally } from '../../functions/documents/indicators/tally.ts'
import { fc } from '../support/properties.ts'

const day = '2026-11-28'
const end = endOf(day)
const month = 30 * 24 * 3600
const courses = [
  { competencies: [], sector: 'parliament', id: 'advocacy', cards: ['a', 'b'] },
  { competencies: [], sector: 'environment', id: 'project-management', cards: ['c'] },
]

const time = fc.integer({ min: end - 2 * month, max: end + month })
const course = fc.constantFrom('advocacy', 'project-management', 'taken-out')
const place = fc.oneof(
  fc.constant({ at: 'choosing' as const }),
  course.map((id) => ({ at: 'intro' as const, course: id })),
  fc
    .tuple(course, fc.constantFrom('a', 'b', 'c', 'gone'))
    .map(([id, card]) => ({ at: 'lesson' as const, course: id, card, nth: 0 })),
  course.map((id) => ({ at: 'exam-door' as const, course: id })),
  course.map((id) => ({ at: 'exam' as const, course: id, draw: ['q'], marks: '' })),
  course.map((id) => ({ at: 'finished' as const, course: id })),
)
const source = fc.constantFrom(
  undefined,
  'advocacy',
  'radio',
  'advocacy--radio',
  'i_0123456789',
  '__proto__',
  '-x',
  'constructor',
)
const learner: fc.Arbitrary<CountedLearner> = fc
  .record({
    channel: fc.constantFrom('telegram', 'whatsapp'),
    language: fc.constantFrom(...languages),
    place,
    courses: fc.dictionary(course, fc.record({ place, tries: fc.nat(3) }, { requiredKeys: [] })),
    certificates: fc.dictionary(course, fc.constant('7ZQ')),
    consent: fc.option(
      time.map((at) => ({ at, wording: '2026-11' })),
      { nil: undefined },
    ),
    source,
    profile: fc.record(
      { region: fc.constantFrom('MA-01', 'abroad', 'gone'), sex: fc.constantFrom('woman', 'man') },
      { requiredKeys: [] },
    ),
    spoke: fc.option(time, { nil: undefined }),
  })
  .map(({ channel, ...fields }) => ({ ...newcomer(`${channel}:1`, end), ...fields }) as CountedLearner)

function sumsOf(learners: CountedLearner[]): Sums {
  const sums: Sums = {}
  for (const each of learners) countLearner(sums, each, end)
  return sums
}

describe('sums', () => {
  test('are the same however the learners are split, and in whichever order the parts are added', () => {
    const split = fc.array(fc.array(learner, { maxLength: 12 }), { maxLength: 6 })
    fc.assert(
      fc.property(split, (parts) => {
        const whole = sumsOf(parts.flat())
        const inTurn = parts.map(sumsOf)
        expect(inTurn.reduce(together, {})).toEqual(whole)
        expect(inTurn.reduceRight(together, {})).toEqual(whole)
        const [first = {}, ...others] = inTurn
        expect(together(first, others.reduce(together, {}))).toEqual(whole)
      }),
    )
  })

  test('are what a plain recount finds', () => {
    fc.assert(
      fc.property(fc.array(learner, { maxLength: 60 }), (learners) => {
        const sums = sumsOf(learners)
        const users = learners.filter(({ consent }) => consent && consent.at < end)
        const isActive = ({ spoke = 0 }: CountedLearner) => spoke >= end - month
        const people = tallyOf(sums, 'people')
        expect(people.users ?? 0).toBe(users.length)
        expect(people['active-users'] ?? 0).toBe(users.filter(isActive).length)
        for (const language of languages)
          expect(tallyOf(sums, 'users/language')[language] ?? 0).toBe(
            users.filter((each) => each.language === language).length,
          )
        const holders = users.filter(({ certificates }) => 'advocacy' in certificates)
        const atExam = users.filter(
          ({ certificates, place: { at, ...where } }) =>
            at === 'exam' &&
            'course' in where &&
            where.course === 'advocacy' &&
            !('advocacy' in certificates),
        )
        const { completed = 0, stopped = 0 } = tallyOf(sums, 'course/advocacy')
        expect(completed).toBe(holders.length)
        const stoppedAt = tallyOf(sums, 'stopped/advocacy')
        expect(Object.values(stoppedAt).reduce((all, each) => all + each, 0)).toBe(stopped)
        expect(stoppedAt.exam ?? 0).toBeGreaterThanOrEqual(atExam.filter((each) => !isActive(each)).length)
      }),
    )
  })

  test('are of one size, and exact for all that they keep, however many campaigns are invented', () => {
    const value = fc.integer({ min: 0, max: 40 }).map((n) => `radio-${n}`)
    const tally = fc.dictionary(value, fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(fc.array(tally, { minLength: 1, maxLength: 8 }), (parts) => {
        const most = 10
        const add = (one: Tally, other: Tally) => added(one, other, most)
        const kept = parts.reduce(add, {})
        expect(Object.keys(kept).length).toBeLessThanOrEqual(most)
        expect(parts.reduceRight(add, {})).toEqual(kept)
        for (const [name, times] of Object.entries(kept))
          expect(times).toBe(parts.reduce((all, part) => all + (part[name] ?? 0), 0))
      }),
    )
  })

  test('hold of decks what FSRS expects to be remembered', () => {
    const sums: Sums = {}
    countDeck(sums, { advocacy: { a: [10, 5, end, 8], b: [10, 5, end - month * 12, 8] } }, end)
    expect(tallyOf(sums, 'course/advocacy')).toMatchObject({ decks: 1, cards: 2 })
    const { remembered = 0 } = tallyOf(sums, 'course/advocacy')
    expect(remembered).toBeGreaterThan(1000)
    expect(remembered).toBeLessThan(2000)
  })

  test('hold of stars what each thought last of a course', () => {
    const sums: Sums = {}
    const given = [`bees 1.0.0 1 ${end - 9}`, `bees 1.1.0 4 ${end - 1}`, `wells 1.0.0 5 ${end - 2}`]
    countStars(sums, [...given, `bees 1.1.0 2 ${end}`], end)
    expect(sums).toEqual({ ratings: { bees: 1, wells: 1 }, stars: { bees: 4, wells: 5 } })
  })

  test('leave out what is of a later day', () => {
    const sums: Sums = {}
    countCertificate(sums, { course: 'advocacy', language: 'ar', issuedAt: `${day}T23:59:59.999Z` }, end)
    countCertificate(sums, { course: 'advocacy', language: 'ar', issuedAt: '2026-11-29T00:00:00.000Z' }, end)
    expect(tallyOf(sums, 'certificates')).toEqual({ all: 1 })
  })
})

describe('figures', () => {
  test('tell what certificates were good for, by competency and region', () => {
    const sums: Sums = {}
    for (let nth = 0; nth < 24; nth++) {
      const answer = nth % 3 ? 'yes' : 'no'
      const late = `bees 90 used partly MA-06 ${end - 1}`
      countUses(sums, [`bees 30 used ${answer} MA-06 ${end - 9}`, ...(nth < 3 ? [late] : [])], end)
    }
    countUses(sums, [`wells 30 used yes - ${end - 5}`, `wells 30 for running - ${end - 4}`], end)
    const course = (id: string, competencies: string[]) => ({ id, sector: 'bees', cards: [], competencies })
    const told = publish(sums, [course('bees', ['honey']), course('wells', ['honey', 'water'])])
    const found = (figure: Partial<Figure>) =>
      told.filter((each) => Object.entries(figure).every(([name, is]) => each[name as keyof Figure] === is))
    // Sixteen said yes at first, and one of the eight others a little later.
    expect(tallyOf(sums, 'use/applied')).toEqual({ bees: 17, wells: 1 })
    expect(
      found({ indicator: 'applied', dimension: 'competency' }).map(({ value, count }) => [value, count]),
    ).toEqual([
      // Eighteen of twenty-five, in steps of twenty percent: five answers each.
      ['honey', 60],
      ['water', null],
    ])
    expect(found({ indicator: 'followed-up', value: 'MA-06' })[0]?.count).toBeNull()
    expect(told.find((each) => each.indicator === 'followed-up')?.count).toBe(20)
    expect(found({ indicator: 'applied', value: 'not-told' })[0]?.count).toBeNull()
    expect(found({ indicator: 'applied-for', value: 'running' })[0]?.count).toBeNull()
  })

  test('tell how satisfied people are, to a tenth, where ten of them have said so', () => {
    const sums = { ratings: { bees: 9, wells: 40, gone: 50 }, stars: { bees: 45, wells: 166, gone: 50 } }
    const told = publish(sums, [
      { id: 'bees', sector: 'bees', cards: [], competencies: [] },
      { id: 'wells', sector: 'bees', cards: [], competencies: [] },
    ])
    const meanOf = (course?: string) =>
      told.find((each) => each.indicator === 'satisfaction' && each.course === course)?.count
    // 166 of 40, and 261 of 99: what was given to a course that is taught no more counts, too.
    expect([meanOf('wells'), meanOf('bees'), meanOf()]).toEqual([4.2, null, 2.6])
    expect(told.find((each) => each.indicator === 'ratings' && each.course === 'bees')?.count).toBeNull()
  })

  const many = (count: number, fields: Partial<CountedLearner>): CountedLearner[] =>
    Array.from({ length: count }, () => ({
      ...newcomer('telegram:1', end),
      consent: { at: end - month, wording: '2026-11' },
      spoke: end - 60,
      ...fields,
    }))
  const told = (figures: Figure[], wanted: Omit<Figure, 'count'>) =>
    figures.find(({ count: _, ...rest }) => JSON.stringify(rest) === JSON.stringify(wanted))?.count

  test('tell where people stop, card by card, and who goes on', () => {
    const at = (card: string) => ({ at: 'lesson' as const, course: 'advocacy', card, nth: 0 })
    const silent = end - 2 * month
    const sums = sumsOf([
      ...many(25, { place: at('a'), spoke: silent }),
      ...many(15, { place: at('b'), spoke: silent }),
      ...many(6, { place: { at: 'exam', course: 'advocacy', draw: ['q'], marks: '' }, spoke: silent }),
      ...many(5, { place: { at: 'exam-door', course: 'advocacy' }, spoke: silent }),
      ...many(60, { certificates: { 'project-management': '7ZQ' } }),
      ...many(33, { place: at('b') }),
      ...many(41, { certificates: { advocacy: '7ZQ' } }),
    ])
    for (let nth = 0; nth < 101; nth++) {
      const certificate = { course: nth < 41 ? 'advocacy' : 'project-management', language: 'ar' }
      countCertificate(sums, { ...certificate, issuedAt: `${day}T10:00:00Z` }, end)
    }
    const figures = publish(sums, courses)
    const course = 'advocacy'
    expect(told(figures, { indicator: 'begun', course })).toBe(120)
    // Of 128, and of 188: in steps of five percent.
    expect(told(figures, { indicator: 'completion', dimension: 'sector', value: 'parliament' })).toBe(30)
    expect(told(figures, { indicator: 'completion' })).toBe(50)
    expect(told(figures, { indicator: 'completed', course })).toBe(40)
    expect(told(figures, { indicator: 'under-way', course })).toBe(30)
    expect(told(figures, { indicator: 'stopped', course })).toBe(50)
    expect(told(figures, { indicator: 'stopped', course, place: 'a' })).toBe(20)
    expect(told(figures, { indicator: 'stopped', course, place: 'b' })).toBe(10)
    expect(told(figures, { indicator: 'stopped', course, place: 'exam' })).toBeNull()
  })

  test('tell campaigns that brought enough people by name, and all others together', () => {
    const figures = publish(
      sumsOf([
        ...many(30, { source: 'advocacy--radio' }),
        ...many(12, { source: 'radio' }),
        ...many(16, { source: 'poster' }),
        ...many(8, { source: 'small' }),
        ...many(7, { source: '__proto__' }),
        ...many(50, { source: 'advocacy' }),
      ]),
      courses,
    )
    const campaigns = figures.filter(
      ({ indicator, dimension }) => indicator === 'users' && dimension === 'campaign',
    )
    expect(campaigns.map(({ value, count }) => [value, count])).toEqual([
      ['none', 50],
      ['radio', 40],
      ['poster', 10],
      ['other', 10],
    ])
  })

  test('tell what users chose to tell of themselves, and of few of a kind nothing that a subtraction gives back', () => {
    const figures = publish(
      sumsOf([
        ...many(31, { profile: { region: 'MA-06', sex: 'woman' } }),
        ...many(22, { profile: { region: 'MA-09', sex: 'man' } }),
        ...many(2, { profile: { region: 'MA-12' } }),
        ...many(60, {}),
      ]),
      courses,
    )
    const users = (dimension: 'region' | 'sex', value: string) =>
      told(figures, { indicator: 'users', dimension, value })
    expect(['MA-06', 'MA-09', 'MA-12', 'MA-01', 'not-told'].map((value) => users('region', value))).toEqual([
      30,
      null,
      null,
      null,
      60,
    ])
    expect(['woman', 'man', 'not-told'].map((value) => users('sex', value))).toEqual([30, 20, 60])
  })

  test('hold back what was withheld the day before until twenty are counted', () => {
    const women = (count: number, before?: Figure[]) => {
      const figures = publish(
        sumsOf([
          ...many(count, { profile: { sex: 'woman' } }),
          ...many(50, { profile: { sex: 'man' } }),
          ...many(70, {}),
        ]),
        courses,
        before,
      )
      return { figures, told: told(figures, { indicator: 'users', dimension: 'sex', value: 'woman' }) }
    }
    const few = women(14)
    expect([few.told, women(15).told, women(19, few.figures).told, women(20, few.figures).told]).toEqual([
      null,
      10,
      null,
      20,
    ])
  })

  test('are the same, to the byte, for the same sums', () => {
    fc.assert(
      fc.property(fc.array(learner, { maxLength: 80 }), (learners) => {
        const before = publish(sumsOf(learners.slice(1)), courses)
        const bytes = JSON.stringify(publish(sumsOf(learners), courses, before))
        expect(JSON.stringify(publish(sumsOf(learners.toReversed()), courses, before))).toBe(bytes)
      }),
    )
  })
})

test('a day is over at midnight, and the last one that is over is counted', () => {
  expect(lastDay(Date.parse('2026-11-29T00:00:00Z'))).toBe('2026-11-28')
  expect(lastDay(Date.parse('2026-11-28T23:59:59Z'))).toBe('2026-11-27')
  expect(end).toBe(Date.parse('2026-11-29T00:00:00Z') / 1000)
  expect([isDay(day), isDay('2026-02-30'), isDay('2026-2-3'), isDay('yesterday')]).toEqual([
    true,
    false,
    false,
    false,
  ])
})
