/** What is published, without a bucket. */
import { describe, expect, test } from 'vitest'
import { amend, catalogueOf, compile, type Edition, hashOf, namedIn } from '../../content/publication.ts'
import { changesBetween, takesAway } from '../../content/publication-changes.ts'
import type { Catalogue, CourseWords } from '../../content/schema.ts'
import { catalogueOf as catalogueHolding, shipped, small } from '../support/catalogues.ts'
import { withoutCard, withoutCourse, withoutQuestion } from '../support/changed-catalogue.ts'

const at = '2026-11-22T10:00:00.000Z'
const editionOf = (catalogue: Catalogue): Edition => compile(catalogue, at).edition
const raised = (catalogue: Catalogue, id: string, version: string): Catalogue => {
  const course = catalogue.courses[id]
  return course
    ? { ...catalogue, courses: { ...catalogue.courses, [id]: { ...course, version } } }
    : catalogue
}

describe('a publication', () => {
  test('read again is the very catalogue that was compiled', () => {
    const { edition, files } = compile(shipped, at)
    const wordsOf = (hash: string) => JSON.parse(files[hash] ?? '') as CourseWords
    const outline = JSON.parse(files[edition.publication.outline ?? ''] ?? '')
    const read = catalogueOf({ ...edition, outline }, shipped.phrases, wordsOf)
    expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(shipped)))
  })

  test('names exactly its files, each by the hash of its text', () => {
    const { edition, files } = compile(small, at)
    expect(new Set(namedIn(edition.publication))).toEqual(new Set(Object.keys(files)))
    for (const [hash, text] of Object.entries(files)) expect(hashOf(text)).toBe(hash)
  })

  test('is asked for the words of one course in one language only, when these are read', () => {
    const asked: string[] = []
    const edition = editionOf(small)
    const read = catalogueOf(edition, small.phrases, (hash) => {
      asked.push(hash)
      return small.courses.bees?.words.fr as CourseWords
    })
    expect(asked).toEqual([])
    expect(read.courses.bees?.words.fr.title).toBe('Bees')
    expect(asked).toEqual([edition.publication.courses.bees?.fr])
  })

  test('of one course leaves the others as they are out', () => {
    const later = withoutCard(raised(raised(small, 'bees', '2.0.0'), 'wells', '3.0.0'), 'how-deep')
    const { edition } = amend(editionOf(small), editionOf(later), ['bees'])
    expect(edition.publication.courses).toMatchObject({
      bees: { version: '2.0.0' },
      wells: { version: '1.0.0' },
    })
    expect(edition.outline.courses.wells?.order).toContain('how-deep')
    expect(Object.keys(edition.outline.courses)).toEqual(['bees', 'wells'])
  })
})

test('a course that is published alone stays where it is offered', () => {
  const out = editionOf(shipped)
  const [, second = ''] = Object.keys(shipped.courses)
  expect(JSON.stringify(amend(out, out, [second]).edition)).toBe(JSON.stringify(out))
})

describe('before it is out, an author is told', () => {
  test('nothing of courses that stay as they are', () => {
    expect(changesBetween(editionOf(small), editionOf(small))).toEqual([])
  })

  test('which courses are new', () => {
    expect(changesBetween(editionOf(withoutCourse(small, 'bees')), editionOf(small))).toEqual([
      { course: 'bees', what: 'new', version: '1.0.0' },
    ])
  })

  test('which courses are gone', () => {
    const changes = changesBetween(editionOf(small), editionOf(withoutCourse(small, 'bees')))
    expect(changes).toEqual([{ course: 'bees', what: 'gone', from: '1.0.0' }])
    expect(changes.every(takesAway)).toBe(true)
  })

  test('which cards and questions vanish', () => {
    const next = withoutQuestion(withoutCard(raised(small, 'wells', '1.1.0'), 'how-deep'), 'q-deep')
    const changes = changesBetween(editionOf(small), editionOf(next))
    const vanished = { lessons: [], cards: ['how-deep'], questions: ['q-deep'] }
    expect(changes).toMatchObject([{ course: 'wells', from: '1.0.0', version: '1.1.0', vanished }])
    expect(changes.some(takesAway)).toBe(true)
  })

  test('of words that changed in one language alone', () => {
    const { bees } = small.courses
    if (!bees) throw new Error('no bees')
    const words = { ...bees.words, ar: { ...bees.words.ar, title: 'النحل' } }
    const next = catalogueHolding(...Object.values({ ...small.courses, bees: { ...bees, words } }))
    const changes = changesBetween(editionOf(small), editionOf(next))
    expect(changes).toMatchObject([{ course: 'bees', what: 'changed', from: '1.0.0', version: '1.0.0' }])
    expect(changes.some(takesAway)).toBe(false)
  })
})
