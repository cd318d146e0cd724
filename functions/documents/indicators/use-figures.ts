/** What certificates were good for, as those tell who hold them. */
import { useAnswers } from '../../../bots/engine/follow-up.ts'
import { dimensions } from './dimensions.ts'
import { type Cell, cellsOf, type Found, type Named, tableOf } from './figures.ts'
import type { TaughtCourse } from './publish.ts'
import { percentOf } from './rates.ts'
import { type Sums, tallyOf } from './sums.ts'
import { countsOf, perCourse, sumOf, timesOf } from './tally.ts'

/** An answer about a course is one about each of its competencies. */
export function useFigures(sums: Sums, courses: TaughtCourse[]): Found {
  const answered = perCourse(tallyOf(sums, 'use/answered'), courses)
  const applied = perCourse(tallyOf(sums, 'use/applied'), courses)
  const regions = dimensions.region.values
  const answeredIn = countsOf(tallyOf(sums, 'use/answered/region'), regions)
  const appliedIn = tallyOf(sums, 'use/applied/region')
  const indicator = 'followed-up'
  const total: Cell = { indicator, count: sumOf(answered) }
  const tables = [
    tableOf(total, answered, (course) => ({ indicator, course })),
    tableOf(total, answeredIn, (value) => ({ indicator, dimension: 'region', value })),
    byAnswer('applied-for', 'purpose', tallyOf(sums, 'use/for'), useAnswers.for),
    byAnswer('hindered', 'hindrance', tallyOf(sums, 'use/hindered'), useAnswers.hindered),
  ]
  const rate = (named: Omit<Named, 'indicator'>, used: number, all: number) => ({
    told: { indicator: 'applied' as const, ...named, count: percentOf(used, all) },
  })
  const competencies = [...new Set(courses.flatMap((course) => course.competencies))]
  const teaching = (competency: string) =>
    courses.filter((course) => course.competencies.includes(competency)).map(({ id }) => id)
  return {
    figures: [
      ...cellsOf(...tables),
      rate({}, sumOf(applied), sumOf(answered)),
      ...courses.map(({ id: course }) =>
        rate({ course }, timesOf(applied, course), timesOf(answered, course)),
      ),
      ...competencies.map((value) => {
        const [used, all] = [applied, answered].map((tally) => sumOf(countsOf(tally, teaching(value))))
        return rate({ dimension: 'competency', value }, used ?? 0, all ?? 0)
      }),
      ...regions.map((value) =>
        rate({ dimension: 'region', value }, timesOf(appliedIn, value), timesOf(answeredIn, value)),
      ),
    ],
    tables,
  }
}

function byAnswer(
  indicator: 'applied-for' | 'hindered',
  dimension: 'purpose' | 'hindrance',
  tally: Record<string, number>,
  answers: readonly string[],
) {
  const counts = countsOf(tally, answers)
  return tableOf({ indicator, count: sumOf(counts) }, counts, (value) => ({ indicator, dimension, value }))
}
