/** From the sums of a night to what is told of its day: the same sums, courses and day before give the same figures. */
import { associationFigures } from './association-figures.ts'
import { courseFigures, rememberedFigures, sectorsOf } from './course-figures.ts'
import type { Cell, Figure, Found, Named } from './figures.ts'
import { peopleFigures } from './people-figures.ts'
import { satisfactionFigures } from './satisfaction-figures.ts'
import { sessionFigures } from './session-figures.ts'
import type { Sums } from './sums.ts'
import { roundedDown, type Tables, withheldIn } from './suppression.ts'
import { useFigures } from './use-figures.ts'

/** `cards`: in teaching order. */
export interface TaughtCourse {
  id: string
  sector: string
  cards: string[]
  competencies: string[]
}

/** `courses`: in the order in which they are offered. `before`: what is told of the last day that is, if there is one. */
export function publish(sums: Sums, courses: TaughtCourse[], before: Figure[] = []): Figure[] {
  const found = findAll(sums, courses)
  const withheldBefore = new Set(before.filter(({ count }) => count === null).map(nameOf))
  const withheld = withheldIn(tablesIn(found), (cell) => withheldBefore.has(nameOf(cell)))
  return found.flatMap(({ figures }) =>
    figures.map((each) =>
      'told' in each ? each.told : { ...each, count: withheld.has(each) ? null : roundedDown(each.count) },
    ),
  )
}

/** What is counted about people, with how it hangs together: what is withheld is decided over all of it at once. */
export function tablesIn(found: Found[]): Required<Tables<Cell>> {
  return {
    cells: found.flatMap(({ figures }) => figures.flatMap((each) => ('told' in each ? [] : [each]))),
    tables: found.flatMap(({ tables = [] }) => tables),
    alike: found.flatMap(({ alike = [] }) => alike),
  }
}

export const findAll = (sums: Sums, courses: TaughtCourse[]): Found[] => [
  available(courses),
  peopleFigures(
    sums,
    courses.map(({ id }) => id),
  ),
  associationFigures(sums),
  courseFigures(sums, courses),
  rememberedFigures(sums, courses),
  sessionFigures(sums, courses),
  satisfactionFigures(sums, courses),
  useFigures(sums, courses),
]

function available(courses: TaughtCourse[]): Found {
  const indicator = 'courses'
  const sectors = sectorsOf(courses).map((value) => {
    const { length: count } = courses.filter(({ sector }) => sector === value)
    return { told: { indicator, dimension: 'sector', value, count } } as const
  })
  return { figures: [{ told: { indicator, count: courses.length } }, ...sectors] }
}

export const nameOf = ({ indicator, course, place, dimension, value }: Named): string =>
  [indicator, course, place, dimension, value].join('/')
