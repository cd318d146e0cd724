/** What two records come to when they become one. */
import { describe, expect, test } from 'vitest'
import { joined } from '../../bots/engine/deck.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { withBrought } from '../../bots/engine/merging.ts'
import { newcomer } from '../../bots/engine/newcomer.ts'
import type { Place, Progress } from '../../bots/engine/place.ts'

const at = (place: Place, more: Partial<Learner> = {}): Learner => ({
  ...newcomer('telegram:1', 0),
  place,
  ...more,
})
const lesson = (nth: number, course = 'wells'): Place => ({ at: 'lesson', course, card: `card-${nth}`, nth })
const door: Place = { at: 'exam-door', course: 'wells' }
const exam = (marks: string): Place => ({ at: 'exam', course: 'wells', draw: ['q-deep', 'q-whose'], marks })
const choosing: Place = { at: 'choosing' }
const nothing = { courses: {}, certificates: {} }
const bringing = (wells: Progress) => ({ ...nothing, courses: { wells } })

describe('in the course where the learner is, the further place counts', () => {
  test.each<[string, Place, Place, Place]>([
    ['the later card', lesson(1), lesson(3), lesson(3)],
    ['their own later card', lesson(3), lesson(1), lesson(3)],
    ['their own where both are as far', lesson(2), { ...lesson(2), ticked: [0] } as Place, lesson(2)],
    ['the exam’s door before a card', lesson(4), door, door],
    ['the exam before its door', door, exam(''), exam('')],
    ['the exam with more answers', exam('1'), exam('10'), exam('10')],
    ['their own exam before a card', exam(''), lesson(4), exam('')],
  ])('%s', (_, mine, theirs, place) => {
    expect(withBrought(at(mine), bringing({ place: theirs })).place).toEqual(place)
  })
})

test('somebody who is in no course goes on where the other was furthest', () => {
  const courses = { bees: { place: lesson(0, 'bees') }, wells: { place: lesson(2) } }
  const { place, courses: left } = withBrought(at(choosing), { ...nothing, courses })
  expect([place, left]).toEqual([lesson(2), { bees: { place: lesson(0, 'bees') } }])
})

test('somebody in another course stays there, and finds the brought one where it was', () => {
  const { place, courses } = withBrought(at(lesson(0, 'bees')), bringing({ place: lesson(2) }))
  expect([place, courses]).toEqual([lesson(0, 'bees'), { wells: { place: lesson(2) } }])
})

test('failed exams are not forgotten, whichever record is further', () => {
  const mine = at(choosing, { courses: { wells: { place: door, tries: 1, triedAt: 10 } } })
  const theirs = bringing({ place: exam('1'), tries: 2, triedAt: 20 })
  expect(withBrought(mine, theirs).courses.wells).toEqual({ tries: 2, triedAt: 20 })
})

test('a certificate that is brought ends its course, and its exam with it', () => {
  const { place, courses, certificates } = withBrought(at(exam('1')), {
    ...nothing,
    certificates: { wells: '0G2' },
  })
  expect([place, courses, certificates]).toEqual([door, {}, { wells: '0G2' }])
})

describe('of two certificates of one course', () => {
  type Held = Pick<Learner, 'certificates' | 'changes'>
  const former: Held = { certificates: { wells: '0G2' } }
  const back: Held = { certificates: { wells: '7K4' }, changes: { wells: { withdrawn: true } } }
  const corrected: Held = { certificates: { wells: '9ZX' }, changes: { wells: { corrected: [100] } } }
  test.each<[string, Held, Held, Held]>([
    ['the one that stands goes before one that was taken back', former, back, former],
    ['the one that is brought does, where it alone stands', back, former, former],
    ['the one that is brought does, where both stand', former, corrected, corrected],
    ['the one that is brought does, with none of what became of the other', corrected, former, former],
  ])('%s', (_, mine, theirs, expected) => {
    const { certificates, changes } = withBrought(at(choosing, mine), { ...nothing, ...theirs })
    expect({ certificates, ...(changes && { changes }) }).toEqual(expected)
  })
})

test('what became of a certificate is brought with it', () => {
  const theirs = { certificates: { bees: '7K4' }, changes: { bees: { withdrawn: true as const } } }
  const mine = { certificates: { wells: '9ZX' }, changes: { wells: { corrected: [100] } } }
  const { certificates, changes } = withBrought(at(choosing, mine), { ...nothing, ...theirs })
  expect(certificates).toEqual({ ...mine.certificates, ...theirs.certificates })
  expect(changes).toEqual({ ...mine.changes, ...theirs.changes })
})

test('their own name stays, and a brought one fills the gap', () => {
  const brought = { ...nothing, name: { latin: 'Amina Bennani' } }
  expect(withBrought(at(choosing), brought).name).toEqual({ latin: 'Amina Bennani' })
  const named = at(choosing, { name: { latin: 'Amina Alaoui' } })
  expect(withBrought(named, brought).name).toEqual({ latin: 'Amina Alaoui' })
})

test('of a card in both decks, what was answered last is remembered', () => {
  const one = { wells: { deep: [1, 5, 100, 3], tools: [2, 5, 300, 3] } } as const
  const other = {
    wells: { deep: [9, 5, 200, 3], tools: [9, 5, 200, 3] },
    bees: { wax: [4, 5, 50, 3] },
  } as const
  const decks = [one, other] as unknown as [Parameters<typeof joined>[0], Parameters<typeof joined>[1]]
  expect(joined(...decks)).toEqual({
    wells: { deep: [9, 5, 200, 3], tools: [2, 5, 300, 3] },
    bees: { wax: [4, 5, 50, 3] },
  })
})
