/** What certificates were good for, as those tell who hold them. */
import { useAnswers } from '../../../bots/engine/follow-up.ts'
import { optionsOf } from '../../../content/profile.ts'
import type { Figure } from './figures.ts'
import type { TaughtCourse } from './publish.ts'
import { type Sums, tallyOf } from './sums.ts'
import { type Told, tellGroup, threshold } from './suppression.ts'
import { type Tally, timesOf } from './tally.ts'

/** An answer about a course is one about each of its competencies. */
export function useFigures(sums: Sums, courses: TaughtCourse[]): Figure[] {
  const [answered, applied] = [tallyOf(sums, 'use/answered'), tallyOf(sums, 'use/applied')]
  const over = (some: TaughtCourse[]): Told => percent(totalOf(applied, some), totalOf(answered, some))
  const competencies = [...new Set(courses.flatMap((course) => course.competencies))]
  const teaching = (competency: string) =>
    courses.filter((course) => course.competencies.includes(competency))
  const regions = [...Object.keys(optionsOf('region')), 'not-told']
  const [here, used] = [tallyOf(sums, 'use/answered/region'), tallyOf(sums, 'use/applied/region')]
  const counts = Object.fromEntries(courses.map(({ id }) => [id, timesOf(answered, id)]))
  const told = tellGroup(totalOf(answered, courses), counts)
  const indicator = 'applied'
  return [
    { indicator: 'followed-up', count: told.total },
    ...courses.map(
      ({ id }): Figure => ({ indicator: 'followed-up', course: id, count: told.parts[id] ?? null }),
    ),
    { indicator, count: over(courses) },
    ...courses.map((course): Figure => ({ indicator, course: course.id, count: over([course]) })),
    ...competencies.map(
      (value): Figure => ({ indicator, dimension: 'competency', value, count: over(teaching(value)) }),
    ),
    ...regions.map((value): Figure => {
      const count = percent(timesOf(used, value), timesOf(here, value))
      return { indicator, dimension: 'region', value, count }
    }),
    ...byAnswer('applied-for', 'purpose', useAnswers.for, tallyOf(sums, 'use/for')),
    ...byAnswer('hindered', 'hindrance', useAnswers.hindered, tallyOf(sums, 'use/hindered')),
  ]
}

function byAnswer(
  indicator: 'applied-for' | 'hindered',
  dimension: 'purpose' | 'hindrance',
  answers: readonly string[],
  tally: Tally,
): Figure[] {
  const parts = Object.fromEntries(answers.map((answer) => [answer, timesOf(tally, answer)]))
  const total = Object.values(parts).reduce((sum, each) => sum + each, 0)
  const told = tellGroup(total, parts)
  return [
    { indicator, count: told.total },
    ...answers.map((value): Figure => ({ indicator, dimension, value, count: told.parts[value] ?? null })),
  ]
}

const totalOf = (tally: Tally, courses: TaughtCourse[]): number =>
  courses.reduce((sum, { id }) => sum + timesOf(tally, id), 0)

/** In whole percent, where enough have answered. */
const percent = (part: number, whole: number): Told =>
  whole < threshold ? null : Math.round((100 * part) / whole)
