/** What became of each course: who has begun it and where they are, its certificates, and how far it is remembered. */
import { dimensions } from './dimensions.ts'
import type { Figure } from './figures.ts'
import { placesAfter } from './place-in.ts'
import type { TaughtCourse } from './publish.ts'
import { type Sums, tallyOf } from './sums.ts'
import { type Told, tellGroup, tellGroups, threshold } from './suppression.ts'
import { type Tally, timesOf } from './tally.ts'

const states = ['completed', 'under-way', 'stopped'] as const

/** Who has begun has completed, is under way or has stopped; who has stopped did so at some place. */
export function courseFigures(sums: Sums, { id: course, cards }: TaughtCourse): Figure[] {
  const tally = tallyOf(sums, `course/${course}`)
  const stopped = timesOf(tally, 'stopped')
  const places = placesOf(tallyOf(sums, `stopped/${course}`), cards, stopped)
  const byPlace = tellGroup(stopped, places)
  const held = byPlace.total === null && stopped > 0 ? ['stopped'] : []
  const byState = tellGroup(timesOf(tally, 'begun'), countsOf(tally, states), held)
  // Parts of what is withheld would tell much of it.
  const tellPlaces = byState.parts.stopped !== null
  return [
    { indicator: 'begun', course, count: byState.total },
    ...states.map((state): Figure => ({ indicator: state, course, count: byState.parts[state] ?? null })),
    ...Object.entries(byPlace.parts).map(
      ([place, told]): Figure => ({
        indicator: 'stopped',
        course,
        place,
        count: tellPlaces || told === 0 ? told : null,
      }),
    ),
  ]
}

/** A card that its author has taken out is `other`. */
function placesOf(tally: Tally, cards: string[], stopped: number): Tally {
  const known = countsOf(tally, [...cards, ...placesAfter])
  const other = stopped - sumOf(known)
  return other > 0 ? { ...known, other } : known
}

export function certificateFigures(sums: Sums, courses: TaughtCourse[]): Figure[] {
  const indicator = 'certificates'
  const total = timesOf(tallyOf(sums, indicator), 'all')
  const perCourse = countsOf(
    tallyOf(sums, 'certificates/course'),
    courses.map(({ id }) => id),
  )
  const gone = total - sumOf(perCourse)
  const perLanguage = countsOf(tallyOf(sums, 'certificates/language'), dimensions.language.values)
  const told = tellGroups(total, [gone > 0 ? { ...perCourse, other: gone } : perCourse, perLanguage])
  const [byCourse = {}, byLanguage = {}] = told.tables
  return [
    { indicator, count: told.total },
    ...Object.entries(byCourse).map(([course, count]): Figure => ({ indicator, course, count })),
    ...Object.entries(byLanguage).map(
      ([value, count]): Figure => ({ indicator, dimension: 'language', value, count }),
    ),
  ]
}

/** In whole percent, where enough people have answered. */
export function rememberedFigures(sums: Sums, courses: TaughtCourse[]): Figure[] {
  const tallies = courses.map(({ id }) => tallyOf(sums, `course/${id}`))
  const all = { cards: sumOf(tallies.map(cardsOf)), kept: sumOf(tallies.map(keptOf)) }
  const decks = timesOf(tallyOf(sums, 'people'), 'decks')
  const indicator = 'remembered'
  return [
    { indicator, count: percent(decks, all.cards, all.kept) },
    ...courses.map(({ id: course }): Figure => {
      const tally = tallyOf(sums, `course/${course}`)
      return { indicator, course, count: percent(timesOf(tally, 'decks'), cardsOf(tally), keptOf(tally)) }
    }),
  ]
}

const cardsOf = (tally: Tally): number => timesOf(tally, 'cards')
/** In thousandths. */
const keptOf = (tally: Tally): number => timesOf(tally, 'remembered')
const percent = (decks: number, cards: number, kept: number): Told =>
  decks < threshold || cards === 0 ? null : Math.round(kept / cards / 10)

const countsOf = (tally: Tally, names: readonly string[]): Tally =>
  Object.fromEntries(names.map((name) => [name, timesOf(tally, name)]))
const sumOf = (counts: number[] | Tally): number => Object.values(counts).reduce((sum, each) => sum + each, 0)
