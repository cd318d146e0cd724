/** The figures of a day on which many have learnt, on all that ships. */
import { definitionsVersion } from '../../functions/documents/indicators/definitions.ts'
import type { DayFigures } from '../../functions/documents/indicators/figures.ts'
import { placesAfter } from '../../functions/documents/indicators/place-in.ts'
import { publish } from '../../functions/documents/indicators/publish.ts'
import type { Sums } from '../../functions/documents/indicators/sums.ts'
import { shipped } from '../support/catalogues.ts'

const courses = Object.values(shipped.courses).map(({ id, sector, order, competencies }) => ({
  id,
  sector,
  cards: order,
  competencies,
}))

const people = { users: 48_213, 'active-users': 17_940, 'certified-users': 9_482 }

const sums: Sums = {
  people: { ...people, decks: 30_112 },
  'users/language': { ar: 39_877, fr: 8_301, en: 35 },
  'active-users/language': { ar: 15_002, fr: 2_931, en: 7 },
  'certified-users/language': { ar: 7_761, fr: 1_719, en: 2 },
  'users/channel': { whatsapp: 33_670, telegram: 14_543 },
  'active-users/channel': { whatsapp: 12_040, telegram: 5_900 },
  'certified-users/channel': { whatsapp: 6_101, telegram: 3_381 },
  'users/campaign': {
    none: 21_000,
    'radio-2026': 12_345,
    'jeunes-associations': 9_870,
    invitation: 4_920,
    oujda: 78,
  },
  'active-users/campaign': {
    none: 8_000,
    'radio-2026': 5_345,
    'jeunes-associations': 3_000,
    invitation: 1_580,
    oujda: 15,
  },
  'certified-users/campaign': {
    none: 4_000,
    'radio-2026': 2_345,
    'jeunes-associations': 2_000,
    invitation: 1_135,
    oujda: 2,
  },
  ...asTold('region', {
    'MA-06': 8_204,
    'MA-04': 6_011,
    'MA-07': 3_870,
    'MA-09': 2_950,
    'MA-12': 41,
    abroad: 212,
  }),
  ...asTold('sex', { woman: 19_877, man: 16_040 }),
  ...asTold('role', { run: 7_010, create: 9_866, member: 11_240, neither: 1_903 }),
  ...asTold('field', {
    development: 9_001,
    social: 4_120,
    education: 5_318,
    environment: 2_207,
    'other-field': 611,
  }),
  associations: { all: 3_127 },
  'associations/region': { 'MA-06': 1_204, 'MA-04': 811, 'MA-09': 470, 'not-told': 642 },
  certificates: { all: 12_620 },
  'certificates/language': { ar: 10_400, fr: 2_212, en: 8 },
  'certificates/course': {},
  sessions: {},
  attended: {},
  'attended-certified': {},
  ratings: {},
  stars: {},
  'use/answered': {},
  'use/applied': {},
  'use/answered/region': { 'MA-04': 410, 'MA-06': 620, 'not-told': 300 },
  'use/applied/region': { 'MA-04': 300, 'MA-06': 390, 'not-told': 170 },
  'use/for': { running: 420, creating: 120, 'taking-part': 190, funding: 90, teaching: 60, other: 20 },
  'use/hindered': { nothing: 260, time: 430, money: 210, people: 150, offices: 170, unsure: 80, other: 30 },
}
courses.forEach(({ id, cards }, nth) => {
  const stopped: Record<string, number> = {}
  for (const [at, place] of [...cards, ...placesAfter].entries())
    stopped[place] = Math.round(400 / (at + 1) + ((at * 37) % 60))
  const all = Object.values(stopped).reduce((sum, each) => sum + each, 0)
  const completed = 1803 - nth * 31
  const under = 700 + nth * 90
  sums[`stopped/${id}`] = stopped
  sums[`course/${id}`] = {
    completed,
    'under-way': under,
    stopped: all,
    decks: 3000,
    cards: 30_000,
    remembered: 25_000_000 - nth * 900_000,
  }
  Object.assign(sums.sessions ?? {}, { [id]: 40 - 5 * nth })
  Object.assign(sums.attended ?? {}, { [id]: 930 - 110 * nth })
  Object.assign(sums['attended-certified'] ?? {}, { [id]: 610 - 80 * nth })
  const given = 640 - nth * 70
  Object.assign(sums.ratings ?? {}, { [id]: given })
  Object.assign(sums.stars ?? {}, { [id]: Math.round(given * (4.6 - nth / 10)) })
  Object.assign(sums['use/answered'] ?? {}, { [id]: 190 })
  Object.assign(sums['use/applied'] ?? {}, { [id]: 130 - nth * 9 })
  const perCourse = sums['certificates/course'] ?? {}
  perCourse[id] = nth === courses.length - 1 ? 12_620 - 1803 * nth : 1803
})

export const figures: DayFigures = {
  day: '2026-11-28',
  definitions: definitionsVersion,
  figures: publish(sums, courses),
}
export const days = { first: '2026-10-01', last: '2026-11-28' }

/** Of each kind the same share has told it. */
function asTold(dimension: string, users: Record<string, number>): Sums {
  const tallies = Object.entries(people).map(([kind, all]) => {
    const counts = Object.entries(users).map(
      ([value, count]) => [value, Math.round((count * all) / people.users)] as const,
    )
    const told = counts.reduce((sum, [, count]) => sum + count, 0)
    return [`${kind}/${dimension}`, Object.fromEntries([...counts, ['not-told', all - told]])]
  })
  return Object.fromEntries(tallies)
}
