/** Any moment of five years, any wish: told against the rules as channels and holidays have them, not as the file has. */
import { describe, expect, test } from 'vitest'
import { localDay, nextDecent, type Wish } from '../../bots/engine/decent-hours.ts'
import { parts } from '../../content/calendar.ts'
import { shipped } from '../support/catalogues.ts'
import { fc } from '../support/properties.ts'

const { calendar } = shipped
const seconds = (when: string) => Date.parse(when) / 1000
/** Written as Morocco's clocks show it. */
const shown = (at: number) =>
  new Date(at * 1000).toLocaleString('sv-SE', {
    timeZone: 'Africa/Casablanca',
    dateStyle: 'full',
    timeStyle: 'long',
  })
const onTheClock = (at: number) => {
  const [day = '', clock = ''] = new Date(at * 1000)
    .toLocaleString('sv-SE', { timeZone: 'Africa/Casablanca' })
    .split(' ')
  return { day, clock, weekday: new Date(day).getUTCDay() }
}

const ramadans = Object.values(calendar.lunar).map(({ ramadan }) => ramadan)
const feasts = Object.values(calendar.lunar).flatMap(({ newYear, mawlid, fitr, adha }) => [
  newYear,
  mawlid,
  fitr,
  adha,
])
const isIn = (day: string, spans: { first: string; last: string }[]) =>
  spans.some(({ first, last }) => day >= first && day <= last)
const isBetween = (clock: string, from: string, to: string) => clock >= from && clock < to

function isDecent(at: number): boolean {
  const { day, clock, weekday } = onTheClock(at)
  if (isIn(day, feasts) || Object.keys(calendar.holidays).includes(day.slice(5))) return false
  if (weekday === 5 && isBetween(clock, '12:00', '15:00')) return false
  return isIn(day, ramadans)
    ? isBetween(clock, '10:00', '16:00') || isBetween(clock, '21:00', '22:30')
    : isBetween(clock, '09:00', '20:00')
}

const first = seconds('2026-01-01T00:00Z')
const last = seconds('2030-12-31T00:00Z')
const anyMoment = fc.integer({ min: first, max: last })
const anyWish: fc.Arbitrary<Wish> = fc.record(
  { part: fc.constantFrom(...parts), days: fc.uniqueArray(fc.integer({ min: 0, max: 6 })) },
  { requiredKeys: [] },
)
const isWished = (at: number, { part, days = [] }: Wish) => {
  const { clock, weekday } = onTheClock(at)
  if (days.length > 0 && !days.includes(weekday)) return false
  switch (part) {
    case 'morning':
      return clock < '12:00'
    case 'noon':
      return isBetween(clock, '12:00', '17:00')
    case 'evening':
      return clock >= '17:00'
    case undefined:
      return true
  }
}
const isWelcome = (at: number, wish: Wish) => isDecent(at) && isWished(at, wish)

test('the moment found is decent and wished, and not before it is asked for', () => {
  fc.assert(
    fc.property(anyMoment, anyWish, (at, wish) => {
      const found = nextDecent(at, calendar, wish)
      expect(found).toBeGreaterThanOrEqual(at)
      expect(isWelcome(found, wish), shown(found)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('no moment before the one found would have done', () => {
  const anyFraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  fc.assert(
    fc.property(anyMoment, anyWish, anyFraction, (at, wish, fraction) => {
      const found = nextDecent(at, calendar, wish)
      const between = Math.floor(at + (found - at) * fraction)
      for (const earlier of [at, between, found - 1].filter((moment) => moment >= at && moment < found))
        expect(isWelcome(earlier, wish), shown(earlier)).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test('a moment that is welcome stays as it is, to the second', () => {
  fc.assert(
    fc.property(anyMoment, anyWish, (at, wish) => {
      const found = nextDecent(at, calendar, wish)
      expect(nextDecent(found, calendar, wish)).toBe(found)
      if (isWelcome(at, wish)) expect(found).toBe(at)
    }),
  )
})

test('there is a moment within 40 days, whatever is wished and however many the holidays', () => {
  const always = { ...calendar.lunar[1448], newYear: { first: '0000-01-01', last: '9999-12-31' } }
  const idle = { ...calendar, lunar: { 1448: always } } as typeof calendar
  fc.assert(
    fc.property(anyMoment, anyWish, fc.boolean(), (at, wish, never) => {
      const found = nextDecent(at, idle, never ? { ...wish, days: [7] } : wish)
      expect(found).toBeGreaterThan(at)
      expect(found - at).toBeLessThan(40 * 86_400)
    }),
  )
})

/** Written with Morocco's offset of the day. */
describe('comes next:', () => {
  test.each<[why: string, at: string, next: string, wish?: Wish]>([
    ['the morning, after a late evening', '2026-11-24T22:10:30+00:00', '2026-11-25T09:00:00+00:00'],
    ['the first minute of the day', '2026-11-25T08:59:59+00:00', '2026-11-25T09:00:00+00:00'],
    ['nothing later, in the last second', '2026-11-25T19:59:59+00:00', '2026-11-25T19:59:59+00:00'],
    ['the next day, a second later', '2026-11-25T20:00:00+00:00', '2026-11-26T09:00:00+00:00'],
    ['the end of the prayer on Friday', '2026-11-27T12:00:00+00:00', '2026-11-27T15:00:00+00:00'],
    ['noon after the prayer', '2026-11-27T09:00:00+00:00', '2026-11-27T15:00:00+00:00', { part: 'noon' }],
    ['the day after the feast', '2026-11-17T21:00:00+00:00', '2026-11-19T09:00:00+00:00'],
    ['the day after two feasts', '2026-08-19T21:00:00+01:00', '2026-08-22T09:00:00+01:00'],
    [
      'the Sunday wished',
      '2026-11-25T10:00:00+00:00',
      '2026-11-29T17:00:00+00:00',
      { part: 'evening', days: [0] },
    ],
    [
      'the day after Eid al-Fitr, in Ramadan’s last night',
      '2027-03-09T22:30:00+00:00',
      '2027-03-12T09:00:00+00:00',
    ],
    ['the evening after the fast is broken', '2027-02-10T16:00:00+00:00', '2027-02-10T21:00:00+00:00'],
    ['Ramadan’s evening', '2027-02-10T17:00:00+00:00', '2027-02-10T21:00:00+00:00', { part: 'evening' }],
    ['the later morning of Ramadan', '2027-02-10T09:00:00+00:00', '2027-02-10T10:00:00+00:00'],
    ['nine o’clock, the clocks turned back', '2026-02-14T22:00:00+01:00', '2026-02-15T09:00:00+00:00'],
    ['nine o’clock, asked in the hour before', '2026-02-15T02:30:00+01:00', '2026-02-15T09:00:00+00:00'],
    ['nine o’clock, the clocks put forward', '2026-03-21T22:00:00+00:00', '2026-03-22T09:00:00+01:00'],
    ['nine o’clock, asked in that very night', '2026-03-22T01:30:00+00:00', '2026-03-22T09:00:00+01:00'],
    ['nine o’clock of the last change', '2026-09-19T22:00:00+01:00', '2026-09-20T09:00:00+00:00'],
    ['the plain hours, in a year not written yet', '2041-01-02T07:00:00+00:00', '2041-01-02T09:00:00+00:00'],
  ])('%s', (_why, at, next, wish) => {
    expect(shown(nextDecent(seconds(at), calendar, wish))).toBe(shown(seconds(next)))
  })
})

test('a day begins at midnight in Morocco, before and after the clocks are turned', () => {
  expect(localDay(seconds('2026-03-22T22:59:59Z'), calendar)).toBe('2026-03-22')
  expect(localDay(seconds('2026-03-22T23:00:00Z'), calendar)).toBe('2026-03-23')
  expect(localDay(seconds('2026-12-31T23:59:59Z'), calendar)).toBe('2026-12-31')
  expect(localDay(seconds('2027-01-01T00:00:00Z'), calendar)).toBe('2027-01-01')
})
