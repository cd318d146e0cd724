/** What an author does from the command line, on a copy of the content. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { BankQuestion } from '../../content/exchange/bank-question.ts'
import type { WrittenExamQuestion } from '../../content/reading/written-course.ts'
import { languages, type Problem } from '../../content/schema.ts'
import { checkedCatalogue } from '../../infra/catalogue.ts'
import { writtenCourse } from '../../infra/commands/course/course-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'takwin-content-'))
const content = join(folder, 'content')
cpSync('content', content, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))

function course(...words: string[]) {
  const args = ['infra/commands/course.ts', '--content', content, ...words]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { status, said: stdout, complained: stderr }
}
const plan = ['--sector', 'environment', '--competency', 'local-participation']
const titles = ['--ar', 'نقط الماء', '--fr', 'Points d’eau', '--en', 'Water points']
const file = (name: string) => join(content, 'courses/water-points', name)
const bank = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const plainly = ({ ask, options }: BankQuestion) => ({ ask, options })
const writtenPlainly = ({ ask, options }: WrittenExamQuestion) => ({
  ask: ask.text,
  options: options.map(({ text, right }) => ({ text, right })),
})

test('the shipped courses have nothing to mend', () => {
  expect(course('check')).toMatchObject({ status: 0, said: expect.stringContaining('Nothing to mend') })
})

test('the report has a line for each course and language', () => {
  const lines = JSON.parse(course('--json', 'report').said)
  const about = lines.map((line: { course: string; language: string }) => `${line.course} ${line.language}`)
  for (const language of languages) expect(about).toContain(`participatory-democracy ${language}`)
  expect(course('report').said).toContain("'participatory-democracy'")
})

test('a sentence that is too long for a phone is advised against, and stops nothing', () => {
  const path = join(content, 'courses/participatory-democracy/en.md')
  const before = readFileSync(path, 'utf8')
  const long = `Between elections, ${'you too '.repeat(10)}take part.`
  writeFileSync(path, before.replace('you also take part between elections.', long))
  const { status, said } = course('--json', 'check')
  writeFileSync(path, before)
  expect(status).toBe(0)
  expect(JSON.parse(said)).toMatchObject({
    problems: [],
    advice: expect.arrayContaining([
      expect.objectContaining({ what: expect.stringMatching(/^A sentence of 2\d words/) }),
    ]),
  })
})

test('an aid that takes more than a page is to be mended, whatever else is', () => {
  const path = join(content, 'courses/running-an-association/aids/budget-table.fr.md')
  const before = readFileSync(path, 'utf8')
  const rows = '|  |  |  |  |\n'.repeat(40)
  writeFileSync(path, before.replace('|  |  |  |  |\n', rows).replace('# Budget', '# Le grand budget'))
  const { status, said } = course('--json', 'check', 'running-an-association')
  writeFileSync(path, before)
  expect(status).toBe(1)
  const { problems } = JSON.parse(said)
  expect(problems.map(({ what }: { what: string }) => what)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('over its 17 characters'),
      'The page takes 2 pages, to here: shorten it, or leave out rows of a table.',
    ]),
  )
})

describe('a new course', () => {
  test('begins with files that read well, and is told what it lacks', () => {
    expect(course('new', 'water-points', ...plan, ...titles).status).toBe(0)
    const { status, said } = course('check', 'water-points')
    expect(status).toBe(1)
    expect(said).toContain('criterion “bank” of framework.yaml')
    const { problems } = JSON.parse(course('--json', 'check', 'water-points').said) as { problems: Problem[] }
    const places = problems.map(({ file, line }) => `${file.split('/').at(-1)}:${line}`)
    expect(said.match(/^\S+:\d+$/gm)?.map((place) => place.split('/').at(-1))).toEqual(places)
    const lacks = problems.filter(({ criterion }) => criterion)
    expect(lacks.map(({ criterion }) => criterion).toSorted()).toEqual([
      'bank',
      'cards',
      'examined',
      'lessons',
      'objectives',
      'objectives',
      'objectives',
    ])
    for (const problem of problems) expect(problem.template || problem.criterion, problem.what).toBeTruthy()
    for (const line of [3, 5, 7, 8, 10, 11, 12, 13, 18, 19, 20]) expect(places).toContain(`fr.md:${line}`)
  })

  test('is a draft, which keeps nothing else from being taught', () => {
    expect(course('report').said).toContain('Drafts, kept from learners: water-points.')
    expect(Object.keys(checkedCatalogue(content).courses)).not.toContain('water-points')
  })

  test('begins with a page to print where one is asked for, with nothing in it but to write over', () => {
    expect(course('new', 'dry-wells', ...plan, ...titles, '--aid', 'pump-log').status).toBe(0)
    const { problems } = JSON.parse(course('--json', 'check', 'dry-wells').said) as { problems: Problem[] }
    rmSync(join(content, 'courses/dry-wells'), { recursive: true })
    const about = problems.filter(({ file }) => file.includes('/aids/'))
    expect(about.filter(({ template }) => !template)).toEqual([])
  })

  test.each([
    ['a name that is taken', ['participatory-democracy', ...plan, ...titles], /is there already/],
    ['a name that is none', ['Water', ...plan, ...titles], /is no id/],
    [
      'a sector that is none',
      ['wells', '--sector', 'x', ...plan.slice(2), ...titles],
      /no sector "x". It has/,
    ],
    ['a title forgotten', ['wells', ...plan, ...titles.slice(2)], /--ar <title>/],
  ])('%s is refused with what to do', (_, words, told) => {
    const { status, complained } = course('new', ...words)
    expect(status).toBe(1)
    expect(complained).toMatch(told)
  })
})

describe('questions from elsewhere', () => {
  const gift = `::q-tap::Who mends the tap? {=The commune ~Nobody ####It is a public service.}

// [tag:unheard-of]
Whose is the water? {=Everyone's ~The rich}

When? {#1958}`

  test('are added to the exam once, and what is left out is listed', () => {
    const words = ['import', 'water-points', bank('Taps 1.gift', gift), '--language', 'en']
    const first = course(...words, '--competency', 'local-participation')
    expect(first.said).toContain('2 questions added')
    expect(first.said).toContain('When?…: a question that is answered with a number')
    expect(readFileSync(file('en.md'), 'utf8')).toContain(
      "\n### {#q-taps-1-2 competency=local-participation}\n? Whose is the water?\n- [x] Everyone's\n- [ ] The rich\n",
    )
    const again = course(...words, '--competency', 'local-participation')
    expect(again.said).toContain('0 questions added')
    expect(again.said).toContain('q-tap: it is in the exam already')
  })

  test('are not added without a competency', () => {
    const words = ['import', 'water-points', bank('more.gift', 'Which? {=one ~two}'), '--language', 'en']
    expect(course(...words).said).toContain('its competency is not said: tag it, or use --competency')
  })

  test.each([
    ['a file that is not there', ['none.gift'], /There is no file/],
    [
      'a file that is not GIFT',
      [bank('no.gift', 'Which? {=one')],
      /no\.gift: This is not GIFT: look at line/,
    ],
    ['a file that is no bank', [bank('no.xml', '<note/>')], /no\.xml: .* no Moodle question bank/],
  ])('%s is refused with its place', (_, [path = ''], told) => {
    const { status, complained } = course('import', 'water-points', path, '--language', 'en')
    expect(status).toBe(1)
    expect(complained).toMatch(told)
  })

  test('every shipped question goes out and comes in again as it was', () => {
    for (const [format, name, language] of [
      ['gift', 'all.gift', 'fr'],
      ['moodle', 'all.xml', 'ar'],
    ] as const) {
      const out = join(folder, name)
      course('export', 'participatory-democracy', '--language', language, '--format', format, '--out', out)
      const words = ['import', 'water-points', out, '--language', language]
      const { added } = JSON.parse(course('--json', ...words, '--competency', 'local-participation').said)
      const { exam } = writtenCourse(join(content, 'courses/participatory-democracy', `${language}.md`))
      expect(added.map(plainly)).toEqual(exam.questions.map(writtenPlainly))
    }
  })
})

describe('for a program', () => {
  test.each([
    ['a course that is not there', ['check', 'nowhere'], /no course "nowhere"/],
    ['a bucket that is not named', ['publish'], /Which bucket/],
    ['a file that is not there', ['import', 'water-points', 'none.gift', '--language', 'en'], /no file/],
    ['what is no command', ['chekc'], /unknown command/],
    ['an option that is missing', ['export', 'water-points', '--format', 'gift'], /--language/],
  ])('%s is refused as an object', (_, words, told) => {
    const { status, said } = course(...words, '--json')
    expect(status).toBe(1)
    expect(JSON.parse(said)).toEqual({ refused: expect.stringMatching(told) })
  })

  test('what is to be mended first is told with its place', () => {
    const outline = readFileSync(file('course.yaml'), 'utf8')
    writeFileSync(file('course.yaml'), outline.replace('draft: true\n', ''))
    const { status, said } = course('report', '--json')
    expect(status).toBe(1)
    expect(JSON.parse(said)).toMatchObject({
      refused: expect.stringContaining('to mend first'),
      problems: expect.arrayContaining([
        expect.objectContaining({ file: 'courses/water-points/course.yaml', criterion: 'lessons' }),
      ]),
    })
  })
})
