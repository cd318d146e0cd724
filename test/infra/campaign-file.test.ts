/** A campaign's file: what is good goes through, and every problem is told with its place. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readCampaign } from '../../infra/commands/campaign/read-campaign.ts'
import { Refused } from '../../infra/commands/course/setting.ts'
import { small } from '../support/catalogues.ts'

const folder = mkdtempSync(join(tmpdir(), 'takwin-campaign-'))
afterAll(() => rmSync(folder, { recursive: true }))

function read(name: string, text: string) {
  const file = join(folder, `${name}.yaml`)
  writeFileSync(file, text)
  return readCampaign(file, small)
}
/** Line and words of each problem. */
function problemsIn(name: string, text: string): string[] {
  try {
    read(name, text)
  } catch (refusal) {
    if (refusal instanceof Refused) return refusal.problems.map(({ line, what }) => `${line} ${what}`)
    throw refusal
  }
  return []
}

const words = 'words:\n  ar: خبر\n  fr: Une nouvelle\n  en: News\n'

test('words in every language are enough, and a link, a course and a segment may be beside them', () => {
  expect(read('call-2027', words)).toEqual({
    name: 'call-2027',
    campaign: { words: { ar: 'خبر', fr: 'Une nouvelle', en: 'News' } },
  })
  const whole = `to:\n  languages: [ar]\n  channels: [telegram]\n  course: wells\n  stage: certified\n${words}link: https://projects.example\ncourse: bees\n`
  expect(read('call-2027', whole).campaign).toMatchObject({ course: 'bees', to: { stage: 'certified' } })
  const near = `to:\n  regions: [MA-09, abroad]\n  fields: [health]\n  roles: [run]\n${words}`
  expect(read('call-2027', near).campaign.to?.regions).toEqual(['MA-09', 'abroad'])
  expect(problemsIn('call-2027', near.replace('MA-09', 'Souss'))).toEqual([
    expect.stringMatching(/^2 "to.regions.0" must be one of MA-06, /),
  ])
})

test.each([
  ['call-2027', 'words:\n  ar: خبر\n  fr: Une nouvelle\n', [/^1 "words\.en" is missing/]],
  ['call-2027', `${words}link: http://projects.example\n`, [/^5 "link" must be a whole web address/]],
  ['call-2027', `${words}course: wels\n`, [/^5 There is no course "wels": name one of wells, bees/]],
  ['call-2027', `to:\n  course: wells\n${words}`, [/^2 Say how far they are/]],
  [
    'call-2027',
    `to:\n  channels: [sms]\n${words}`,
    [/^2 "to\.channels\.0" must be one of telegram, whatsapp/],
  ],
  ['call-2027', `to:\n  channels: [telegram]\n${words}template: call\n`, [/^7 A template is for WhatsApp/]],
  ['Call_2027', words, [/^1 The file's name is the campaign's/]],
  ['wells', words, [/^1 wells is a course/]],
  [
    'call-2027',
    `words:\n  ar: خبر\n  fr: ${'a'.repeat(1100)}\n  en: ${'b'.repeat(4100)}\n`,
    [/^3 .*over the 1024 characters of a message on whatsapp/, /^4 .*4096.*telegram/, /^4 .*1024.*whatsapp/],
  ],
] as const)('%s: what is wrong is told with its line', (name, text, expected) => {
  const problems = problemsIn(name, text)
  expect(problems).toHaveLength(expected.length)
  for (const [nth, pattern] of expected.entries()) expect(problems[nth]).toMatch(pattern)
})
