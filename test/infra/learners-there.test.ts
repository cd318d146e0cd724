/** Who is counted as standing at something that vanishes: those whose place would be moved, and nobody else. */
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { expect, test } from 'vitest'
import type { Place } from '../../bots/engine/place.ts'
import { settle } from '../../bots/engine/settle.ts'
import type { Change } from '../../content/publication-changes.ts'
import { countLearnersThere, stands } from '../../infra/commands/course/learners-there.ts'
import { shipped } from '../support/catalogues.ts'

const [course] = Object.values(shipped.courses)
if (!course) throw new Error('there are no courses')
const { id, lessons, order, bank } = course
const [card = '', other = ''] = order
const [question = '', another = ''] = Object.keys(bank)
const [lesson] = lessons
const vanished = { lessons: [lesson?.id ?? ''], cards: [card], questions: [question] }
const change: Change = { course: id, what: 'changed', version: '2', from: '1', vanished }

const changed = {
  ...shipped,
  courses: {
    [id]: {
      ...course,
      lessons: lessons.slice(1),
      cards: Object.fromEntries(Object.entries(course.cards).filter(([one]) => one !== card)),
      bank: Object.fromEntries(Object.entries(bank).filter(([one]) => one !== question)),
    },
  },
}

test.each<[string, Place, boolean]>([
  ['at the card', { at: 'lesson', course: id, card, nth: 0 }, true],
  ['at another card', { at: 'lesson', course: id, card: other, nth: 1 }, false],
  ['with the question ahead', { at: 'exam', course: id, draw: [another, question], marks: '1' }, true],
  ['with the question behind', { at: 'exam', course: id, draw: [question, another], marks: '1' }, false],
  ['offered the lesson again', { at: 'exam-door', course: id, lessons: vanished.lessons }, true],
  ['at the door of the exam', { at: 'exam-door', course: id }, false],
  ['at the beginning', { at: 'intro', course: id }, false],
])('a learner %s', (_, place, counted) => {
  expect(stands({ place, courses: { [id]: {} } }, change)).toBe(counted)
  expect(settle(place, changed) !== place).toBe(counted)
  const away: Place = { at: 'intro', course: 'elsewhere' }
  expect(stands({ place: away, courses: { [id]: { place } } }, change)).toBe(counted)
})

test('a course that vanishes counts all who began it', () => {
  const gone: Change = { course: id, what: 'gone', from: '1' }
  expect(stands({ place: { at: 'choosing' }, courses: { [id]: {} } }, gone)).toBe(true)
  expect(stands({ place: { at: 'choosing' }, courses: {} }, gone)).toBe(false)
})

test('what a later version has stored is counted by the course where it is, and in what is known of it', async () => {
  const client = new DynamoDBClient({ region: 'eu-west-3' })
  const rows = [
    { place: { at: 'workshop', course: id, tools: ['pen'] }, courses: { [id]: { stars: 5 } } },
    { place: { at: 'lesson', course: id, card, nth: 0, light: 'dim' }, courses: {} },
    { place: { at: 'library', shelf: 3 }, courses: { [id]: { place: { at: 'workshop', course: id } } } },
    { place: { at: 'library', shelf: 3 }, courses: { other: { tries: 1, mood: 'calm' } } },
    { learner: 'whatsapp:+212600000000' },
  ]
  mockClient(client)
    .on(ScanCommand)
    .resolves({ Items: rows.map((row) => marshall(row)) })
  const gone: Change = { course: id, what: 'gone', from: '1' }
  expect(await countLearnersThere({ client, name: 'learners' }, [gone])).toEqual({ [id]: 3 })
  expect(await countLearnersThere({ client, name: 'learners' }, [change])).toEqual({ [id]: 1 })
})
