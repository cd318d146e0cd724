/** What became of each course: who has begun it and where they are, its certificates, and how far it is remembered. */
import { dimensions } from './dimensions.ts'
import { type Cell, cellsOf, type Found, type Named, tableOf } from './figures.ts'
import { placesAfter } from './place-in.ts'
import type { TaughtCourse } from './publish.ts'
import { percentOf } from './rates.ts'
import { type Sums, tallyOf } from './sums.ts'
import type { Table } from './suppression.ts'
import { countsOf, perCourse, sumOf, type Tally, timesOf } from './tally.ts'

const states = ['completed', 'under-way', 'stopped'] as const

/** Who has begun has completed, is under way or has stopped; who has stopped did so at some place. */
export function courseFigures(sums: Sums, courses: TaughtCourse[]): Found {
  const certificates = certificateTables(sums, courses)
  const became = courses.map((course) => stateTables(sums, course))
  // Whoever has completed a course holds its certificate.
  const alike = became.flatMap(([{ parts }]) => {
    const completed = parts.slice(0, 1)
    const held = cellsOf(...certificates).filter(({ course }) => course && course === completed[0]?.course)
    return [[...completed, ...held]]
  })
  const tables = [...became.flat(), ...certificates]
  return { figures: [...cellsOf(...tables), ...rates(sums, courses)], tables, alike }
}

function stateTables(sums: Sums, taught: TaughtCourse): [Table<Cell>, Table<Cell>] {
  const course = taught.id
  const counts = statesOf(sums, course)
  const cell = (indicator: (typeof states)[number]): Cell => ({
    indicator,
    course,
    count: counts[indicator] ?? 0,
  })
  const stopped = cell('stopped')
  const total: Cell = { indicator: 'begun', course, count: sumOf(counts) }
  return [
    { total, parts: [cell('completed'), cell('under-way'), stopped] },
    placeTable(sums, taught, stopped),
  ]
}

const statesOf = (sums: Sums, course: string): Tally => countsOf(tallyOf(sums, `course/${course}`), states)

/** Of all courses, of each sector and of each course: the share of those who have begun that has completed. */
function rates(sums: Sums, courses: TaughtCourse[]): Found['figures'] {
  const rate = (named: Omit<Named, 'indicator'>, some: TaughtCourse[]) => {
    const counts = some.map(({ id }) => statesOf(sums, id))
    const completed = counts.reduce((sum, each) => sum + timesOf(each, 'completed'), 0)
    const begun = counts.reduce((sum, each) => sum + sumOf(each), 0)
    return { told: { indicator: 'completion' as const, ...named, count: percentOf(completed, begun) } }
  }
  return [
    rate({}, courses),
    ...sectorsOf(courses).map((value) =>
      rate(
        { dimension: 'sector', value },
        courses.filter(({ sector }) => sector === value),
      ),
    ),
    ...courses.map((course) => rate({ course: course.id }, [course])),
  ]
}

export const sectorsOf = (courses: TaughtCourse[]): string[] => [
  ...new Set(courses.map(({ sector }) => sector)),
]

/** A card that its author has taken out is `other`. */
function placeTable(sums: Sums, { id: course, cards }: TaughtCourse, stopped: Cell): Table<Cell> {
  const known = countsOf(tallyOf(sums, `stopped/${course}`), [...cards, ...placesAfter])
  const other = stopped.count - sumOf(known)
  const places = other > 0 ? { ...known, other } : known
  return tableOf(stopped, places, (place) => ({ indicator: 'stopped', course, place }))
}

function certificateTables(sums: Sums, courses: TaughtCourse[]): Table<Cell>[] {
  const indicator = 'certificates'
  const total: Cell = { indicator, count: timesOf(tallyOf(sums, indicator), 'all') }
  const counts = perCourse(tallyOf(sums, 'certificates/course'), courses)
  const cells = Object.entries(counts).map(([course, count]): Cell => ({ indicator, course, count }))
  const sectors = sectorsOf(courses).map((value): Table<Cell> => {
    const parts = cells.filter((_, nth) => courses[nth]?.sector === value)
    const count = parts.reduce((sum, part) => sum + part.count, 0)
    return { total: { indicator, dimension: 'sector', value, count }, parts }
  })
  const gone = cells.slice(courses.length)
  const languages = countsOf(tallyOf(sums, 'certificates/language'), dimensions.language.values)
  return [
    { total, parts: [...sectors.map((sector) => sector.total), ...gone] },
    ...sectors,
    tableOf(total, languages, (value) => ({ indicator, dimension: 'language', value })),
  ]
}

/** By how many people it is told depends on how coarsely. */
export function rememberedFigures(sums: Sums, courses: TaughtCourse[]): Found {
  const indicator = 'remembered'
  const tallies = courses.map(({ id }) => tallyOf(sums, `course/${id}`))
  const all = (name: string) => tallies.reduce((sum, tally) => sum + timesOf(tally, name), 0)
  const decks = timesOf(tallyOf(sums, 'people'), 'decks')
  const rate = ([kept, cards]: [number, number], people: number) => percentOf(kept / 1000, cards, people)
  return {
    figures: [
      { told: { indicator, count: rate([all('remembered'), all('cards')], decks) } },
      ...courses.map(({ id: course }, nth) => {
        const tally: Tally = tallies[nth] ?? {}
        const kept: [number, number] = [timesOf(tally, 'remembered'), timesOf(tally, 'cards')]
        return { told: { indicator, course, count: rate(kept, timesOf(tally, 'decks')) } } as const
      }),
    ],
  }
}
