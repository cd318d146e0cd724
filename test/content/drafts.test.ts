/** What can be looked at of a course that is being written. */
import { expect, test } from 'vitest'
import { readCatalogue } from '../../content/catalogue.ts'
import { coursesIn } from '../../content/reading/content-folder.ts'
import { type Language, languages } from '../../content/schema.ts'
import { type Files, inFolder, sound } from './sound.ts'

const file = (name: string) => `courses/wells/${name}`
const changed = (name: string, from: string | RegExp, to: string): Files => {
  const before = sound[file(name)] ?? ''
  expect(before).toMatch(from)
  return { [file(name)]: before.replace(from, to) }
}
const readIn = (files: Files, ahead?: Language) =>
  inFolder({ ...sound, ...files }, (folder) => readCatalogue(folder, undefined, coursesIn(folder), ahead))
const shown = (files: Files, ahead?: Language) => {
  const read = readIn(files, ahead)
  expect(read).toHaveProperty('problems')
  return 'problems' in read ? read.soFar?.courses.wells : undefined
}

test('one that has too little of something is shown as it is', () => {
  const few = changed('course.yaml', 'draw: 2', 'draw: 3')
  expect(shown(few)?.draw).toBe(3)
})

test('one that is broken is not', () => {
  expect(shown(changed('fr.md', /- \[x\] .*\n/, ''))).toBeUndefined()
})

test('the language that is ahead is shown in place of those that lag behind, and of no other', () => {
  const begun = {
    ...changed('course.yaml', 'whose: []', 'whose: []\n      rope: []'),
    ...changed('fr.md', '## Exam', '### La corde {#rope}\nElle est à tous.\n\n## Exam'),
  }
  const course = shown(begun, 'fr')
  expect(course?.order).toContain('rope')
  for (const language of languages)
    expect(course?.words[language].cards.rope?.idea, language).toBe('Elle est à tous.')
  expect(shown(begun, 'en')).toBeUndefined()
  const renamed = {
    ...begun,
    ...changed('en.md', '## Exam', '### The rope {#rope}\nEverybody’s.\n\n## Exam'),
  }
  expect(shown(renamed, 'fr')?.words.en.cards.rope?.idea).toBe('Everybody’s.')
})

test('a draft is read where it is asked for, and is in nobody’s way', () => {
  const broken = changed('course.yaml', 'version: 1.0.0', 'draft: true\nversion: one')
  const goals = { 'framework.yaml': (sound['framework.yaml'] ?? '').replace(/^goals:[\s\S]*/m, '') }
  const files = { ...sound, ...broken, ...goals }
  expect(readIn({ ...broken, ...goals })).toHaveProperty('problems')
  expect(inFolder(files, (folder) => readCatalogue(folder))).toMatchObject({ catalogue: { courses: {} } })
})
