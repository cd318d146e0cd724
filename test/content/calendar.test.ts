import { expect, test } from 'vitest'
import { shipped } from '../support/catalogues.ts'
import { refused } from './refused.ts'

const { lunar } = shipped.calendar

test('the years 2026 to 2030 have all their lunar holidays', () => {
  const years = Object.values(lunar).flatMap((feasts) =>
    Object.entries(feasts).map(([name, { first }]) => `${name} ${first.slice(0, 4)}`),
  )
  const names = ['newYear', 'mawlid', 'ramadan', 'fitr', 'adha']
  const expected = ['2026', '2027', '2028', '2029', '2030'].flatMap((year) =>
    names.map((name) => `${name} ${year}`),
  )
  expect(years).toEqual(expect.arrayContaining(expected))
})

/** Saudi Arabia's computed calendar: the crescent is seen in Morocco the same day or the next, rarely otherwise. */
const ummAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})
const begins = {
  newYear: [1, 1],
  mawlid: [3, 12],
  ramadan: [9, 1],
  fitr: [10, 1],
  adha: [12, 10],
}
const feasts = Object.entries(lunar).flatMap(([year, its]) =>
  Object.entries(begins).map(([name, begin]) => ({
    name,
    year,
    ...its[name as keyof typeof its],
    begin: [...begin, Number(year)],
  })),
)

test.each(feasts)('$name of $year begins within a day of the computed calendar', ({ first, begin }) => {
  const around = [-1, 0, 1].map((days) => {
    const parts = ummAlQura.formatToParts(Date.parse(first) + days * 86_400_000)
    return ['month', 'day', 'year'].map((name) => Number(parts.find(({ type }) => type === name)?.value))
  })
  expect(around).toContainEqual(begin)
})

const file = 'calendar.yaml'

refused('the calendar', [
  ['being away', [[file, undefined, '']], [`${file}:1 The file must be a set of "name: value" lines.`]],
  [
    'a zone that is none',
    [[file, 'Africa/Casablanca', 'Africa/Rabat']],
    [`${file}:1 No time zone is called "Africa/Rabat": write one such as Africa/Casablanca.`],
  ],
  [
    'an hour that no clock shows',
    [[file, 'from: 09:00', 'from: 25:00']],
    [`${file}:5 "hours.usual.fridays.morning.from" must be a time of day such as 09:00.`],
  ],
  [
    'a part of the day without an end',
    [[file, ', to: 12:00', '']],
    [`${file}:5 "hours.usual.fridays.morning.to" is missing: add it.`],
  ],
  [
    'a part of the day that is away',
    [[file, 'evening:', 'night:']],
    [
      `${file}:4 "hours.usual.fridays.evening" is missing: add it.`,
      `${file}:7 Nothing is called "night" here: correct the spelling or remove it.`,
    ],
  ],
  [
    'a part of the day that ends before it begins',
    [[file, 'to: 20:00', 'to: 16:00']],
    [`${file}:7 The evening ends at 16:00: let it end after 17:00.`],
  ],
  [
    'parts of the day that overlap',
    [[file, 'from: 15:00', 'from: 11:00']],
    [`${file}:6 The noon begins at 11:00, before 12:00: let each part follow the last.`],
  ],
  [
    'a holiday that no year has',
    [[file, '07-30', '07-32']],
    [`${file}:22 No year has a day 07-32: correct the month or the day.`],
  ],
  [
    'a lunar day that its year has not',
    [[file, '2027-05-17, last: 2027-05-18', '2027-02-29, last: 2027-03-01']],
    [`${file}:29 There is no 2027-02-29: correct the month or the day.`],
  ],
  [
    'a feast that ends before it begins',
    [[file, 'last: 2026-08-26', 'last: 2026-08-24']],
    [`${file}:26 The last day, 2026-08-24, is before the first: let it follow 2026-08-25.`],
  ],
  [
    'a Ramadan that the moon does not know, and its feast apart from it',
    [[file, 'last: 2027-03-09', 'last: 2027-03-12']],
    [
      `${file}:27 Ramadan has 29 or 30 days: these are 33, correct one end.`,
      `${file}:28 Eid al-Fitr is the day after Ramadan, which ends on 2027-03-12: correct one of them.`,
    ],
  ],
])
