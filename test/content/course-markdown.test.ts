import { describe, expect, test } from 'vitest'
import { checkAgreement } from '../../content/checks/check-agreement.ts'
import { checkPhrases } from '../../content/checks/check-phrases.ts'
import { checkWords } from '../../content/checks/check-words.ts'
import { readCourseMarkdown } from '../../content/reading/course-markdown.ts'
import type { Passage, WrittenCourse } from '../../content/reading/written-course.ts'
import { readYaml } from '../../content/reading/yaml-file.ts'
import { courseFileSchema } from '../../content/schema.ts'
import { fc } from '../support/properties.ts'
import { sound } from './sound.ts'

const good = sound['courses/wells/en.md'] ?? ''

/** The first card of a course that has this body. */
function cardWith(body: string) {
  const { written, problems } = readCourseMarkdown('en.md', `# T\n\n## L {#l}\n\n### C {#c}\n${body}\n`)
  return { card: written.lessons[0]?.cards[0], problems }
}

describe('the idea of a card', () => {
  test.each([
    ['joins the lines of a paragraph', 'One\ntwo  \nthree.', 'One two three.'],
    ['keeps an empty line between paragraphs', 'One.\n\n\nTwo.', 'One.\n\nTwo.'],
    [
      'shows lists with bullets',
      'You need:\n- a form;\n- a\n  stamp.\n\nGo.',
      'You need:\n• a form;\n• a stamp.\n\nGo.',
    ],
    [
      'keeps signs that only look like markup',
      '2 * 3 < 7 & snake_case [sic]',
      '2 * 3 < 7 & snake_case [sic]',
    ],
    ['ends where the question begins, empty line or not', 'One.\n? Why?\n- [x] a\n- [ ] b', 'One.'],
  ])('%s', (_, body, idea) => {
    const { card, problems } = cardWith(body)
    expect(problems).toEqual([])
    expect(card?.idea).toEqual({ text: idea, line: 6 })
  })
})

test('an Arabic question mark begins a question too', () => {
  expect(cardWith('فكرة.\n\n؟ من يوقع؟\n- [x] أمينة\n- [ ] سعيد').card?.question?.ask).toEqual({
    text: 'من يوقع؟',
    line: 8,
  })
})

test('the space after a mark may be forgotten', () => {
  const { written, problems } = readCourseMarkdown(
    'en.md',
    '#T\n\n##L {#l}\n\n###C {#c}\nOne.\n\n?Why?\n- [x] a\n',
  )
  expect(problems).toEqual([])
  expect(written).toMatchObject({
    title: { text: 'T' },
    lessons: [
      { id: 'l', cards: [{ id: 'c', idea: { text: 'One.' }, question: { ask: { text: 'Why?', line: 8 } } }] },
    ],
  })
})

test('a question is read with each of its lines', () => {
  expect(cardWith('One.\n? Why\nnow?\n- [ ] a\n- [X] b\n  c\n> Be\n> cause.').card?.question).toEqual({
    ask: { text: 'Why now?', line: 7 },
    options: [
      { text: 'a', line: 9, right: false },
      { text: 'b c', line: 10, right: true },
    ],
    why: { text: 'Be cause.', line: 12 },
  })
})

test('every passage stands in the line that it names', () => {
  const lines = good.split('\n')
  const { written } = readCourseMarkdown('en.md', good)
  const passages = passagesOf(written)
  expect(passages).toHaveLength(1 + 2 + 2 + 3 * 2 + (4 + 5) + 2 * 3)
  for (const { text, line } of passages) expect(lines[line - 1]).toContain(text)
})

describe('whatever an author writes', () => {
  const pieces = [
    '# ',
    '## ',
    '### ',
    '{#a}',
    '{#exam}',
    '{#q competency=dig}',
    '? ',
    '- [x] ',
    '- [ ] ',
    '> ',
  ]
  const marks = [
    '\n',
    '\n\n',
    '\r\n',
    '- ',
    '1. ',
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    '<b>',
    '&#8238;',
    '    ',
    '\t',
    '---\n',
  ]
  const anyMarkdown = fc
    .array(
      fc.oneof(fc.constantFrom(...pieces, ...marks), fc.string({ unit: 'binary' }), fc.constant('words')),
    )
    .map((parts) => parts.join(''))

  test('a language file yields words or problems in its lines', () => {
    const model = readCourseMarkdown('ar.md', good).written
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const { written, problems } = readCourseMarkdown('en.md', text)
        const all = [...problems, ...checkWords(written), ...checkAgreement(model, written)]
        const last = text.split(/\r\n|\r|\n/).length
        expect(all.every(({ line }) => line >= 1 && line <= last)).toBe(true)
        expect(all.length + passagesOf(written).length).toBeGreaterThan(0)
      }),
    )
  })

  test('a good file with anything put into it is read to its end', () => {
    fc.assert(
      fc.property(anyMarkdown, fc.nat(good.length), (text, at) => {
        const { written, problems } = readCourseMarkdown('en.md', good.slice(0, at) + text + good.slice(at))
        expect([...problems, ...checkWords(written)].every(({ what }) => what.length > 0)).toBe(true)
      }),
    )
  })

  test('a YAML file yields a value or problems', () => {
    const yaml = sound['courses/wells/course.yaml'] ?? ''
    const anyYaml = fc
      .array(
        fc.oneof(
          fc.constantFrom(': ', '- ', '&a', '*a', '!b', '{', '}', '[', ']', '"', '\n', '  ', '|', '? '),
          fc.string(),
        ),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(anyYaml, fc.nat(yaml.length), (text, at) => {
        const result = readYaml('course.yaml', yaml.slice(0, at) + text + yaml.slice(at), courseFileSchema)
        expect('read' in result || result.problems.length > 0).toBe(true)
      }),
    )
  })

  test('phrases yield problems or none', () => {
    const anyFluent = fc
      .array(
        fc.oneof(
          fc.constantFrom('a = ', '-b = ', '{ $n ->', ' *[one] ', '}', '{', '\n', '.c = ', '"', '# '),
          fc.string(),
        ),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(anyFluent, (text) => {
        expect([...checkPhrases([{ file: 'fr.ftl', text }])].every(({ line }) => line > 0)).toBe(true)
      }),
    )
  })
})

function passagesOf({ title, objectives, lessons, exam }: WrittenCourse): Passage[] {
  const cards = lessons.flatMap((lesson) => lesson.cards)
  const questions = [...cards.flatMap(({ question }) => question ?? []), ...exam.questions]
  return [
    title,
    ...objectives,
    ...lessons.map((lesson) => lesson.title),
    ...cards.flatMap((card) => [card.title, card.idea]),
    ...questions.flatMap(({ ask, options, why }) => [ask, ...options, ...(why ? [why] : [])]),
  ]
}
