import { describe, expect, test } from 'vitest'
import { shuffled } from '../../bots/engine/dice.ts'
import { drawQuestions, placementQuestions } from '../../bots/engine/draw-questions.ts'
import type { Course } from '../../content/schema.ts'
import { shipped, smallCourse } from '../support/catalogues.ts'
import { fc } from '../support/properties.ts'

/** A course with as many competencies as `banks`, each with so many questions. */
function courseOf(draw: number, banks: number[]): Course {
  const asking = { ask: 'Which?', options: ['this', 'that'], right: [0] }
  const bank = banks.map((size, competency) => [
    `c${competency}`,
    Object.fromEntries(Array.from({ length: size }, (_, nth) => [`q${competency}-${nth}`, asking])),
  ])
  return smallCourse('any', { title: 'Any', draw, lessons: {}, bank: Object.fromEntries(bank) })
}

/** Every competency has enough questions for its share of a draw, as content must. */
const anyCourse = fc
  .record({ draw: fc.integer({ min: 1, max: 20 }), competencies: fc.integer({ min: 1, max: 6 }) })
  .filter(({ draw, competencies }) => draw >= competencies)
  .chain(({ draw, competencies }) => {
    const share = Math.ceil(draw / competencies)
    const sizes = fc.array(fc.integer({ min: share, max: share * 4 }), {
      minLength: competencies,
      maxLength: competencies,
    })
    return sizes.map((banks) => courseOf(draw, banks))
  })
const anyLearner = fc.nat(1e9).map((id) => `telegram:${id}`)
const competencyOf = (course: Course, question: string) => course.bank[question]?.competency ?? ''

describe('an attempt', () => {
  test('asks as many questions as the course says, none twice, from every competency', () => {
    fc.assert(
      fc.property(anyCourse, anyLearner, fc.nat(9), (course, learner, attempt) => {
        const drawn = drawQuestions(course, learner, attempt)
        expect(drawn).toHaveLength(course.draw)
        expect(new Set(drawn).size).toBe(course.draw)
        expect(new Set(drawn.map((question) => competencyOf(course, question))).size).toBe(
          course.competencies.length,
        )
      }),
    )
  })

  test('gives each competency the same share, but for one question', () => {
    fc.assert(
      fc.property(anyCourse, anyLearner, fc.nat(9), (course, learner, attempt) => {
        const drawn = drawQuestions(course, learner, attempt)
        const shares = course.competencies.map(
          (competency) => drawn.filter((question) => competencyOf(course, question) === competency).length,
        )
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('is the same however often it is drawn', () => {
    fc.assert(
      fc.property(anyCourse, anyLearner, fc.nat(9), (course, learner, attempt) => {
        expect(drawQuestions(course, learner, attempt)).toEqual(drawQuestions(course, learner, attempt))
      }),
    )
  })
})

test('over the attempts, a question comes again only when all others of its competency have been asked', () => {
  fc.assert(
    fc.property(anyCourse, anyLearner, (course, learner) => {
      const times = new Map<string, number>(Object.keys(course.bank).map((question) => [question, 0]))
      for (let attempt = 0; attempt < 8; attempt++) {
        for (const question of drawQuestions(course, learner, attempt))
          times.set(question, (times.get(question) ?? 0) + 1)
        for (const competency of course.competencies) {
          const its = [...times].filter(([question]) => competencyOf(course, question) === competency)
          const counts = its.map(([, count]) => count)
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('what the quiz before a course asks, the first attempt at its exam does not, in any shipped course', () => {
  for (const course of Object.values(shipped.courses))
    for (let nth = 0; nth < 20; nth++) {
      const learner = `telegram:${nth}`
      const placing = placementQuestions(course, learner)
      expect(placing.length).toBe(2 * course.competencies.length)
      const examined = drawQuestions(course, learner, 0)
      expect(examined.filter((question) => placing.includes(question))).toEqual([])
    }
})

test('learners get different questions, in different orders', () => {
  const [course] = Object.values(shipped.courses)
  if (!course) throw new Error('no course is shipped')
  const draws = Array.from({ length: 100 }, (_, nth) => drawQuestions(course, `telegram:${nth}`, 0))
  expect(new Set(draws.map((drawn) => drawn.join())).size).toBe(100)
  expect(new Set(draws.map((drawn) => drawn.toSorted().join())).size).toBeGreaterThan(90)
})

test('over many learners every option comes first, and last, equally often', () => {
  const learners = 4000
  const places = Array.from({ length: 4 }, () => [0, 0, 0, 0])
  for (let nth = 0; nth < learners; nth++)
    for (const [place, option] of shuffled([0, 1, 2, 3], `telegram:${nth}/q-who`).entries()) {
      const counts = places[option] ?? []
      counts[place] = (counts[place] ?? 0) + 1
    }
  for (const count of places.flat()) expect(Math.abs(count / learners - 0.25)).toBeLessThan(0.03)
})

test('a question more moves no other', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
      fc.string(),
      (things, seed) => {
        const [extra, ...rest] = things
        expect(shuffled(things, seed).filter((thing) => thing !== extra)).toEqual(shuffled(rest, seed))
      },
    ),
  )
})
