/** The SQL for Athena, on SQLite, which speaks most of it, over the same rows as the fold: as DynamoDB exports them. */
import { readFileSync } from 'node:fs'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { marshall } from '@aws-sdk/util-dynamodb'
import { expect, test } from 'vitest'
import { optionQuestions, optionsOf } from '../../content/profile.ts'
import { type Sums, tell } from '../../functions/documents/indicators/sums.ts'
import { end, population, type Rows, sumsOf, taught } from '../support/population.ts'

const queries = readFileSync('infra/athena/figures.sql', 'utf8')
  .split(/^-- (?=[a-z]+: )/m)
  .slice(1)

const rowsOf = population('athena', taught)
const learners = Array.from({ length: 250 }, (_, nth) => rowsOf(nth))

/** What Athena has and SQLite has not. */
function openAthena(): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  const add = (name: string, act: (...given: SQLOutputValue[]) => SQLOutputValue) =>
    database.function(name, { deterministic: true, varargs: true }, act)
  add('regexp_like', (text, pattern) => Number(new RegExp(`${pattern}`).test(`${text}`)))
  add('regexp_replace', (text, pattern, by) => `${text}`.replace(new RegExp(`${pattern}`), `${by}`))
  add('split_part', (text, by, nth) => `${text}`.split(`${by}`)[Number(nth) - 1] ?? null)
  add('strpos', (text, part) => `${text}`.indexOf(`${part}`) + 1)
  add('greatest', (...numbers) => numbers.reduce((one, other) => (Number(one) > Number(other) ? one : other)))
  add('from_iso8601_timestamp', (text) => text ?? null)
  add('to_unixtime', (text) => Date.parse(`${text}`) / 1000)
  add('json_extract_scalar', (json, path) => {
    const found = json === null ? null : at(JSON.parse(`${json}`), `${path}`)
    return typeof found === 'string' || typeof found === 'number' ? found : null
  })
  return database
}

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .slice(1)
    .reduce((found, name) => (found as Record<string, unknown> | undefined)?.[name], value)

/** Rows of an array or a map are joined to their line in another way. */
const inSqlite = (query: string): string =>
  query.replace(
    /CROSS JOIN UNNEST\(CAST\((json_extract\([^)]*\)) AS [a-z]+\([^)]*\)\)\) AS t \([a-z, ]+\)/g,
    'JOIN json_each($1) AS t',
  )

/** Of an association: it is in the table of the certificates, and counts as none. */
const attestation = {
  id: 'attested',
  status: 'valid',
  association: { members: 5 },
  language: 'fr',
  issuedAt: '2026-01-20T10:00:00.000Z',
}

function counted(many: Rows[]): Sums {
  const athena = openAthena()
  for (const name of ['learners', 'voices', 'associations', 'sessions', 'certificates']) {
    athena.exec(`CREATE TABLE ${name} (line)`)
    const put = athena.prepare(`INSERT INTO ${name} VALUES (?)`)
    for (const row of many.flatMap((rows) => rows[name] ?? [])) put.run(exported(row))
    if (name === 'certificates') put.run(exported(attestation))
  }
  const sums: Sums = {}
  for (const query of queries.map((each) =>
    inSqlite(each.slice(each.search(/^WITH /m)).replaceAll(':end', `${end}`)),
  ))
    for (const { what, value, times } of athena.prepare(query).all())
      tell(sums, `${what}`, inProfile(`${what}`, `${value}`), Number(times))
  return sums
}

/** Sets are arrays in exports. */
const exported = (row: object): string =>
  JSON.stringify({ Item: marshall(row) }, (_, value) => (value instanceof Set ? [...value] : value))

/** Of a profile the SQL tells which answer of the list it is. */
function inProfile(what: string, value: string): string {
  const about = optionQuestions.find((each) => what.endsWith(`users/${each}`))
  if (!about) return value
  return value === '-' ? 'not-told' : (Object.keys(optionsOf(about))[Number.parseInt(value, 36)] ?? value)
}

test('the SQL for Athena counts what the fold counts: all but what is remembered', () => {
  const folded = sumsOf(learners)
  delete folded.people?.decks
  for (const { id } of taught)
    for (const name of ['decks', 'cards', 'remembered']) delete folded[`course/${id}`]?.[name]
  expect(counted(learners)).toEqual(folded)
})
