import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCatalogue } from '../../content/catalogue.ts'
import { edit, type Files, miniature, problemsOf, readFiles } from './miniature.ts'

test('the shipped content has no problems', () => {
  const read = readCatalogue(join(import.meta.dirname, '../../content'))
  expect('problems' in read ? read.problems : []).toEqual([])
})

test('every id, place and word of the files is in the catalogue', () => {
  const read = readFiles(miniature)
  if (!('catalogue' in read)) throw new Error('the miniature has problems')
  const { framework, courses, phrases } = read.catalogue
  expect(Object.keys(framework.competencies)).toEqual(['dig', 'share'])
  expect(phrases.fr).toBe(miniature['phrases/fr.ftl'])

  const { lessons, cards, bank, order, words, ...rest } = courses.wells ?? expect.unreachable()
  expect(rest).toEqual({
    id: 'wells',
    version: '1.0.0',
    changed: { ar: 'First words', fr: 'First words', en: 'First words' },
    sector: 'water',
    minutes: 20,
    passMark: 70,
    draw: 8,
    competencies: ['dig', 'share'],
    sources: {
      law: {
        title: { ar: 'Law on wells', fr: 'Law on wells', en: 'Law on wells' },
        url: 'https://www.sgg.gov.ma',
      },
    },
  })
  expect(lessons[2]).toEqual({
    id: 'three',
    competencies: ['share'],
    cards: ['three-a', 'three-b', 'three-c'],
  })
  expect(order).toEqual(lessons.flatMap((lesson) => lesson.cards))
  expect(Object.keys(cards)).toEqual(order)
  expect(cards['two-b']).toEqual({
    id: 'two-b',
    lesson: 1,
    nth: 4,
    sources: ['law'],
    question: { options: 3, right: [0] },
  })
  expect(Object.keys(bank)).toHaveLength(24)
  expect(bank['q-2']).toEqual({ id: 'q-2', competency: 'share', options: 3, right: [0] })

  const { title, objectives, lessons: lessonTitles, cards: cardWords, questions } = words.ar
  expect(title).toBe('Wells (ar)')
  expect(objectives).toEqual(['Dig a well', 'Share a well'])
  expect(lessonTitles).toEqual({
    one: 'Lesson one',
    two: 'Lesson two',
    three: 'Lesson three',
    four: 'Lesson four',
  })
  expect(cardWords['one-c']).toEqual({
    title: 'Card one-c',
    idea: 'The idea of one-c.',
    ask: 'What is one-c?',
    options: ['first', 'other', 'third'],
    feedback: 'Because of one-c.',
  })
  expect(questions['q-24']).toEqual({ ask: 'Which of 24?', options: ['first', 'other', 'third'] })
})

test('problems of all files are reported at once, by file and line', () => {
  let files = edit(miniature, 'ar.md', '- [ ] third', '- [ ] other')
  files = edit(files, 'ar.md', 'The idea of one-a.', 'The *idea*.')
  files = edit(files, 'course.yaml', 'minutes: 20', 'minutes: none')
  files = edit(files, 'fr.md', '{#q-1 ', '{#q-0 ')
  files = edit(files, 'en.ftl', 'bye =', 'good-bye =')
  files = edit(files, 'framework.yaml', 'awareness', 'interest')
  expect(problemsOf(files)).toEqual([
    'ar.md:9 Plain text only: remove the emphasis (* or _).',
    'ar.md:14 The option "other" is there twice: change one.',
    'course.yaml:6 "minutes" must be a number.',
    'fr.md:122 The question "q-1" of ar.md, line 124, is missing: write it here, or remove it there.',
    'fr.md:124 ar.md lacks the question "q-0": add it there, or remove it here.',
    'framework.yaml:5 "competencies.share.level" must be one of awareness, practice, mastery.',
    'phrases/ar.ftl:1 The message "good-bye" of phrases/en.ftl, line 2, is missing: write it here too.',
    'phrases/en.ftl:1 The message "bye" of phrases/fr.ftl, line 2, is missing: write it here too.',
    'phrases/fr.ftl:1 The message "good-bye" of phrases/en.ftl, line 2, is missing: write it here too.',
  ])
})

test('each missing file is named once', () => {
  const missing = ['framework.yaml', 'courses/wells/course.yaml', 'courses/wells/fr.md', 'phrases/ar.ftl']
  const files = Object.fromEntries(Object.entries(miniature).filter(([file]) => !missing.includes(file)))
  expect(problemsOf(files)).toEqual([
    'course.yaml:1 This file is missing: write it.',
    'fr.md:1 This file is missing: write it.',
    'framework.yaml:1 This file is missing: write it.',
    'phrases/ar.ftl:1 This file is missing: write it.',
  ])
})

test('a course with too few lessons is told how many it has and needs', () => {
  const without = (text: string, from: string, to: string) =>
    text.slice(0, text.indexOf(from)) + text.slice(text.indexOf(to))
  const files: Files = Object.fromEntries(
    Object.entries(miniature).map(([file, text]) => {
      if (file.endsWith('course.yaml')) return [file, without(text, '  four:', 'sources:')]
      return [file, file.endsWith('.md') ? without(text, '## Lesson four', '## Exam') : text]
    }),
  )
  expect(problemsOf(files)).toEqual(['course.yaml:12 Give the course 4 to 7 lessons: it has 3.'])
})

test('right options that stand out by their length are reported once for each file', () => {
  const path = 'courses/wells/en.md'
  const text = miniature[path] ?? ''
  const spoiled = (count: number) => {
    let left = count
    const longer = text.replaceAll('- [x] first', (option) => (left-- > 0 ? `${option} of all` : option))
    return problemsOf({ ...miniature, [path]: longer })
  }
  expect(spoiled(18)).toEqual([])
  expect(spoiled(19)).toEqual([
    'en.md:11 The right option is the longest in 19 of 36 questions, here first: even them out.',
  ])
})

test('a file that is not UTF-8 is reported where it cannot be read', () => {
  expect(problemsOf(edit(miniature, 'fr.md', 'of one-a', 'of on\uFFFD'))).toEqual([
    'fr.md:9 A character cannot be read: save the file as UTF-8.',
  ])
})

test('the line ends and the byte order mark of any editor make no difference', () => {
  const windows = Object.entries(miniature).map(([file, text]) => [
    file,
    `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  ])
  const { phrases: _, ...taught } = catalogueOf(Object.fromEntries(windows))
  const { calendar, courses } = catalogueOf(miniature)
  expect(taught).toEqual({ framework: expect.anything(), calendar, courses })
})

function catalogueOf(files: Files) {
  const read = readFiles(files)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.catalogue
}
