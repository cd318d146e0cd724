/** Pages to print and fill in, as authors write them beside a course; what is wrong with them stands in `broken/`. */
import { expect, test } from 'vitest'
import { readAidMarkdown } from '../../content/reading/aid-markdown.ts'
import { languages } from '../../content/schema.ts'
import { catalogueIn, sound } from './sound.ts'

const words = (language: string) => `# Tools (${language})

What one needs. Name: ____

## To buy

- [ ] a spade
- [ ] a rope

| Tool | Price |
|------------|---|
| Spade | |
| | |

---
`
test('what an author writes is read with its lines', () => {
  const reported: string[] = []
  const read = readAidMarkdown(words('fr'), (line, what) => reported.push(`${line} ${what}`))
  expect(reported).toEqual([])
  expect(read.title).toEqual({ text: 'Tools (fr)', line: 1 })
  expect(read.blocks).toEqual([
    { what: 'paragraph', line: 3, text: 'What one needs. Name: ____' },
    { what: 'heading', line: 5, text: 'To buy' },
    {
      what: 'checks',
      line: 7,
      entries: [
        { text: 'a spade', line: 7 },
        { text: 'a rope', line: 8 },
      ],
    },
    {
      what: 'table',
      line: 10,
      head: [
        { text: 'Tool', line: 10 },
        { text: 'Price', line: 10 },
      ],
      rows: [
        [
          { text: 'Spade', line: 12 },
          { text: '', line: 12 },
        ],
        [
          { text: '', line: 13 },
          { text: '', line: 13 },
        ],
      ],
      widths: [12, 3],
    },
    { what: 'rule', line: 15 },
  ])
})

const outline = 'courses/wells/course.yaml'
/** With these lines of course.yaml, and a page in each language for each of these ids. */
const aided = (lines: string, ...ids: string[]) => ({
  ...sound,
  [outline]: `${sound[outline]}aids:\n${lines}\n`,
  ...Object.fromEntries(
    ids.flatMap((id) =>
      languages.map((language) => [`courses/wells/aids/${id}.${language}.md`, words(language)]),
    ),
  ),
})

test('an aid is offered after its card, or after the last card of its lesson, under its title', () => {
  const files = aided('  tools: { after: before }\n  ropes: { after: where }', 'tools', 'ropes')
  const { aids, words } = catalogueIn(files).courses.wells ?? expect.unreachable()
  expect(aids).toEqual({ tools: 'how-deep', ropes: 'where' })
  expect(words.fr.aids).toEqual({ ropes: { title: 'Tools (fr)' }, tools: { title: 'Tools (fr)' } })
})

test('a course without aids says nothing of them', () => {
  const { wells } = catalogueIn(sound).courses
  expect(wells).not.toHaveProperty('aids')
  expect(wells?.words.fr).not.toHaveProperty('aids')
})
