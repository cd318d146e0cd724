import { expect, test } from 'vitest'
import { shipped } from '../support/catalogues.ts'

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
