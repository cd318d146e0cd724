/** Each criterion of quality is held: content that falls short of it alone is told so. */
import { expect, test } from 'vitest'
import { criterionIn } from '../../content/criterion-in.ts'
import { type Criterion, languages, qualitySchema } from '../../content/schema.ts'
import { shipped } from '../support/catalogues.ts'
import { edit, miniature, readFiles } from './miniature.ts'
import { refused } from './refused.ts'

/** File, what is replaced in it, by what. */
const shortOf: Record<Criterion, [file: string, from: string, to: string]> = {
  languages: [
    'fr.md',
    '- [x] first\n- [ ] other\n- [ ] third\n\n',
    '- [ ] other\n- [x] first\n- [ ] third\n\n',
  ],
  objectives: ['.md', '> - Share a well', '> - Share\n> - Clean\n> - Cover'],
  lessons: ['framework.yaml', 'lessons: { least: 4', 'lessons: { least: 5'],
  cards: ['framework.yaml', 'cards: { least: 3', 'cards: { least: 4'],
  minutes: ['course.yaml', 'minutes: 20', 'minutes: 90'],
  ideas: ['ar.md', 'The idea of one-a.', 'One.\n\nTwo.\n\nThree.'],
  questions: ['framework.yaml', 'percent: 75', 'percent: 100'],
  feedback: ['en.md', '> Because of one-a.\n', ''],
  options: ['framework.yaml', 'percent: 50', 'percent: 0'],
  sources: ['course.yaml', 'one-a: [law]', 'one-a: []'],
  taught: ['course.yaml', 'competencies: [dig]', 'competencies: []'],
  examined: ['framework.yaml', 'examined: { least: 2', 'examined: { least: 13'],
  bank: ['framework.yaml', 'times: 3', 'times: 4'],
  draw: ['framework.yaml', 'most: 9', 'most: 7'],
  passMark: ['course.yaml', 'passMark: 70', 'passMark: 95'],
}

/** Where a criterion is about a card that is not in the miniature, it is written in first. */
const before: Partial<Record<Criterion, [file: string, from: string, to: string]>> = {
  questions: ['.md', '? What is one-a?\n- [x] first\n- [ ] other\n- [ ] third\n> Because of one-a.\n', ''],
  options: ['.md', '- [x] first', '- [x] the first'],
  sources: ['fr.md', 'The idea of one-a.', 'La loi organique 113-14 le dit.'],
}

test.each(Object.keys(qualitySchema.shape) as Criterion[])(
  'a course is held to the criterion “%s”',
  (criterion) => {
    const first = before[criterion]
    const files = first ? edit(miniature, ...first) : miniature
    expect(readFiles(files)).toHaveProperty('catalogue')
    const read = readFiles(edit(files, ...shortOf[criterion]))
    const problems = 'problems' in read ? read.problems : []
    expect(new Set(problems.map((problem) => problem.criterion))).toEqual(new Set([criterion]))
  },
)

test('a course that lacks a language falls short of “languages”', () => {
  const { 'courses/wells/fr.md': _, ...files } = miniature
  expect(readFiles(files)).toMatchObject({ problems: [{ criterion: 'languages' }] })
})

test('each criterion says its own figures in every language', () => {
  const { bank } = shipped.framework.quality
  for (const language of languages) {
    const said = criterionIn(bank, language)
    expect(said).toContain(`${bank.least}`)
    expect(said).not.toMatch(/[{}]|undefined/)
  }
})

refused('the criteria', [
  [
    'a figure that is not said, and one that is not there',
    [['framework.yaml', 'ar: "{paragraphs} at most"', 'ar: "{lines} at most"']],
    [
      'framework.yaml:12 The criterion has no figure "lines": correct it.',
      'framework.yaml:12 Say the figure too: write {paragraphs} where it belongs.',
    ],
  ],
  [
    'a range that leaves nothing',
    [['framework.yaml', 'minutes: { least: 10', 'minutes: { least: 40']],
    [
      'course.yaml:6 Let the course take 40 to 30 minutes: it takes 20.',
      'framework.yaml:11 At least 40 and at most 30 leaves nothing: correct one.',
    ],
  ],
  [
    'a name that a certificate has no room for',
    [['framework.yaml', 'fr: Digging', `fr: ${'D'.repeat(63)}`]],
    ['framework.yaml:4 The name is 3 over the 60 characters that a certificate has room for: shorten it.'],
  ],
])
