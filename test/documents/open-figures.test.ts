import { expect, test } from 'vitest'
import { languages } from '../../content/schema.ts'
import { columns, csvOf } from '../../functions/documents/indicators/csv.ts'
import { dcatOf } from '../../functions/documents/indicators/dcat.ts'
import { indicators } from '../../functions/documents/indicators/definitions.ts'
import { dictionary } from '../../functions/documents/indicators/dictionary.ts'
import { days, figures } from './figures-sample.ts'
import { facts, figurePages } from './pages-sample.ts'

test('the table holds each cell once, with the same numbers as the JSON, and nothing that a spreadsheet would run', () => {
  const [header = '', ...rows] = csvOf(figures).trimEnd().split('\r\n')
  const names = header.split(',')
  const cells = rows.map((row) => Object.fromEntries(row.split(',').map((cell, nth) => [names[nth], cell])))
  expect(cells).toHaveLength(figures.figures.length)
  expect(cells.map(({ count }) => count)).toEqual(figures.figures.map(({ count }) => `${count ?? ''}`))
  const keys = cells.map(({ count: _, ...key }) => JSON.stringify(key))
  expect(new Set(keys).size).toBe(keys.length)
  for (const row of rows) expect(row).not.toMatch(/["'=+@\t]|(^|,)-/)
})

test('the data dictionary says every indicator, dimension and column in every language', () => {
  expect(Object.keys(dictionary.indicators)).toEqual(Object.keys(indicators))
  expect([...new Set(figures.figures.map(({ indicator }) => indicator))].sort()).toEqual(
    Object.keys(indicators).sort(),
  )
  for (const language of languages) {
    const page = figurePages(language)['data dictionary'] ?? ''
    for (const id of [...Object.keys(dictionary.dimensions), ...Object.keys(columns)])
      expect(page).toContain(id)
    for (const { name, meaning } of Object.values(indicators))
      expect([name[language], meaning[language]]).toEqual([
        expect.stringMatching(/./),
        expect.stringMatching(/\.$/),
      ])
  }
})

test('a catalogue of open data is told what DCAT-AP asks of a dataset, and where the files are', () => {
  const described = dcatOf(facts, days) as Record<string, unknown>
  for (const wanted of [
    'title',
    'description',
    'publisher',
    'license',
    'temporal',
    'spatial',
    'accrualPeriodicity',
  ])
    expect(described).toHaveProperty([`dcterms:${wanted}`])
  expect(described['dcterms:title']).toMatchObject(languages.map((language) => ({ '@language': language })))
  expect(described['dcat:distribution']).toMatchObject(
    ['csv', 'json'].map((ending) => ({
      'dcat:downloadURL': { '@id': `${facts.portalUrl}/indicators.${ending}` },
      'dcterms:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
    })),
  )
})

test.each(languages)(
  'a page of figures in %s is light: at most 30 KB before it is compressed, and no script',
  (language) => {
    for (const name of [
      'figures',
      'what came of it',
      'what people told',
      'where people stop',
      'data dictionary',
    ]) {
      const page = figurePages(language)[name] ?? ''
      expect(Buffer.byteLength(page), name).toBeLessThanOrEqual(30_000)
      expect(page).not.toContain('<script')
    }
  },
)
