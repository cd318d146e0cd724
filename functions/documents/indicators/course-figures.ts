/** What became of each course: who has begun it and where they are, its certificates, and how far it is remembered. */
import { dimensions } from './dimensions.ts'
import { type Cell, cellsOf, type Found, tableOf } from './figures.ts'
import { placesAfter } from './place-in.ts'
import type { TaughtCourse } from './publish.ts'
import { percentOf } from './rates.ts'
import { type Sums, tallyOf } from './sums.ts'
import type { Table } from './suppression.ts'
import { countsOf, perCourse, sumOf, type Tally, timesOf } from './tally.ts'

const states = ['completed', 'under-way', 'stopped'] as const

/**
 * Who has begun has completed, is under way or has stopped; who has stopped did so at some place. Those who have begun, those
 * who have completed and the certificates are told of all courses together and of each sector, too.
 */
export function courseFigures(sums: Sums, courses: TaughtCourse[]): Found {
  const certificates = certificateTables(sums, courses)
  const became = courses.map((course) => stateTables(sums, course))
  const begun = became.map(([{ total }]) => total)
  const completed = became.flatMap(([{ parts }]) => parts.slice(0, 1))
  const tables = [
    ...bySector(begun, courses),
    ...bySector(completed, courses),
    ...became.flat(),
    ...certificates,
  ]
  // Whoever has completed a course holds its certificate.
  const alike = completed.flatMap((cell) => {
    const held = cellsOf(...certificates).find(({ course }) => course === cell.course)
    return held ? [[cell, held]] : []
  })
  return { figures: cellsOf(...tables), tables, alike }
}

function stateTables(sums: Sums, taught: TaughtCourse): [Table<Cell>, Table<Cell>] {
  const course = taught.id
  const counts = countsOf(tallyOf(sums, `course/${course}`), states)
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

/** A card that its author has taken out is `other`. */
function placeTable(sums: Sums, { id: course, cards }: TaughtCourse, stopped: Cell): Table<Cell> {
  const known = countsOf(tallyOf(sums, `stopped/${course}`), [...cards, ...placesAfter])
  const other = stopped.count - sumOf(known)
  const places = other > 0 ? { ...known, other } : known
  return tableOf(stopped, places, (place) => ({ indicator: 'stopped', course, place }))
}

/** The total, and that of each sector with the cells of its courses. */
function bySector(cells: Cell[], courses: TaughtCourse[], beside: Cell[] = []): Table<Cell>[] {
  const indicator = cells[0]?.indicator ?? 'begun'
  const sectors = [...new Set(courses.map(({ sector }) => sector))].map((value): Table<Cell> => {
    const parts = cells.filter((_, nth) => courses[nth]?.sector === value)
    return { total: { indicator, dimension: 'sector', value, count: countIn(parts) }, parts }
  })
  const parts = [...sectors.map(({ total }) => total), ...beside]
  return [{ total: { indicator, count: countIn(parts) }, parts }, ...sectors]
}

const countIn = (cells: Cell[]): number => cells.reduce((sum, { count }) => sum + count, 0)

function certificateTables(sums: Sums, courses: TaughtCourse[]): Table<Cell>[] {
  const indicator = 'certificates'
  const counts = perCourse(tallyOf(sums, 'certificates/course'), courses)
  const cells = Object.entries(counts).map(([course, count]): Cell => ({ indicator, course, count }))
  const tables = bySector(cells.slice(0, courses.length), courses, cells.slice(courses.length))
  const [{ total } = { total: { indicator, count: 0 } as Cell }] = tables
  const languages = countsOf(tallyOf(sums, 'certificates/language'), dimensions.language.values)
  return [...tables, tableOf(total, languages, (value) => ({ indicator, dimension: 'language', value }))]
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
