/** From the sums of a night to what is told of its day: the same sums and courses give the same figures. */
import { associationFigures } from './association-figures.ts'
import { certificateFigures, courseFigures, rememberedFigures } from './course-figures.ts'
import type { Figure } from './figures.ts'
import { peopleFigures } from './people-figures.ts'
import { satisfactionFigures } from './satisfaction-figures.ts'
import type { Sums } from './sums.ts'
import { useFigures } from './use-figures.ts'

/** `cards`: in teaching order. */
export interface TaughtCourse {
  id: string
  cards: string[]
  competencies: string[]
}

/** `courses`: in the order in which they are offered. */
export const publish = (sums: Sums, courses: TaughtCourse[]): Figure[] => [
  { indicator: 'courses', count: courses.length },
  ...peopleFigures(
    sums,
    courses.map(({ id }) => id),
  ),
  ...associationFigures(sums),
  ...certificateFigures(sums, courses),
  ...courses.flatMap((course) => courseFigures(sums, course)),
  ...rememberedFigures(sums, courses),
  ...satisfactionFigures(
    sums,
    courses.map(({ id }) => id),
  ),
  ...useFigures(sums, courses),
]
